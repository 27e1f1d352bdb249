import type {Page} from 'playwright-core';

import {waitUntil} from '../wait-until.js';

/**
 * When the device asked for the catalogue that it keeps for this page's origin, in milliseconds since 1970; with `to`, says
 * another time. Nothing while it keeps none.
 */
export const keptSince = (page: Page, to?: number) =>
  page.evaluate(
    (to) =>
      new Promise<number | undefined>((resolve) => {
        const open = indexedDB.open('keyval-store', 1);
        // It may not be there yet; to leave an empty one behind would break what comes.
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => resolve(undefined);
        open.onsuccess = () => {
          const transaction = open.result.transaction('keyval', 'readwrite');
          const store = transaction.objectStore('keyval');
          const get = store.get('ask_first_catalogue');
          get.onsuccess = () => {
            if (to !== undefined) store.put({...get.result, when: to}, 'ask_first_catalogue');
          };
          // Not before: a page that is left takes back what is not done.
          transaction.oncomplete = () => {
            open.result.close();
            resolve(get.result?.when);
          };
        };
      }),
    to,
  );

/** Waits until the device keeps a catalogue, which is the last that a page does at rest. */
export const untilKept = (page: Page) => waitUntil(() => keptSince(page), 'a catalogue that is kept');
