/** Every story in every combination of direction and colours; a story that is added is a test that is added. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {TAGS} from '../../../components/page/tags.js';
import {audit, combinations, type Violation} from './audit.js';
import {openStory} from './open-story.js';
import {buildStories, serveStories} from './serve-stories.js';

const entries = buildStories();
const report: Record<string, Record<string, number>> = {};

let stories: Awaited<ReturnType<typeof serveStories>>;
let browser: BrowserContext;
let page: Page;
/** Addresses of others that the page asked for. */
let foreign: string[] = [];

before(async () => {
  stories = await serveStories();
  browser = await launchChromium();
  page = await browser.newPage();
  await page.setViewportSize({width: 1280, height: 800});
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('http') && !url.startsWith(`${stories.origin}/`)) foreign.push(url);
  });
});
after(async () => {
  await browser.close();
  stories.close();
  console.log('\nWhat axe found in each story');
  console.table(report);
});

const describeViolation = ({combination, rule, node, why}: Violation) =>
  `${combination}: ${rule} at ${node}: ${why}`;

describe('a story', () => {
  it('is there of each tag', () => {
    const titles = new Set(entries.flatMap(({type, title}) => (type === 'story' ? title : [])));
    assert.deepEqual(
      TAGS.filter((tag) => !titles.has(tag)),
      [],
    );
  });

  for (const {id, title, name, type} of entries) {
    if (type !== 'story') continue;
    it(`plays, contacts nobody and passes axe in all combinations: ${title}, ${name}`, async () => {
      foreign = [];
      const {failure} = await openStory(page, stories.origin, id);
      assert.equal(failure, undefined);
      const violations = await audit(page);
      report[`${title}, ${name}`] = Object.fromEntries(
        combinations.map((each) => [
          each.name,
          violations.filter(({combination}) => combination === each.name).length,
        ]),
      );
      assert.deepEqual(violations.map(describeViolation), []);
      assert.deepEqual(foreign, []);
    });
  }
});

/** Whether a link of a page leads to a page of Storybook, to a file served beside it, or out of it. */
function leadsSomewhere(link: string): boolean {
  const [, id] = /^\?path=\/docs\/([^#]+)/.exec(link) ?? [];
  if (id) return entries.some((entry) => entry.id === id);
  return /^(#|https:)/.test(link) || existsSync(`storybook-static/${link.replace(/\?.*/, '')}`);
}

describe('a page of documentation', () => {
  for (const {id, title, type} of entries) {
    if (type !== 'docs') continue;
    it(`shows its text and all its pictures, and its links lead somewhere: ${title}`, async () => {
      foreign = [];
      await page.goto(`${stories.origin}/iframe.html?id=${id}&viewMode=docs`);
      await page.locator('#storybook-docs h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      const missing = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('#storybook-docs img')]
          .filter(({naturalWidth}) => !naturalWidth)
          .map(({src}) => src),
      );
      assert.deepEqual(missing, []);
      const links = await page
        .locator('#storybook-docs a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      assert.deepEqual(
        links.filter((link) => !leadsSomewhere(link)),
        [],
      );
      assert.equal(await page.locator('.sb-errordisplay:visible, #error-message:visible').count(), 0);
      assert.deepEqual(foreign, []);
    });
  }
});
