import type {Declared} from './declared.js';
import type {SeenItem, Store} from '../observed.js';

/** What the library keeps itself (stories/docs/stored-data.md): strictly necessary, and no list has to name it. */
const names: Readonly<Partial<Record<Store, readonly string[]>>> = {
  cookie: ['ask_first'],
  localStorage: ['ask_first', 'ask_first_given', 'ask_first_rows'],
  sessionStorage: ['ask_first_clear'],
  // What it keeps in idb-keyval's own database is known by its key, where it is read.
  indexedDB: ['ask_first'],
};

/** Whether it is the library's own: elsewhere than on the family's hosts such a name is somebody else's. */
export const isOwnStorage = (
  {store, name, host}: Pick<SeenItem, 'store' | 'name' | 'host'>,
  declared: Declared,
) => !!names[store]?.includes(name) && declared.isOwn(host);
