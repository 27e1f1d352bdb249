import {untilBanner} from '../bench.js';
import {openTab} from '../browser/tab.js';
import type {Sample, Suite} from '../suite.js';

// For a page's work after its banner can be seen: listeners, idle tasks.
const REST = 1500;

/** A first visit with a phone on a poor network, to a page with three embeds. */
export const load: Suite = {
  name: 'load',
  fits: () => true,
  async measure(bench, form): Promise<Sample> {
    const tab = await openTab(bench.browser, {banner: form.banner});
    try {
      await tab.throttle('phone');
      bench.forgetRequests();
      await tab.page.goto(bench.urlOf(form, 3), {waitUntil: 'load', timeout: 60_000});
      if (form.banner) await untilBanner(tab);
      await tab.page.waitForTimeout(REST);
      const mainThread = await tab.mainThread();
      const {banner, firstPaint, layoutShift, longTasks} = await tab.marks();
      const began = await tab.page.evaluate(() => performance.timeOrigin);
      const before = bench.site.sent.filter(({at}) => at <= began + (banner ?? Infinity));
      return {
        mainThread,
        layoutShift,
        bytes: before.reduce((sum, {countedBytes}) => sum + countedBytes, 0),
        allBytes: bench.site.sent.reduce((sum, {bytes}) => sum + bytes, 0),
        requests: before.length,
        longestTask: Math.max(0, ...longTasks.map(([, length]) => length)),
        leaks: bench.thirdParties.requests.length,
        errors: tab.errors.length,
        ...(banner === undefined ? {} : {banner}),
        ...(firstPaint === undefined ? {} : {firstPaint}),
      };
    } finally {
      await tab.close();
    }
  },
};
