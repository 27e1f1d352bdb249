import {type Edit, inOrder} from './edit.js';
import type {Found} from './find-edits.js';
import type {Warning} from './warnings.js';

/** What was found in a page with scripts and without them, each thing once; edits in order and apart from each other. */
export function mergeFound(readings: readonly Found[]): Found {
  const edits = readings.map((found) => found.edits).reduce<readonly Edit[]>(mergeEdits, []);
  const doubts = new Map<number, Warning>();
  for (const doubt of readings.flatMap((found) => found.doubts)) {
    if (!doubts.has(doubt.at)) doubts.set(doubt.at, doubt);
  }
  const hydratedAt = Math.min(...readings.map((found) => found.hydratedAt));
  return {edits, doubts: [...doubts.values()], hydratedAt};
}

/** Adds edits to others where none stands already; in one sweep, since a page may have any number of them. */
function mergeEdits(taken: readonly Edit[], more: readonly Edit[]): readonly Edit[] {
  const added: Edit[] = [];
  let next = 0;
  let done = 0;
  for (const edit of [...more].sort((one, other) => one.start - other.start)) {
    while ((taken[next]?.end ?? Infinity) <= edit.start) next += 1;
    const isFree = edit.start >= done && edit.end <= (taken[next]?.start ?? Infinity);
    if (!isFree) continue;
    added.push(edit);
    done = edit.end;
  }
  return inOrder([...taken, ...added]);
}
