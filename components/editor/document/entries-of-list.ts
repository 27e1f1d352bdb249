import {entriesOf, listOf} from '../../catalogue/entries.js';
import {appendAt, getAt, removeAt, setAt} from './json-path.js';

/** The lists of a catalogue. */
export type ListKey = 'categories' | 'services' | 'sites';

/** An id as a file may have it; empty where it is none. */
export function idAt(catalogue: unknown, list: ListKey, at: number): string {
  const id = getAt(catalogue, [list, at, 'id']);
  return typeof id === 'string' ? id : '';
}

/** An id that nothing else of the catalogue has, made of a name. */
export function freeId(catalogue: unknown, name: string): string {
  const base =
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'new';
  const taken = new Set(
    (['categories', 'services', 'sites'] as const).flatMap((list) =>
      entriesOf(getAt(catalogue, [list])).map(({id}) => id),
    ),
  );
  let free = base;
  for (let n = 2; taken.has(free); n++) free = `${base}-${n}`;
  return free;
}

/** A catalogue with which to begin. */
export const emptyCatalogue = {
  version: 1,
  name: '',
  language: 'en',
  categories: [
    {
      id: 'strictly-necessary',
      name: 'Cookies our website needs',
      description: 'These make our website work. You can’t turn them off here.',
      basis: 'necessary',
    },
    {
      id: 'performance',
      name: 'Seeing how our website is used',
      description:
        'If you say yes, we can see which pages people visit, so that we can make our website better.',
      purpose: 'To find out how people use our website',
      basis: 'consent',
    },
  ],
  services: [],
};

/** With an entry more, which has all that it must have; what its author has to say is left open. */
export function addEntry(catalogue: unknown, list: ListKey, category?: string): unknown {
  const words = {categories: 'new-category', services: 'new-service', sites: 'new-site'};
  const id = freeId(catalogue, words[list]);
  const entry = {
    categories: {id, name: '', description: '', basis: 'consent'},
    services: {
      id,
      category: category ?? idAt(catalogue, 'categories', 0),
      ...{name: '', provider: '', purpose: '', cookies: []},
    },
    sites: {id, name: '', hosts: [], services: []},
  }[list];
  return appendAt(catalogue, [list], entry);
}

/** Without an entry; sites name a service no longer that is gone. */
export function removeEntry(catalogue: unknown, list: ListKey, at: number): unknown {
  const id = idAt(catalogue, list, at);
  const without = removeAt(catalogue, [list, at]);
  return list === 'services' ? changeReferences(without, id, undefined) : without;
}

/** With another id for an entry, in all that refers to it. */
export function renameEntry(catalogue: unknown, list: ListKey, at: number, next: string): unknown {
  const id = idAt(catalogue, list, at);
  const renamed = setAt(catalogue, [list, at, 'id'], next);
  if (!id) return renamed;
  if (list === 'services') return changeReferences(renamed, id, next);
  if (list === 'sites') return renamed;
  return entriesOf(getAt(renamed, ['services'])).reduce<unknown>(
    (value, {category}, i) => (category === id ? setAt(value, ['services', i, 'category'], next) : value),
    renamed,
  );
}

function changeReferences(catalogue: unknown, id: string, next: string | undefined): unknown {
  return entriesOf(getAt(catalogue, ['sites'])).reduce<unknown>(
    (value, site, i) =>
      ['services', 'shares'].reduce((changed, key) => {
        const list = listOf(site[key]);
        return list.includes(id)
          ? setAt(
              changed,
              ['sites', i, key],
              list.flatMap((each) => (each === id ? (next ?? []) : [each])),
            )
          : changed;
      }, value),
    catalogue,
  );
}
