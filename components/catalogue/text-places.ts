import {type Entry, entriesOf} from './entries.js';

/** A text of a catalogue, and the way to it: keys and places in lists. */
export interface TextPlace {
  readonly path: readonly (string | number)[];
  readonly text: unknown;
}

/** Every text that visitors read, in the order of the file; of a file that may be a catalogue, or become one. */
export function textsOf(source: unknown): readonly TextPlace[] {
  const [catalogue] = entriesOf([source]) as [Entry];
  const textsIn = (entry: Entry, path: TextPlace['path'], keys: readonly string[]) =>
    keys.map((key) => ({path: [...path, key], text: entry[key]}));
  return [
    ...textsIn(catalogue, [], ['name']),
    ...entriesOf(catalogue['categories']).flatMap((category, i) =>
      textsIn(category, ['categories', i], ['name', 'description', 'purpose']),
    ),
    ...entriesOf(catalogue['services']).flatMap((service, i) => [
      ...textsIn(service, ['services', i], ['name', 'provider', 'purpose']),
      ...entriesOf(service['cookies']).flatMap((row, j) =>
        textsIn(row, ['services', i, 'cookies', j], ['purpose']),
      ),
    ]),
    ...entriesOf(catalogue['sites']).flatMap((site, i) => textsIn(site, ['sites', i], ['name'])),
  ].filter(({text}) => text !== undefined);
}
