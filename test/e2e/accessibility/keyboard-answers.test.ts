/** The preferences and a video, with keys alone: where the focus goes, and where it comes back to. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {controlsOf, focused, tab, tabTo} from './focus-order.js';
import {button, settled, startVisit, type Visit, wordsOf} from './visit.js';

let visit: Visit;
before(async () => {
  visit = await startVisit();
});
after(() => visit.close());

const answered = () => visit.page.evaluate(() => window.askFirst?.answered);
const inDialog = (where: string) => where.startsWith('cookie-preferences:');

describe('the preferences, by key', () => {
  it('are reached by the banner’s link, changed and saved', async () => {
    const {page, goto} = visit;
    await goto('www.luton');
    await tabTo(page, (where) => where.startsWith('cookie-banner: a '));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/preferences');
    await settled(page);
    await tabTo(page, (where) => where.startsWith('cookie-preferences: radio'));
    assert.equal(await page.getByRole('radio', {checked: true}).count(), 2);
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.getByRole('radio').first().isChecked(), true, 'An arrow key moves to the yes');
    const first = page.getByRole('switch', {includeHidden: true}).first();
    assert.equal(await first.isChecked(), true, 'A yes to a category is one to its services');
    await tabTo(page, (where) => where.includes('Choose one by one'));
    await page.keyboard.press('Enter');
    await tabTo(page, (where) => where.startsWith('cookie-preferences: switch'));
    await page.keyboard.press('Space');
    assert.equal(await first.isChecked(), false);
    const save = `cookie-preferences: button “${await wordsOf(button(page, 'cookie-preferences', 'save'))}”`;
    await tabTo(page, (where) => where === save);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.askFirst?.answered);
    await settled(page);
    assert.match(await focused(page), /are saved/, 'The focus is on what says so, at the top');
    assert.equal(await page.evaluate(() => window.askFirst?.allows('performance')), true);
    assert.equal(await page.evaluate(() => window.askFirst?.allows('third-party')), false);
  });
});

describe('the preferences’ dialog, by key', () => {
  const openers = {
    'the banner’s link': {host: 'jobs.luton', is: (where: string) => where.startsWith('cookie-banner: a ')},
    'a link of the page’s': {
      host: 'payments',
      is: (where: string) => where === 'page: a “Cookie settings”',
    },
  };
  for (const [name, {host, is}] of Object.entries(openers)) {
    it(`is opened by ${name}, closed by Escape without an answer, and gives the focus back`, async () => {
      const {page, goto} = visit;
      await goto(host);
      const opener = await tabTo(page, is);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await settled(page);
      assert.ok(inDialog(await focused(page)), `The focus is inside: ${await focused(page)}`);
      const [first] = await controlsOf(visit.page, 'cookie-preferences');
      assert.equal(await focused(page), first);

      for (const key of ['Tab', 'Shift+Tab'] as const) {
        // "page" is where the focus is while the browser's own controls have it.
        const stops = new Set<string>();
        for (let presses = 0; presses < 40; presses += 1) stops.add(await tab(page, key));
        stops.delete('page');
        assert.ok([...stops].every(inDialog), `${key} stays inside: ${[...stops].join(', ')}`);
        assert.ok(stops.size > 3, `${key} goes through it`);
      }

      await page.keyboard.press('Escape');
      await dialog.waitFor({state: 'detached'});
      assert.equal(await focused(page), opener);
      assert.equal(await answered(), false);
    });
  }

  it('is saved, and then closed by its own button, which gives the focus back as well', async () => {
    const {page, goto} = visit;
    await goto('payments');
    const opener = await tabTo(page, openers['a link of the page’s'].is);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await tabTo(page, (where) => where.includes('Choose one by one'));
    await page.keyboard.press('Enter');
    await tabTo(page, (where) => where.startsWith('cookie-preferences: switch'));
    await page.keyboard.press('Space');
    const save = await wordsOf(button(page, 'cookie-preferences', 'save'));
    await tabTo(page, (where) => where === `cookie-preferences: button “${save}”`);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => window.askFirst?.answered);
    const [close] = await controlsOf(visit.page, 'cookie-preferences');
    await tabTo(page, (where) => where === close, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({state: 'detached'});
    assert.equal(await focused(page), opener);
  });
});

describe('a video, by key', () => {
  for (const [part, key] of [
    ['once', 'Enter'],
    ['always', 'Space'],
  ] as const) {
    it(`is shown by “${part}” with ${key}, and has the focus then`, async () => {
      const {page, goto} = visit;
      await goto('www.luton', '/news');
      const words = await wordsOf(button(page, 'video-consent-placeholder', part));
      await tabTo(page, (where) => where === `video-consent-placeholder: button “${words}”`);
      await page.keyboard.press(key);
      await page.locator('iframe').first().waitFor();
      await settled(page);
      assert.equal(await focused(page), 'video-consent-placeholder: iframe “A walk round the new floor”');
      assert.ok(
        (await tab(page)).startsWith('video-consent-placeholder:'),
        'The focus goes on to the next video',
      );
    });
  }
});
