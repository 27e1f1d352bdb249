import {isObject, nameOf, Unread} from '../data.js';
import {type Entry, type Note, quote} from '../entry.js';

/** A tool's configuration, as rows. */
export interface Configuration {
  readonly tool: string;
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

/** An object of a configuration. */
export type Data = Readonly<Record<string, unknown>>;
/** Reads a value where it is a configuration of one tool; nothing where it is not. */
export type Reader = (value: Data) => Configuration | undefined;

/** The line that a value begins in. */
export const lineOf = (value: unknown, line = 1) => (isObject(value) && Number(value['@line'])) || line;
/** The keys of an object with their values, without what only says where it stands. */
export const keysOf = (value: unknown) =>
  isObject(value) ? Object.entries(value).filter(([key]) => key !== '@line' && key !== '@unread') : [];
/** The texts in English, else in the first language there is. */
export const languageOf = (value: unknown): Data => {
  if (!isObject(value)) return {};
  const found = value['en'] ?? value['en-GB'] ?? keysOf(value)[0]?.[1];
  return isObject(found) ? found : {};
};
/** What a path of keys leads to. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
/** A row of a name. What can't be read, such as what a function would give, is a row without one, and says why. */
export const rowOf = <Of extends Partial<Entry> & {readonly line: number}>(
  place: Of,
  value: unknown,
): Of & Entry => {
  const name = nameOf(value);
  if (name) return {...place, names: [name]};
  return {...place, names: '', why: whyNoName(value), ...(value instanceof Unread && {line: value.line})};
};

/** Why a value is no name, as the second half of a sentence. */
export function whyNoName(value: unknown): string {
  if (value instanceof Unread) return value.why;
  const named = isObject(value) ? (value['pattern'] ?? value['name'] ?? value['@unread']) : value;
  if (named instanceof Unread) return named.why;
  return Array.isArray(named) ? 'its name is a list' : 'it is empty';
}

/** What a list holds; of what can't be read, and of a list that is none, is noted why. */
export function itemsOf(
  value: unknown,
  {what, line, notes}: {readonly what: string; readonly line: number; readonly notes: Note[]},
): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Unread) notes.push(unreadNote(what, value));
  else if (value) notes.push({line, kind: 'left-out', message: `${what} can’t be read: it is no list`});
  return [];
}

/** The objects of a list; of whatever else is in it is noted why it can't be read. */
export function objectsOf(
  value: unknown,
  of: {readonly what: string; readonly line: number; readonly notes: Note[]},
): readonly Data[] {
  return itemsOf(value, of).filter((item): item is Data => {
    const place = {...of, what: `one of ${of.what}`};
    if (isObject(item)) {
      noteUnread(item, place);
      return true;
    }
    if (item instanceof Unread) of.notes.push(unreadNote(place.what, item));
    else
      of.notes.push({
        line: of.line,
        kind: 'left-out',
        message: `${place.what} can’t be read: it is ${typeof item === 'string' ? quote(item) : 'no object'}`,
      });
    return false;
  });
}

/** Notes that an object has more than could be read. */
export function noteUnread(item: Data, {what, notes}: {readonly what: string; readonly notes: Note[]}): void {
  const {'@unread': more} = item;
  if (more instanceof Unread) notes.push(unreadNote(`a part of ${what}`, more));
}

const unreadNote = (what: string, {why, line}: Unread): Note => ({
  line,
  kind: 'left-out',
  message: `${what} can’t be read: ${why}`,
});

/** Whether a category is called what is never asked about. */
export const isNecessary = (id: string) => /necessary|essential|required/i.test(id) && !/non|un/i.test(id);
