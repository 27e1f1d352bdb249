import {openTab, type Tab} from '../browser/tab.js';
import type {Sample, Suite} from '../suite.js';

const TIMES = 1000;
const WARM_UP = 50;

/** What is left of something that was done a thousand times on one page. */
function leftovers(name: string, act: (times: number) => Promise<void>): Suite {
  return {
    name: `memory-${name}`,
    fits: ({id}) => id === 'ours',
    async measure(bench, form) {
      const tab = await openTab(bench.browser, {state: await bench.stateAfterYes(form)});
      try {
        await tab.page.goto(bench.urlOf(form, 0), {waitUntil: 'load'});
        await tab.page.evaluate(act, WARM_UP);
        const before = await countMemory(tab);
        await tab.page.evaluate(act, TIMES);
        const after = await countMemory(tab);
        return Object.fromEntries(
          Object.entries(after).map(([key, value]) => [key, value - (before[key] ?? 0)]),
        );
      } finally {
        await tab.close();
      }
    },
  };
}

/** A thousand answers, yes and no by turns. Runs in the page. */
async function answer(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await window.askFirst?.answer({video: time % 2 === 0});
    if (time % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A thousand placeholders put into the page and taken out of it. Runs in the page. */
async function mount(times: number): Promise<void> {
  await window.askFirst?.answer({video: false});
  for (let time = 0; time < times; time++) {
    const element = document.createElement('video-consent-placeholder');
    element.setAttribute('src', 'https://www.youtube.com/embed/M7lc1UVf-VE');
    document.body.append(element);
    await customElements.whenDefined('video-consent-placeholder');
    await element.updateComplete;
    element.remove();
    if (time % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

async function countMemory({page, cdp}: Tab): Promise<Sample> {
  // What idle callbacks and timers still keep has to go first.
  await page.waitForTimeout(3000);
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const {usedSize} = await cdp.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await cdp.send('Memory.getDOMCounters');
  return {heap: usedSize, nodes, listeners: jsEventListeners};
}

/** What a page that stays open for long must not pile up. */
export const memory: readonly Suite[] = [leftovers('answers', answer), leftovers('placeholders', mount)];
