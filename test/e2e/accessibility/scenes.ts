import type {Page} from 'playwright-core';

import {button, settled, type Visit} from './visit.js';

/** Where each part of the suite is met on the demo sites, and how a visitor gets there. */
export const scenes = {
  banner: async ({goto}: Visit) => {
    await goto('www.luton');
  },
  confirmation: async ({goto, page}: Visit) => {
    await goto('www.luton');
    await button(page, 'cookie-banner', 'reject').click();
    await button(page, 'cookie-banner', 'hide').waitFor();
    await settled(page);
  },
  table: async ({goto, page}: Visit) => {
    await goto('jobs.luton', '/cookies');
    await withoutBanner(page);
  },
  'longest table': async ({goto, page}: Visit) => {
    await goto('www.luton', '/cookies');
    await withoutBanner(page);
  },
  preferences: async ({goto, page}: Visit) => {
    await goto('www.luton', '/preferences');
    await withoutBanner(page);
  },
  placeholder: async ({goto, page}: Visit) => {
    await goto('www.luton', '/news');
    await withoutBanner(page);
  },
  'placeholder on a site of small text': async ({goto, page}: Visit) => {
    await goto('jobs.luton', '/video');
    await withoutBanner(page);
  },
  dialog: async ({goto, page}: Visit) => {
    await goto('payments');
    await withoutBanner(page);
    await page.evaluate(() => window.askFirst?.openPreferences());
    await page.getByRole('dialog').waitFor();
    await settled(page);
  },
} as const;

/** Says no elsewhere, so that the banner leaves the page to what is looked at. */
async function withoutBanner(page: Page): Promise<void> {
  await page.evaluate(() => window.askFirst?.rejectAll());
  await page.locator('cookie-banner').getByRole('button').first().waitFor({state: 'detached'});
  await settled(page);
}
