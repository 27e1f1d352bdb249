/**
 * A visitor whose browser hides banners: by an extension with the block lists as its style sheet, which reaches inside
 * shadow roots, and as its rules for requests. The banner is gone, and all else works.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {cancelledPaths, hiddenNames, hiddenTags} from '../built/block-lists.js';
import {serveHosts} from './serve-hosts.js';
import {
  acceptsInPreferences,
  newVisitor,
  openBrowser,
  refusesVideos,
  seesQuestions,
  seesVideos,
} from './visitor.js';

const manifest = {
  manifest_version: 3,
  name: 'Block lists',
  version: '1.0',
  permissions: ['declarativeNetRequest', 'scripting', 'webNavigation'],
  host_permissions: ['<all_urls>'],
  background: {service_worker: 'worker.js'},
  declarative_net_request: {rule_resources: [{id: 'lists', enabled: true, path: 'rules.json'}]},
};
const worker = `chrome.webNavigation.onCommitted.addListener(({tabId, frameId}) =>
  chrome.scripting.insertCSS({target: {tabId, frameIds: [frameId]}, files: ['lists.css'], origin: 'USER'}));`;
const hidden = [...hiddenTags, ...hiddenNames.flatMap((name) => [`#${name}`, `.${name}`])];
const rules = cancelledPaths.map((urlFilter, index) => ({
  id: index + 1,
  action: {type: 'block'},
  condition: {
    urlFilter,
    resourceTypes: ['script', 'xmlhttprequest', 'sub_frame', 'stylesheet', 'image', 'other'],
  },
}));

let pages: Awaited<ReturnType<typeof serveHosts>>;
let browser: BrowserContext;
let extension: string;
before(async () => {
  extension = mkdtempSync(join(tmpdir(), 'ask-first-block-lists-'));
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'worker.js'), worker);
  writeFileSync(join(extension, 'rules.json'), JSON.stringify(rules));
  writeFileSync(join(extension, 'lists.css'), `${hidden.join()} {display: none !important}`);
  pages = await serveHosts({
    lists: {last: '<p class="cookie-notice">A notice of somebody else</p>'},
  });
  browser = await openBrowser({
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
    ],
  });
});
after(async () => {
  await browser.close();
  pages.close();
  rmSync(extension, {recursive: true, force: true});
});

describe('a visitor with block lists', () => {
  it('has the lists at work', async () => {
    const {page} = await newVisitor(browser);
    await page.goto(pages.address('lists'));
    await page.getByText('A notice of somebody else').waitFor({state: 'hidden'});
    const cancelled = await page.evaluate(() =>
      fetch('/ask-first/cookie-consent.js').then(
        () => false,
        () => true,
      ),
    );
    assert.equal(cancelled, true);
    const inside = await page.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      const notice = document.createElement('p');
      notice.className = 'cookie-notice';
      host.attachShadow({mode: 'open'}).append(notice);
      return getComputedStyle(notice).display;
    });
    assert.equal(inside, 'none', 'They reach inside shadow roots');
  });

  it('misses the banner alone: placeholders ask, the table has its rows, preferences are kept', async () => {
    const visitor = await newVisitor(browser);
    const {page, wrong} = visitor;
    await page.goto(pages.address('lists'));
    await page.locator('cookie-banner').waitFor({state: 'hidden'});
    await seesQuestions(visitor);
    assert.equal(await page.locator('cookie-banner').isVisible(), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).overflow), 'visible');
    await acceptsInPreferences(visitor);
    await seesVideos(visitor);
    await page.reload();
    await seesVideos(visitor);
    await refusesVideos(visitor);
    assert.deepEqual(wrong, []);
  });
});
