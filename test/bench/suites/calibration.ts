import {openTab, type Throttling} from '../browser/tab.js';
import type {Suite} from '../suite.js';

/** Shows that the throttling is in force: how long the same loop and the same download take with it and without. */
export const calibration: Suite = {
  name: 'calibration',
  fits: ({id}) => id === 'empty',
  async measure(bench, form) {
    bench.site.put('/calibration', incompressible(200_000));
    const tab = await openTab(bench.browser);
    try {
      await tab.page.goto(bench.urlOf(form, 0), {waitUntil: 'load'});
      const time = async (throttling: Throttling) => {
        await tab.throttle(throttling);
        await tab.page.evaluate(timeWork);
        return tab.page.evaluate(timeWork);
      };
      const quick = await time('none');
      const slow = await time('phone');
      return {
        loop: quick.loop,
        loopThrottled: slow.loop,
        request: quick.request,
        requestThrottled: slow.request,
        download: quick.download,
        downloadThrottled: slow.download,
      };
    } finally {
      await tab.close();
    }
  },
};

/** Text of which brotli makes about `length` bytes. */
function incompressible(length: number): string {
  let text = '';
  for (let seed = 1; text.length < length * 1.06;) {
    seed = (seed * 48_271) % 2_147_483_647;
    text += String.fromCharCode(33 + (seed % 90));
  }
  return text;
}

/** Runs in the page. */
async function timeWork() {
  const spinStart = performance.now();
  let number = 1;
  for (let step = 0; step < 2e7; step++) number = (number * 31 + step) | 0;
  const loop = performance.now() - spinStart + (number === 0 ? 1 : 0);
  const fetchIn = async (url: string) => {
    const start = performance.now();
    await (await fetch(url, {cache: 'no-store'})).arrayBuffer();
    return performance.now() - start;
  };
  return {loop, request: await fetchIn('/site.css'), download: await fetchIn('/calibration')};
}
