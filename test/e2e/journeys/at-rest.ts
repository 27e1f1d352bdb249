import type {Page} from 'playwright-core';

/** Until a page did all that it does at rest, for the first time on its device: the last of it is that it keeps the catalogue. */
export async function atRest(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({name}) => name);
      if (!names.includes('keyval-store')) return false;
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('keyval-store');
        opening.onsuccess = () => resolve(opening.result);
      });
      const kept = await new Promise((resolve) => {
        const asking = database.transaction('keyval').objectStore('keyval').get('ask_first_catalogue');
        asking.onsuccess = () => resolve(!!asking.result);
      });
      database.close();
      return kept;
    });
  while (!(await isKept())) await page.waitForTimeout(50);
}
