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
  let most: Configuration | undefined;
  for (const {value} of values) {
    if (!isObject(value)) continue;
    for (const reader of readers) {
      const read = reader(value);
      if (read && read.entries.length > (most?.entries.length ?? 0)) most = read;
    }
  }
  return most ?? tarteaucitron(values);
}
