import type {SeenItem, Store} from '../observed.js';

/** What the library keeps itself (stories/docs/stored-data.md): strictly necessary, and no list has to name it. */
const names: Readonly<Partial<Record<Store, readonly string[]>>> = {
  cookie: ['ask_first'],
  localStorage: ['ask_first', 'ask_first_given', 'ask_first_rows'],
  sessionStorage: ['ask_first_clear'],
  indexedDB: ['ask_first', 'keyval-store'],
};

/** Whether it is the library's own. */
export const isOwnStorage = ({store, name}: Pick<SeenItem, 'store' | 'name'>) =>
  !!names[store]?.includes(name);
