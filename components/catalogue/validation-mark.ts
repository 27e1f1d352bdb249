import {fnv1a} from './fnv1a.js';
import type {Catalogue} from './schema.js';

/**
 * What a catalogue could do harm with, as its JSON has it: keys that every object has, links that are no web addresses,
 * ids that the consent cookie would read as something else, names with a star so early that other people's match.
 */
const harmful =
  /"(__proto__":|(privacy|optOut|information|preferences)":(?!"https?:\/\/)|(id|category)":(?!"[a-z0-9-]+"))|[[,:]"[^"*]{0,2}\*/;

/**
 * Marks a catalogue that passed every check, so that visitors' browsers need not download the checker (2.3 kB of 12).
 * The mark is a fingerprint of the content: a catalogue that was edited afterwards is checked in the browser again. It
 * saves a download and proves nothing, because anybody can write it.
 */
export function markChecked(source: Catalogue): Catalogue {
  const {checked: _mark, ...catalogue} = source;
  return {...catalogue, checked: fnv1a(JSON.stringify(catalogue))};
}

/**
 * Whether the check may be left out: what was read carries the mark, is unchanged since, and holds nothing that could do
 * harm if the mark was forged. What may look harmful and is not, such as a text that begins with a star, is checked.
 */
export function isChecked(source: unknown): source is Catalogue {
  if (typeof source !== 'object' || source === null || !('checked' in source)) return false;
  const {checked, ...catalogue} = source;
  const json = JSON.stringify(catalogue);
  return checked === fnv1a(json) && !harmful.test(json);
}
