/** A file of the suite that does not come, once or ever: what it does is missing, and nothing is allowed for it. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {
  accept,
  accepted,
  allowed,
  canReadThePage,
  luton,
  page as html,
  seesAPageThatAllowsNothing,
  sendVisitor,
  serveFaultyPages,
  settled,
  type Witness,
} from './faulty-pages.js';

let pages: Awaited<ReturnType<typeof serveFaultyPages>>;
let visitor: Witness;
before(async () => (pages = await serveFaultyPages()));
after(() => pages.close());
beforeEach(async () => {
  pages.mend();
  visitor = await sendVisitor();
});
afterEach(() => visitor.context.close());

/** The next requests for this file fail: so many of them, else all. Resolves when one was made. */
function breaks(name: string, times = Infinity): Promise<void> {
  let left = times;
  return new Promise((asked) => {
    pages.state.fail = (url) => {
      if (!url.startsWith(`/ask-first/chunks/${name}-`) || left-- <= 0) return undefined;
      asked();
      return {type: 'text/html', body: 'Not found', status: 404};
    };
  });
}
const open = () => visitor.page.goto(pages.address('faults'));
const preferences = (page: Page) =>
  page.getByRole('dialog').getByRole('button', {name: 'Save cookie settings'});
const failed = 'Sorry, that did not work. Please load this page again.';
const openPreferences = (page: Page) => page.getByRole('link', {name: 'Your cookie settings'}).click();

interface File {
  /** What asks for the file, on a page that is open. */
  readonly use?: (page: Page) => Promise<unknown>;
  /** What is seen where the file came. */
  readonly works: (page: Page) => Promise<unknown>;
  readonly html?: string;
  readonly catalogue?: unknown;
}
const {checked: _, ...unmarked} = luton;
const files: Readonly<Record<string, File>> = {
  elements: {works: (page) => accept(page).waitFor()},
  placeholder: {works: (page) => page.getByRole('button', {name: 'Show this once'}).first().waitFor()},
  table: {works: (page) => page.locator('cookie-table tbody tr').first().waitFor()},
  authoring: {works: (page) => page.getByRole('group', {name: 'A linked video'}).waitFor()},
  checker: {works: (page) => accept(page).waitFor(), catalogue: unmarked},
  pl: {works: (page) => page.getByText('Przyjmij dodatkowe').first().waitFor(), html: html({language: 'pl'})},
  'on-idle': {
    works: (page) => page.waitForFunction(() => indexedDB.databases().then(({length}) => length > 0)),
  },
  preferences: {use: openPreferences, works: (page) => preferences(page).waitFor()},
};

describe('a file that does not come', () => {
  for (const [name, {use, works, html: other, catalogue}] of Object.entries(files)) {
    it(`allows nothing, and is asked for again by the next page: ${name}`, async () => {
      const {page} = visitor;
      if (other) pages.state.html = other;
      const asked = breaks(name);
      const fail = pages.state.fail;
      const with_ =
        (failing: typeof fail): typeof fail =>
        (url) =>
          failing(url) ??
          (catalogue && url === '/catalogue.json'
            ? {type: 'application/json', body: JSON.stringify(catalogue)}
            : undefined);
      pages.state.fail = with_(fail);
      await open();
      await use?.(page);
      await asked;
      await settled(page);
      await seesAPageThatAllowsNothing(visitor);
      pages.state.fail = with_(() => undefined);
      await page.reload();
      await use?.(page);
      await works(page);
      await seesAPageThatAllowsNothing(visitor);
    });
  }

  for (const again of ['press', 'page']) {
    it(`takes no answer, says so, and takes it with the next ${again}: keeper`, async () => {
      const {page} = visitor;
      // Each press asks for it twice.
      breaks('keeper', 2);
      await open();
      await accept(page).click();
      await page.getByRole('alert').getByText(failed).waitFor();
      await seesAPageThatAllowsNothing(visitor);
      assert.equal(await accepted(page).count(), 0);
      if (again === 'page') await page.reload();
      await accept(page).click();
      await accepted(page).waitFor();
      assert.equal((await allowed(page)).youtube, true);
      assert.equal(await page.getByText(failed).count(), 0);
      await canReadThePage(visitor);
    });
  }

  it('takes no answer for good, and never says that it did: keeper', async () => {
    const {page} = visitor;
    breaks('keeper');
    await open();
    await accept(page).click();
    await page.getByRole('alert').getByText(failed).waitFor();
    await openPreferences(page);
    await page.getByRole('dialog').getByText('Yes, use them').first().click();
    await preferences(page).click();
    await page.getByRole('dialog').getByText(failed).waitFor();
    assert.equal(await page.getByText('Your cookie settings are saved.').count(), 0);
    await seesAPageThatAllowsNothing(visitor);
  });

  it('keeps a no all the same, over a yes from before: keeper', async () => {
    const {page} = visitor;
    await open();
    await accept(page).click();
    await accepted(page).waitFor();
    assert.equal((await allowed(page)).youtube, true);
    breaks('keeper');
    await page.reload();
    await settled(page);
    visitor.foreign.length = 0;
    await page.evaluate(() => window.askFirst?.rejectAll());
    pages.mend();
    await page.reload();
    await settled(page);
    await seesAPageThatAllowsNothing(visitor);
    assert.equal(await page.evaluate(() => window.askFirst?.answered), true);
  });

  it('takes the answer, and has nothing more to say of it: confirmation', async () => {
    const {page} = visitor;
    const asked = breaks('confirmation');
    await open();
    await accept(page).click();
    await asked;
    await accept(page).waitFor({state: 'detached'});
    assert.equal((await allowed(page)).youtube, true);
    assert.equal(await accepted(page).count(), 0);
    assert.equal(await page.getByText(failed).count(), 0);
    await page.reload();
    await settled(page);
    assert.equal(await accept(page).count(), 0);
    await canReadThePage(visitor);
  });

  it('is asked for again by the next press: preferences', async () => {
    const {page} = visitor;
    breaks('preferences', 1);
    await open();
    await settled(page);
    const warned = page.waitForEvent('console', (message) => /module.*\/preferences-/.test(message.text()));
    await openPreferences(page);
    await warned;
    await openPreferences(page);
    await preferences(page).waitFor();
    await seesAPageThatAllowsNothing(visitor);
  });

  it('leaves what was allowed held, and is asked for again by the next page: release', async () => {
    const {page} = visitor;
    const asked = breaks('release');
    await open();
    await accept(page).click();
    await asked;
    await accepted(page).waitFor();
    await page.locator('video-consent-placeholder iframe').first().waitFor({state: 'attached'});
    assert.deepEqual(await allowed(page), {youtube: true, performance: true, ran: false, videos: 1});
    await canReadThePage(visitor);
    pages.mend();
    await page.reload();
    await page.locator('html[data-ran]').waitFor();
    await canReadThePage(visitor);
  });

  it('clears up on the next page what was withdrawn on this one: after-change', async () => {
    const {page} = visitor;
    await open();
    await accept(page).click();
    await accepted(page).waitFor();
    await page.evaluate(() => void (document.cookie = '_ga=1; Path=/'));
    const asked = breaks('after-change');
    await page.reload();
    await settled(page);
    await page.evaluate(() => window.askFirst?.rejectAll());
    await asked;
    assert.match(await page.evaluate(() => document.cookie), /_ga=1/);
    assert.equal((await allowed(page)).performance, false);
    pages.mend();
    await page.reload();
    await page.waitForFunction(() => !document.cookie.includes('_ga='));
    await canReadThePage(visitor);
  });
});
