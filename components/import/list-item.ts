import {findKnown} from './known-services.js';
import {splitLifetime} from './lifetime.js';
import {isNameLike} from './names.js';
import type {ReadRow} from './table-rows.js';
import {trimMarks} from './trim-marks.js';

/** An item of a list, such as “_ga – counts visitors (2 years)”; nothing where it does not begin with a name. */
export function readItem(text: string, line: number): ReadRow | undefined {
  const flat = text.replace(/\s+/g, ' ');
  const [, names = '', rest = ''] = /^(\S+(?:(?:, | and | \/ )\S+)*?)(?:\s*[:–—]\s+|\s+-\s+|\s+)(.+)$/.exec(
    flat,
  ) ?? [flat, flat, ''];
  const first = names.split(/[\s,]/, 1)[0]?.replace(/[:–]$/, '') ?? '';
  // A list of contents has products in it, which look like names.
  if (!isNameLike(first) || /^\d/.test(first) || (!rest && findKnown(first))) return undefined;
  const {rest: words, lifetime} = splitLifetime(rest);
  const purpose = trimMarks(words, '–:-', '(–:;,-') || undefined;
  return {line, names: names.replace(/[:–]$/, ''), purpose, lifetime};
}
