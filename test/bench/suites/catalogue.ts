import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {catalogueOf} from '../ask-first/catalogue.js';
import {publishCatalogue, scriptTag} from '../ask-first/suite.js';
import {openTab} from '../browser/tab.js';
import {baseOf} from '../form.js';
import type {Suite} from '../suite.js';

interface TableMarks {
  /** When the catalogue had come and when it was read, and when the table's first row had been painted. */
  fetched?: number;
  read?: number;
  painted?: number;
}

declare global {
  interface Window {
    benchTable: TableMarks;
  }
}

/** A cookie table of so many cookies: the catalogue, the table, one key in its search; at this machine's own pace. */
function table(count: number): Suite {
  let published: string | undefined;
  return {
    name: `catalogue-${count}`,
    fits: ({id}) => id === 'ours',
    async measure(bench, form) {
      const path = `/catalogue/${count}`;
      published ??= join(publishCatalogue(catalogueOf(count)), 'source');
      const [question = 0, tables = 0] = ['en.json', 'tables-en.json'].map((file) =>
        bench.site.put(`${path}/${file}`, readFileSync(join(published ?? '', file), 'utf8')),
      );
      const script = scriptTag(baseOf(form), {catalogue: `${path}/`});
      bench.site.put(
        path,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cookies</title><link rel="icon" href="data:,">${script}<script>(${markTable})("${path}/tables-en.json")</script><h1>Cookies</h1><cookie-table></cookie-table></html>`,
      );
      const tab = await openTab(bench.browser);
      try {
        await tab.page.goto(`https://www.council.test${path}`);
        await tab.page.waitForFunction(() => window.benchTable.painted, null, {timeout: 120_000});
        const {fetched = 0, read = 0, painted = 0} = await tab.page.evaluate(() => window.benchTable);
        const whole = await tab.mainThread();
        await tab.page.locator('cookie-table input[type=search]').focus();
        await tab.page.evaluate(() => void (window.benchArmed = true));
        const before = await tab.mainThread();
        await tab.page.keyboard.press('7');
        await tab.page.waitForFunction(() => window.benchMarks.paint, null, {timeout: 60_000});
        await tab.page.waitForTimeout(500);
        const {press = 0, paint = 0} = await tab.marks();
        return {
          bytes: question + tables,
          read: read - fetched,
          painted: painted - read,
          mainThread: whole,
          mainThreadPerRow: whole / count,
          key: paint - press,
          keyPerRow: ((await tab.mainThread()) - before) / count,
        };
      } finally {
        await tab.close();
      }
    },
  };
}

/** Runs in the page, after the suite's script. */
function markTable(catalogue: string): void {
  const marks: TableMarks = (window.benchTable = {});
  void window.askFirst?.ready.then(async (loaded) => {
    await loaded?.whole();
    marks.read = performance.now();
    const [entry] = performance.getEntriesByName(new URL(catalogue, location.href).href);
    marks.fetched = (entry as PerformanceResourceTiming | undefined)?.responseEnd ?? 0;
    requestAnimationFrame(look);
  });
  function look() {
    if (!document.querySelector('cookie-table')?.shadowRoot?.querySelector('tbody tr')) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => (marks.painted = performance.now());
      port2.postMessage(0);
    });
  }
}

/** From the catalogue of one site to that of a family of hundreds. */
export const tables: readonly Suite[] = [table(100), table(1000), table(10_000)];
