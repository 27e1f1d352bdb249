import {fnv1a} from './fnv1a.js';
import type {CheckedCatalogue, PublishedQuestion} from './question.js';

/**
 * What a catalogue could do harm with, as its JSON has it: keys that every object has, links that are no web addresses,
 * ids that the consent cookie would read as something else, categories without a revision, names with a star so early
 * that other people's match. `*.example.org` is how a service says whose frames are its own.
 */
const harmful =
  /"(__proto__":|(privacy|optOut|information|preferences)":(?!"https?:\/\/)|(id|category)":(?!"[a-z0-9-]+")|basis":"\w+"(?!,"revision":"[a-z0-9]+"))|[[,:]"[^"*]{0,2}\*(?!\.\w)/;

/**
 * Marks a catalogue that passed every check, or a part of one, so that visitors' browsers need not download the checker
 * (3 kB). The mark is a fingerprint of the content: what was edited afterwards is checked in the browser again. It saves
 * a download and proves nothing, because anybody can write it.
 */
export function mark<Part extends CheckedCatalogue | PublishedQuestion>(source: Part): Part {
  const {checked: _mark, ...part} = source as Part & {readonly checked?: string};
  return {...(part as Part), checked: fnv1a(JSON.stringify(part))};
}

/**
 * Whether the check may be left out: what was read carries the mark, is unchanged since, and holds nothing that could do
 * harm if the mark was forged. What may look harmful and is not, such as a text that begins with a star, is checked.
 */
export function isChecked(source: unknown): source is CheckedCatalogue | PublishedQuestion {
  if (typeof source !== 'object' || source === null || !('checked' in source)) return false;
  const {checked, ...catalogue} = source;
  const json = JSON.stringify(catalogue);
  return checked === fnv1a(json) && !harmful.test(json);
}
