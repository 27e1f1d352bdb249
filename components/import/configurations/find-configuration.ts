import {isObject} from '../data.js';
import type {ScriptValue} from '../read-script.js';
import {civic} from './civic.js';
import type {Configuration, Reader} from './configuration.js';
import {klaro} from './klaro.js';
import {tarteaucitron} from './tarteaucitron.js';
import {vanilla2, vanilla3} from './vanilla-cookieconsent.js';

const readers: readonly Reader[] = [vanilla3, vanilla2, civic, klaro];

/** The configuration among the values of a script or a file; of several, the one that says most. */
export function findConfiguration(values: readonly ScriptValue[]): Configuration | undefined {
  const found = values.flatMap(({value, target}) => {
    if (!isObject(value)) return [];
    const read = readers.flatMap((reader) => reader(value, target) ?? []);
    return read.map((each): Configuration => ({...each, notes: []}));
  });
  const [most] = found.sort((one, other) => other.entries.length - one.entries.length);
  return most?.entries.length ? most : tarteaucitron(values);
}
