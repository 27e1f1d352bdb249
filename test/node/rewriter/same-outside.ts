import assert from 'node:assert/strict';

import type {Replacement} from '../../../components/rewriter/rewrite-html.js';

/** Fails unless two texts, or bytes, are the same outside of what was replaced, and hold the replacements inside of it. */
export function assertSameOutside(before: string, after: string, replaced: readonly Replacement[]): void {
  let [from, to] = [0, 0];
  for (const {start, end, markup} of replaced) {
    assert.ok(start >= from && end > start, 'replacements are in order and apart');
    const kept = before.slice(from, start);
    assert.equal(after.slice(to, to + kept.length), kept);
    to += kept.length;
    assert.equal(after.slice(to, to + markup.length), markup);
    to += markup.length;
    from = end;
  }
  assert.equal(after.slice(to), before.slice(from));
}
