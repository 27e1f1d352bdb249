/** Several copies of the answer in one browser: other hosts of the domain may write the cookie, too. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from './serve-pages.js';

let sites: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;

/** A page with a held script; its script tag names the domain only where its address says so. */
const body = (domain: string) => `<!doctype html><html lang="en"><title>Page</title>
<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" ${domain}></script>
<script type="text/plain" data-consent="performance">window.ran = true;</script>`;

before(async () => {
  sites = await servePages(({url = ''}) =>
    url.startsWith('/ask-first/')
      ? undefined
      : {type: 'text/html', body: body(url.includes('wide') ? 'data-domain="luton.localhost"' : '')},
  );
});
after(() => sites.close());
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

const open = (host: string, path: string) => page.goto(sites.address(host, path));
const say = (what: 'acceptAll' | 'rejectAll') => page.evaluate((what) => window.askFirst?.[what](), what);
const copies = async () => (await browser.cookies()).filter(({name}) => name === 'ask_first');

const tellCivic = () =>
  page.evaluate(() => {
    const told = {
      optionalCookies: {performance: 'accepted', thirdparty: 'accepted'},
      ...{interactedWith: true, consentDate: Date.now() - 1000, consentExpiry: 90},
    };
    document.cookie = `CookieControl=${JSON.stringify(told)}; Domain=luton.localhost; Path=/`;
  });

/** The first request for such a file waits until it may come. */
async function holdBack(file: RegExp) {
  let come = (): void => undefined;
  let ask = (): void => undefined;
  const waits = new Promise<void>((resolve) => (come = resolve));
  const asked = new Promise<void>((resolve) => (ask = resolve));
  await browser.route(
    file,
    async (route) => {
      ask();
      await waits;
      await route.continue();
    },
    {times: 1},
  );
  return {asked, come};
}

/** Whether performance is allowed or its script ran on the next two pages, once they have their catalogue. */
async function runs(): Promise<boolean> {
  for (let at = 0; at < 2; at++) {
    await page.reload();
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    if (await page.evaluate(() => window.askFirst?.allows('performance') || 'ran' in window)) return true;
  }
  return false;
}

describe('a no', () => {
  it('wins over a yes that a page with another data-domain kept', async () => {
    await open('www.luton', '/');
    await say('acceptAll');
    await open('www.luton', '/wide');
    await say('rejectAll');
    assert.equal((await copies()).length, 1);
    assert.equal(await runs(), false);
    await open('www.luton', '/');
    assert.equal(await runs(), false);
  });

  it('on a sub-domain wins over the family’s yes, and leaves no copy of that', async () => {
    await open('www.luton', '/wide');
    await say('acceptAll');
    await open('jobs.luton', '/');
    await say('rejectAll');
    assert.deepEqual(
      (await copies()).map(({domain}) => domain),
      ['jobs.luton.localhost'],
    );
    assert.equal(await runs(), false);
  });

  it('wins over whatever another host of the domain writes', async () => {
    await open('www.luton', '/wide');
    await say('acceptAll');
    const [{value: yes = ''} = {}] = await copies();
    for (const path of ['/', '/news']) {
      await open('www.luton', '/wide');
      await say('rejectAll');
      await open('evil.luton', '/news/');
      await page.evaluate(
        ([path, yes]) =>
          void (document.cookie = `ask_first=${yes}; Domain=luton.localhost; Path=${path}; Max-Age=99999`),
        [path, yes] as const,
      );
      await open('www.luton', '/news/wide');
      assert.equal(await runs(), false, path);
      await say('acceptAll');
      assert.equal(await page.evaluate(() => window.askFirst?.allows('performance')), true);
      assert.equal((await copies()).length, 1, path);
    }
  });

  it('is not undone by an older yes that waits for its file in another tab', async () => {
    const files = await holdBack(/\/keeper-/);
    await open('www.luton', '/');
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    const accepted = page.evaluate(() => window.askFirst?.acceptAll());
    await files.asked;
    const other = await browser.newPage();
    await other.goto(sites.address('www.luton', '/'));
    await other.evaluate(() => window.askFirst?.rejectAll());
    files.come();
    await accepted;
    assert.match((await copies())[0]?.value ?? '', /performance~n/);
    assert.equal(await page.evaluate(() => window.askFirst?.allows('performance') || 'ran' in window), false);
    assert.equal(await runs(), false);
    // Pressed again, it is the newer one.
    await say('acceptAll');
    assert.equal(await page.evaluate(() => window.askFirst?.allows('performance')), true);
  });

  it('is not undone by another tool’s yes whose import waits for its file in another tab', async () => {
    await open('www.luton', '/wide');
    await tellCivic();
    const files = await holdBack(/\/keeper-/);
    await page.reload();
    await files.asked;
    const other = await browser.newPage();
    await other.goto(sites.address('www.luton', '/wide'));
    await other.evaluate(() => window.askFirst?.rejectAll());
    files.come();
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    assert.match((await copies())[0]?.value ?? '', /performance~n/);
    assert.equal(await runs(), false);
  });

  it('is not undone by what another tool was told before, and that counts where nothing was answered', async () => {
    await open('www.luton', '/wide');
    await say('rejectAll');
    await tellCivic();
    // The family's cookie is gone, as when another host removed it.
    await browser.clearCookies({name: 'ask_first'});
    await page.reload();
    assert.equal(await runs(), false);
    await open('jobs.luton', '/wide');
    assert.equal(await runs(), true);
  });
});
