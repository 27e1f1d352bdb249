import type {BrowserContext, Locator, Page} from 'playwright-core';

import {startSites} from '../../../stories/sites/serve.js';
import {type ChromiumOptions, launchChromium} from '../../browsers/chromium.js';
import {defineInPicture} from './pixel-probes.js';
import {defineInside} from './page-probes.js';

/** The demo sites and a browser that has never been there; what is not of this machine answers with an empty page. */
export interface Visit {
  readonly browser: BrowserContext;
  readonly page: Page;
  /** Goes to a page of a demo site as somebody new there, and waits for the suite. */
  goto(host: string, path?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a browser over the demo sites. */
export async function startVisit(options: ChromiumOptions = {}): Promise<Visit> {
  const sites = await startSites({port: 0});
  const {browser, page} = await openBrowser(options);
  return {
    browser,
    page,
    goto: (host, path = '/') => arrive(page, `http://${host}.localhost:${sites.port}${path}`),
    close: async () => {
      await browser.close();
      await sites.close();
    },
  };
}

/** Opens a browser that can be asked about the suite's elements and contacts nobody else. */
export async function openBrowser(
  options: ChromiumOptions = {},
): Promise<{browser: BrowserContext; page: Page}> {
  const browser = await launchChromium(options);
  await browser.addInitScript(defineInside);
  await browser.addInitScript(defineInPicture);
  await browser.route(
    (url) => !url.hostname.endsWith('.localhost'),
    (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>third party</title>'}),
  );
  return {browser, page: await browser.newPage()};
}

/** Goes to an address as somebody new there, and waits until the suite has drawn itself. */
export async function arrive(page: Page, address: string): Promise<void> {
  // A page that is open hears of an answer that is gone, and takes it for a withdrawal.
  await page.goto('about:blank');
  await page.context().clearCookies();
  const session = await page.context().newCDPSession(page);
  const {origin} = new URL(address);
  await session.send('Storage.clearDataForOrigin', {origin, storageTypes: 'all'});
  await session.detach();
  await page.goto(address);
  await settled(page);
}

/** Waits until the catalogue is there and every element has drawn itself. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.askFirst?.ready;
    const hosts = window.inside.hosts();
    await Promise.all(hosts.map(({localName}) => customElements.whenDefined(localName)));
    await Promise.all(
      hosts.map((host) => (host as unknown as {updateComplete: Promise<boolean>}).updateComplete),
    );
    // Tables have a file of their own. One that goes on showing the page's words instead is waited for no longer.
    const showsPage = ({localName, shadowRoot}: Element) =>
      localName === 'cookie-table' && shadowRoot?.querySelector('slot');
    for (const end = performance.now() + 15_000; hosts.some(showsPage) && performance.now() < end;)
      await new Promise((later) => setTimeout(later, 20));
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** A control of the suite by its role and the part that authors style it by: texts may change, these may not. */
export function button(page: Page, tag: string, part: string): Locator {
  return page
    .locator(tag)
    .getByRole('button')
    .and(page.locator(`[part~="${part}"]`))
    .first();
}

/** The words of a control as the page has them. */
export async function wordsOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/\s+/g, ' ').trim();
}
