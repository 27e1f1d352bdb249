/** Clocks that jump, tabs that answer at once, and pages that sleep: a no is never undone, and every tab says the same. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {
  accept,
  allowed,
  canReadThePage,
  seesAPageThatAllowsNothing,
  seesPlayers,
  sendVisitor,
  serveFaultyPages,
  settled,
  type Witness,
} from './faulty-pages.js';
import {waitUntil} from '../wait-until.js';

const year = 366 * 86_400_000;
let pages: Awaited<ReturnType<typeof serveFaultyPages>>;
let visitor: Witness;
before(async () => (pages = await serveFaultyPages()));
after(() => pages.close());
beforeEach(async () => (visitor = await sendVisitor()));
afterEach(() => visitor.context.close());

/** Opens a page once it knows what is stored, on a clock that is wrong by so much. */
async function open(page: Page, by = 0): Promise<void> {
  await setClock(page, by);
  await page.goto(pages.address('faults'));
  await settled(page);
}
async function setClock(page: Page, by: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + by);
}
const say = (page: Page, what: 'acceptAll' | 'rejectAll') =>
  page.evaluate((what) => window.askFirst?.[what](), what);
const comesBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})));
const waitFor = (page: Page, yes: boolean) =>
  page.waitForFunction((yes) => window.askFirst?.allows('youtube') === yes, yes);

describe('a clock that jumps', () => {
  for (const [where, by] of Object.entries({forward: year, back: -year})) {
    it(`a year ${where} between pages makes nothing of a yes, which is asked for again`, async () => {
      const {page} = visitor;
      await open(page);
      await say(page, 'acceptAll');
      await seesPlayers(visitor);
      await page.close();
      const next = await visitor.context.newPage();
      await open(next, by);
      await accept(next).waitFor();
      await seesAPageThatAllowsNothing({...visitor, page: next});
    });

    it(`a year ${where} between pages leaves a no what it is`, async () => {
      const {page} = visitor;
      await open(page);
      await say(page, 'acceptAll');
      await seesPlayers(visitor);
      await say(page, 'rejectAll');
      await page.close();
      const next = await visitor.context.newPage();
      await open(next, by);
      await seesAPageThatAllowsNothing({...visitor, page: next});
      await open(next, 0);
      await seesAPageThatAllowsNothing({...visitor, page: next});
    });

    it(`a year ${where} within a page leaves a no what it is`, async () => {
      const {page} = visitor;
      await open(page);
      await say(page, 'rejectAll');
      await setClock(page, by);
      await comesBack(page);
      await seesAPageThatAllowsNothing(visitor);
      await setClock(page, 0);
      await comesBack(page);
      await seesAPageThatAllowsNothing(visitor);
    });
  }

  it('a year forward within a page ends a yes', async () => {
    const {page} = visitor;
    await open(page);
    await say(page, 'acceptAll');
    await setClock(page, year);
    await comesBack(page);
    await waitFor(page, false);
    await accept(page).waitFor();
    await canReadThePage(visitor);
  });
});

describe('two tabs', () => {
  it('that answer at once with opposite answers end with the same one, as does the next page', async () => {
    const {page, context, thrown} = visitor;
    const other = await context.newPage();
    await Promise.all([open(page), open(other)]);
    for (let round = 0; round < 6; round++) {
      const [one, two] = round % 2 ? [page, other] : [other, page];
      await Promise.all([say(one, 'acceptAll'), say(two, 'rejectAll')]);
      await Promise.all([comesBack(one), comesBack(two)]);
      const next = await context.newPage();
      await open(next);
      const answers = () => Promise.all([one, two, next].map(async (tab) => (await allowed(tab)).youtube));
      // Each may have to read once more what the others wrote: in the end it is the same, whichever it is.
      await waitUntil(
        async () => new Set(await answers()).size === 1,
        async () => `the same answer in all tabs, and not ${(await answers()).join()}`,
      );
      await next.close();
    }
    await say(other, 'rejectAll');
    await waitFor(page, false);
    assert.deepEqual(thrown, []);
  });
});

describe('a page that sleeps', () => {
  it('while a no is given in another tab follows it when it wakes', async () => {
    const {page, context} = visitor;
    await open(page);
    await say(page, 'acceptAll');
    await waitFor(page, true);
    const other = await context.newPage();
    await open(other);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', {state: 'frozen'});
    await say(other, 'rejectAll');
    await devtools.send('Page.setWebLifecycleState', {state: 'active'});
    await waitFor(page, false);
    await canReadThePage(visitor);
  });

  it('in the back/forward cache asks again for an answer that went in the meantime', async () => {
    await visitor.context.close();
    visitor = await sendVisitor('', {keepsPages: true});
    const {page} = visitor;
    await page.goto(pages.address('faults'));
    await say(page, 'acceptAll');
    await seesPlayers(visitor);
    await page.evaluate(() => {
      addEventListener('pageshow', ({persisted}) => (document.title = persisted ? 'woken' : 'loaded anew'));
    });
    // Frames that still load would keep the page from being kept, and so would a message to it.
    await page.waitForLoadState('networkidle');
    await page.goto(pages.address('faults', '/other'));
    await visitor.context.clearCookies({name: 'ask_first'});
    await page.evaluate(() => history.back());
    // A page that wakes does not load.
    await page.waitForURL(pages.address('faults'), {waitUntil: 'commit'});
    await waitFor(page, false);
    assert.equal(await page.title(), 'woken');
    assert.equal((await allowed(page)).videos, 0);
    await canReadThePage(visitor);
  });
});
