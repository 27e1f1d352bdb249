import {type Entry, entriesOf, listOf} from '../../catalogue/entries.js';
import {getAt} from './json-path.js';
import type {ListKey} from './entries-of-list.js';

/** What one key was, and is now; nothing for what was not there, or is gone. */
export interface ChangedKey {
  /** Keys below the entry, such as `purpose`, or `cookies`, a cookie's names, and `lifetime`. */
  readonly steps: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What was done to one part of a list since it was opened. */
export interface Change {
  /** The list that it is in; nothing for what stands at the top. */
  readonly list?: ListKey | undefined;
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly entry: Entry;
  readonly keys: readonly ChangedKey[];
}

const lists = ['categories', 'services', 'sites'] as const;

/** Every part that is not as it was, in the order of the list; entries are known by their ids. */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const [was, is] = entriesOf([before, after]) as [Entry, Entry];
  const top = keysBetween(was, is, [...lists]);
  return [
    ...(top.length ? [{id: '', kind: 'changed', entry: is, keys: top} as const] : []),
    ...lists.flatMap((list) => changesOfList(list, entriesOf(was[list]), entriesOf(is[list]))),
  ];
}

function changesOfList(list: ListKey, was: readonly Entry[], is: readonly Entry[]): readonly Change[] {
  const idOf = ({id}: Entry) => String(id);
  const gone = was.filter((entry) => !is.some((other) => idOf(other) === idOf(entry)));
  const kept = (entries: readonly Entry[], others: readonly Entry[]) =>
    entries.map(idOf).filter((id) => others.some((other) => idOf(other) === id));
  const isMoved = kept(was, is).join(' ') !== kept(is, was).join(' ');
  const changed = is.flatMap((entry): readonly Change[] => {
    const base = {list, id: idOf(entry), entry};
    const old = was.find((other) => idOf(other) === idOf(entry));
    if (!old) return [{...base, kind: 'added', keys: []}];
    const keys = keysBetween(old, entry, []);
    return keys.length ? [{...base, kind: 'changed', keys}] : [];
  });
  return [
    ...changed,
    ...gone.map((entry): Change => ({list, id: idOf(entry), kind: 'removed', entry, keys: []})),
    ...(isMoved ? [{list, id: '', kind: 'moved', entry: {}, keys: []} as const] : []),
  ];
}

function keysBetween(was: Entry, is: Entry, without: readonly string[]): readonly ChangedKey[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].flatMap((key): readonly ChangedKey[] => {
    if (without.includes(key) || isSame(was[key], is[key])) return [];
    if (key === 'cookies') return cookiesBetween(entriesOf(was[key]), entriesOf(is[key]));
    return valuesBetween([key], was[key], is[key]);
  });
}

/** A text in several languages changes in each by itself. */
function valuesBetween(steps: readonly string[], before: unknown, after: unknown): readonly ChangedKey[] {
  const isMap = [before, after].every((value) => typeof value === 'object' && value && !Array.isArray(value));
  if (!isMap) return [{steps, before, after}];
  const [was, is] = [before, after] as [Entry, Entry];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) =>
    isSame(was[key], is[key]) ? [] : [{steps: [...steps, key], before: was[key], after: is[key]}],
  );
}

/** The rows of a table are known by their first names. */
function cookiesBetween(was: readonly Entry[], is: readonly Entry[]): readonly ChangedKey[] {
  const rows = is.flatMap((row): readonly ChangedKey[] => {
    const old = was.find((other) => firstName(other) === firstName(row));
    const steps = ['cookies', firstName(row)];
    if (!old) return [{steps, before: undefined, after: row}];
    return Object.keys({...old, ...row}).flatMap((key) =>
      isSame(old[key], row[key]) ? [] : valuesBetween([...steps, key], old[key], row[key]),
    );
  });
  const gone = was.filter((row) => !is.some((other) => firstName(other) === firstName(row)));
  return [
    ...rows,
    ...gone.map((row) => ({steps: ['cookies', firstName(row)], before: row, after: undefined})),
    ...(rows.length || gone.length ? [] : [{steps: ['cookies'], before: was, after: is}]),
  ];
}

/** The first name of a row, as readers see it. */
export function firstName(row: unknown): string {
  const [name] = listOf(getAt(row, ['names']));
  return typeof name === 'string' ? name : String(getAt(name, ['name']) ?? '');
}

const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
