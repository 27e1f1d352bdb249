/** Everything the suite asks can be answered with keys alone, and the visitor always knows where they are. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {controlsOf, focused, stopsToTheEnd, tab, tabTo} from './focus-order.js';
import {button, settled, startVisit, type Visit, wordsOf} from './visit.js';

let visit: Visit;
before(async () => {
  visit = await startVisit();
});
after(() => visit.close());

const answered = () => visit.page.evaluate(() => window.askFirst?.answered);
const inBanner = (where: string) => where.startsWith('cookie-banner:');

describe('the banner, by key', () => {
  for (const [host, path] of [
    ['www.luton', '/'],
    ['jobs.luton', '/'],
    ['democracy.luton', '/'],
    ['payments', '/'],
  ] as const) {
    it(`is one stop from the page’s beginning: ${host}`, async () => {
      await visit.goto(host, path);
      const [first] = await controlsOf(visit.page, 'cookie-banner');
      assert.equal(await tab(visit.page), first);
    });
  }

  it('is gone through in the order it is read, and left for the page’s first link', async () => {
    await visit.goto('www.luton');
    const controls = await controlsOf(visit.page, 'cookie-banner');
    const places = await visit.page.evaluate(() =>
      window.inside
        .controls()
        .map((control) => control.getBoundingClientRect())
        .map(({left, top}) => [top, left]),
    );
    assert.ok(controls.length >= 3);
    assert.deepEqual(
      places,
      [...places].sort(([top = 0, left = 0], [nextTop = 0, nextLeft = 0]) =>
        Math.abs(top - nextTop) > 22 ? top - nextTop : left - nextLeft,
      ),
      'Seen from the top left to the bottom right',
    );
    for (const control of controls) assert.equal(await tab(visit.page), control);
    assert.equal(await tab(visit.page), 'page: a “Skip to the main content”');
    for (const control of [...controls].reverse()) assert.equal(await tab(visit.page, 'Shift+Tab'), control);
  });

  for (const [part, key] of [
    ['accept', 'Enter'],
    ['reject', 'Space'],
  ] as const) {
    it(`${part}s with ${key}, has the focus on what confirms it, and is hidden without losing the place`, async () => {
      const {page, goto} = visit;
      await goto('www.luton');
      const words = await wordsOf(button(page, 'cookie-banner', part));
      await tabTo(page, (where) => where === `cookie-banner: button “${words}”`);
      await page.keyboard.press(key);
      await button(page, 'cookie-banner', 'hide').waitFor();
      await settled(page);
      assert.equal(await answered(), true);
      const text = await page.evaluate(() => window.inside.active().textContent);
      assert.ok(inBanner(await focused(page)), await focused(page));
      assert.ok((text ?? '').trim().length > 10, 'The focus is on the confirmation’s words');

      const hide = await wordsOf(button(page, 'cookie-banner', 'hide'));
      await tabTo(page, (where) => where === `cookie-banner: button “${hide}”`);
      await page.keyboard.press(key);
      await page.locator('cookie-banner').getByRole('region').waitFor({state: 'detached'});
      assert.equal(await page.evaluate(() => window.inside.active().isConnected), true);
      assert.equal(await tab(page), 'page: a “Skip to the main content”');
    });
  }

  it('is not answered by Escape', async () => {
    const {page, goto, browser} = visit;
    await goto('www.luton');
    await tab(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await answered(), false);
    assert.deepEqual(await browser.cookies(), []);
    assert.ok(await button(page, 'cookie-banner', 'accept').isVisible());
  });
});

describe('no element keeps the focus', () => {
  for (const [host, path] of [
    ['www.luton', '/news'],
    ['www.luton', '/preferences'],
    ['www.luton', '/cookies'],
    ['jobs.luton', '/cookies'],
  ] as const) {
    it(`Tab goes through the whole page and out of it, forwards and backwards: ${host}${path}`, async () => {
      const {page, goto} = visit;
      await goto(host, path);
      const forwards = await stopsToTheEnd(page);
      const ofSuite = forwards.filter((where) => !where.startsWith('page:'));
      const wanted = await page.evaluate(() =>
        window.inside.controls().map((each) => window.inside.describe(each)),
      );
      // Of radio buttons with one name, only one is a stop.
      const single = (all: readonly string[]) => all.filter((where) => !where.includes(': radio'));
      assert.deepEqual(
        single(ofSuite),
        single(wanted),
        'Every control of the suite, in the order of the page',
      );
      // Backwards, the browser goes from the first stop to the last at once.
      const backwards: string[] = [];
      for (const _ of forwards) backwards.push(await tab(page, 'Shift+Tab'));
      assert.deepEqual(single(backwards), single([...forwards].reverse()));
    });
  }
});
