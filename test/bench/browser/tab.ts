import type {Browser, BrowserContext, CDPSession, Page} from 'playwright-core';

import {type Marks, markTimes} from './marks.js';

/** How slow everything is: a phone on a poor network, only the processor of one, or as quick as this machine. */
export type Throttling = 'phone' | 'processor' | 'none';

/** Everything a visitor's browser keeps of a site. */
export type StoredState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** An open window with its instruments. */
export interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What scripts threw. */
  readonly errors: readonly string[];
  throttle(to: Throttling): Promise<void>;
  /** Milliseconds the processor spent on the page's main thread until now: other load on the machine hardly counts. */
  mainThread(): Promise<number>;
  /** What was measured inside the page until now. */
  marks(): Promise<Marks>;
  close(): Promise<void>;
}

/** Opens a window of a visitor, whose browser keeps `state`; with `context` it has the cache of another window too. */
export async function openTab(
  browser: Browser,
  {
    banner,
    state,
    context: given,
  }: {banner?: readonly string[] | undefined; state?: StoredState; context?: BrowserContext} = {},
): Promise<Tab> {
  const context =
    given ??
    (await browser.newContext({
      viewport: {width: 1280, height: 900},
      locale: 'en-GB',
      userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`,
      ...(state ? {storageState: state} : {}),
    }));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  // tsx names inner functions by a helper that the page does not have.
  await page.addInitScript({content: 'globalThis.__name = (named) => named;'});
  await page.addInitScript({content: `(${markTimes})(${JSON.stringify(banner ?? null)})`});
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
  await cdp.send('Network.enable');
  return {
    page,
    cdp,
    errors,
    throttle: (to) => throttle(cdp, to),
    mainThread: async () => {
      const {metrics} = await cdp.send('Performance.getMetrics');
      return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
    marks: () => page.evaluate(() => window.benchMarks),
    close: () => context.close(),
  };
}

async function throttle(cdp: CDPSession, to: Throttling): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: to === 'none' ? 1 : 4});
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    ...(to === 'phone'
      ? {latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8}
      : {latency: 0, downloadThroughput: -1, uploadThroughput: -1}),
  });
}
