/** What `ask-first/testing` gives to tests of other people's sites, as it is built: on a page of Playwright's, and a window. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import type * as Testing from '../../../components/testing/testing.js';
import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';

const built = '../../../dist/npm/components/testing/testing.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let helpers: typeof Testing;
let browser: BrowserContext;
let page: Page;

const at = (path = '/') => `http://www.luton.localhost:${sites.port}${path}`;
const allowed = (...ids: readonly string[]) =>
  page.evaluate((asked) => asked.map((id) => window.askFirst?.allows(id)), ids);

before(async () => {
  sites = await startSites({port: 0});
  helpers = (await import(built)) as typeof Testing;
});
after(() => sites.close());
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('whoever tests a site with Ask First', () => {
  it('answers for the visitor, and is asked no more on the next page', async () => {
    await page.goto(at());
    await helpers.acceptAll(page);
    assert.deepEqual(await allowed('performance', 'youtube'), [true, true]);
    await page.goto(at('/news'));
    assert.deepEqual(await allowed('performance', 'youtube'), [true, true]);
    await helpers.answer(page, {performance: false});
    assert.deepEqual(await allowed('performance', 'youtube'), [false, true]);
    await helpers.rejectAll(page);
    assert.deepEqual(await allowed('performance', 'youtube'), [false, false]);
    assert.equal(await page.evaluate(() => window.askFirst?.answered), true);
  });

  it('does the same with a window, which is what Cypress gives', async () => {
    await page.route('**/testing.js', (route) =>
      route.fulfill({path: 'dist/npm/components/testing/testing.js', contentType: 'text/javascript'}),
    );
    await page.goto(at());
    const [isYes, isNo] = await page.evaluate(async (file) => {
      const {acceptAll, answer} = (await import(file)) as typeof Testing;
      await acceptAll(window);
      const isYes = window.askFirst?.allows('youtube');
      await answer(window, {youtube: false});
      return [isYes, window.askFirst?.allows('youtube')];
    }, at('/testing.js'));
    assert.deepEqual([isYes, isNo], [true, false]);
  });

  it('is told why an answer was not kept', async () => {
    await page.route('**/luton/**', (route) => route.abort());
    await page.goto(at());
    await assert.rejects(helpers.acceptAll(page), /ask-first\/testing: http:\S+ has no catalogue/);
    await page.unroute('**/luton/**');
    await page.goto(at());
    await assert.rejects(helpers.answer(page, {nobody: true}), /nobody/);
    await page.evaluate(() => delete window.askFirst);
    await page.clock.install();
    const late = assert.rejects(helpers.rejectAll(page), /has no window\.askFirst/);
    await page.clock.runFor(11_000);
    await late;
  });

  it('is told where the browser keeps no answer', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(Document.prototype, 'cookie', {get: () => '', set: () => undefined}),
    );
    await page.goto(at());
    await assert.rejects(helpers.acceptAll(page), /did not keep the answer/);
  });
});
