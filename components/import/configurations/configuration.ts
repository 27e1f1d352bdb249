import {isObject, nameOf} from '../data.js';
import type {Entry, Note} from '../entry.js';

/** A tool's configuration, as rows. */
export interface Configuration {
  readonly tool: string;
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

/** An object of a configuration. */
export type Data = Readonly<Record<string, unknown>>;
/** Reads a value where it is a configuration of one tool; nothing where it is not. */
export type Reader = (value: Data, target: string) => Omit<Configuration, 'notes'> | undefined;

/** The line that a value begins in. */
export const lineOf = (value: unknown, line = 1) => (isObject(value) && Number(value['@line'])) || line;
/** The keys of an object with their values, without what only says where it stands. */
export const keysOf = (value: unknown) =>
  isObject(value) ? Object.entries(value).filter(([key]) => key !== '@line') : [];
/** The texts in English, else in the first language there is. */
export const languageOf = (value: unknown): Data => {
  if (!isObject(value)) return {};
  const found = value['en'] ?? value['en-GB'] ?? keysOf(value)[0]?.[1];
  return isObject(found) ? found : {};
};
/** What a path of keys leads to. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
/** A row of a name. What can't be read, such as what a function would give, is a row without one. */
export const rowOf = <Of extends Partial<Entry> & {readonly line: number}>(
  place: Of,
  value: unknown,
): Of & Entry => {
  const name = nameOf(value);
  return {...place, names: name ? [name] : ''};
};
/** Whether a category is called what is never asked about. */
export const isNecessary = (id: string) => /necessary|essential|required/i.test(id) && !/non|un/i.test(id);
