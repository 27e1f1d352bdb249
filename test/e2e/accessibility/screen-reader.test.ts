/** What a screen reader is told, in what order, and that nothing is told twice. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {
  accepted,
  allButHotjar,
  banner,
  confirmation,
  dialog,
  rejected,
  saved,
  table,
  video,
  videoTitle,
} from './expected.js';
import {listen, namesOf, outlineOf, rolesOf, toldOf} from './accessibility-tree.js';
import {button, settled, startVisit, type Visit} from './visit.js';

let visit: Visit;
before(async () => {
  visit = await startVisit();
});
after(() => visit.close());

const assertTold = (told: string, expected: string) => assert.equal(told, expected.slice(1));

describe('the banner', () => {
  it('is a part of the page with a name, a question and two answers', async () => {
    await visit.goto('www.luton');
    assertTold(await toldOf(visit.page.locator('cookie-banner')), banner);
  });

  for (const [part, words] of [
    ['accept', accepted],
    ['reject', rejected],
  ] as const) {
    it(`says once what was answered: ${part}`, async () => {
      const {page, goto} = visit;
      await goto('www.luton');
      await button(page, 'cookie-banner', part).focus();
      const heard = await listen(page);
      await page.keyboard.press('Enter');
      await button(page, 'cookie-banner', 'hide').waitFor();
      await settled(page);
      assert.deepEqual(await heard(), [`focus: ${words}`]);
      assertTold(await toldOf(page.locator('cookie-banner')), confirmation(words));
    });
  }
});

describe('a table', () => {
  const widths = [390, 1280];
  /** Puts a service's table on the page, as an author would. */
  const show = async (service: string) => {
    await visit.goto('www.luton', '/cookies');
    await visit.page.evaluate((id) => {
      const added = document.createElement('cookie-table');
      added.setAttribute('service', id);
      document.querySelector('cookie-table')?.replaceWith(added);
    }, service);
    await settled(visit.page);
  };
  it('is told as the same table, stacked on a telephone or not', async () => {
    await show('civic-cookie-control');
    for (const width of widths) {
      await visit.page.setViewportSize({width, height: 844});
      assertTold(await toldOf(visit.page.locator('cookie-table[service=civic-cookie-control]')), table);
    }
  });

  it('has the same cells for the browser itself', async () => {
    await show('google-analytics');
    for (const width of widths) {
      await visit.page.setViewportSize({width, height: 844});
      await settled(visit.page);
      const roles = await rolesOf(visit.page, 'cookie-table[service=google-analytics]');
      const {table, row, columnheader, rowheader, cell} = roles;
      assert.deepEqual(
        {table, row, columnheader, rowheader, cell},
        {table: 1, row: 10, columnheader: 3, rowheader: 9, cell: 18},
        `${width} pixels`,
      );
    }
  });
});

describe('the preferences', () => {
  it('are a dialog with a name, and groups of choices with their states', async () => {
    const {page, goto} = visit;
    await goto('payments');
    await page.evaluate(() => window.askFirst?.openPreferences());
    await page.getByRole('dialog').waitFor();
    await settled(page);
    assertTold(await outlineOf(page.getByRole('dialog')), dialog);
  });

  it('tell every change of a choice, and once that they are saved', async () => {
    const {page, goto} = visit;
    await goto('www.luton', '/preferences');
    const category = page.locator('cookie-preferences [part=category]').nth(1);
    await category.getByRole('radio').first().check();
    await category.getByText(/Choose one by one/).click();
    await category.getByRole('switch', {name: 'Hotjar'}).uncheck();
    assertTold(await outlineOf(category), allButHotjar);
    await button(page, 'cookie-preferences', 'save').focus();
    const heard = await listen(page);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.askFirst?.answered);
    await settled(page);
    assert.deepEqual(await heard(), [`status: ${saved}`]);
  });
});

describe('a video', () => {
  it('is asked for by its name, with what a yes does before the buttons', async () => {
    await visit.goto('jobs.luton', '/video');
    assertTold(await toldOf(visit.page.locator('video-consent-placeholder')), video);
  });

  for (const part of ['once', 'always']) {
    it(`is a frame with a name after a yes, told once: ${part}`, async () => {
      const {page, goto} = visit;
      await goto('jobs.luton', '/video');
      await button(page, 'video-consent-placeholder', part).focus();
      const heard = await listen(page);
      await page.keyboard.press('Enter');
      await page.locator('iframe').waitFor();
      await settled(page);
      assert.deepEqual(await heard(), [`focus: ${videoTitle}`]);
      assert.deepEqual(await namesOf(page, 'video-consent-placeholder', 'Iframe'), [videoTitle]);
    });
  }
});
