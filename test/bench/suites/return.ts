import {openTab} from '../browser/tab.js';
import type {Suite} from '../suite.js';

const REST = 1500;
const SEEN_BEFORE = 800;

/** The next visit of somebody who said yes to everything, on a phone; `cached` with all files kept. */
function returning(cache: 'cold' | 'cached'): Suite {
  return {
    name: `return-${cache}`,
    fits: () => true,
    async measure(bench, form) {
      const state = await bench.stateAfterYes(form);
      const url = bench.urlOf(form, 3);
      const before = await openTab(bench.browser, {state});
      try {
        if (cache === 'cached') {
          await before.page.goto(url, {waitUntil: 'load'});
          await before.page.waitForTimeout(SEEN_BEFORE);
        }
        await before.page.close();
        const tab = await openTab(bench.browser, {context: before.page.context()});
        await tab.throttle('phone');
        bench.forgetRequests();
        await tab.page.goto(url, {waitUntil: 'load', timeout: 60_000});
        await tab.page.waitForTimeout(REST);
        const mainThread = await tab.mainThread();
        const {layoutShift} = await tab.marks();
        const began = await tab.page.evaluate(() => performance.timeOrigin);
        const frames = bench.thirdParties.requests.filter(({destination}) => destination === 'iframe');
        const [first] = frames;
        return {
          mainThread,
          layoutShift,
          frames: frames.length,
          bytes: bench.site.sent.reduce((sum, {countedBytes}) => sum + countedBytes, 0),
          ...(first ? {firstFrame: first.at - began} : {}),
        };
      } finally {
        await before.close();
      }
    },
  };
}

/** With an empty cache, and with all files in it. */
export const returns: readonly Suite[] = [returning('cold'), returning('cached')];
