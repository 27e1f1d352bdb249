/** What the plugin tells WordPress's Consent API, in a browser; the API itself is a stand-in with its functions and cookies. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../../browsers/chromium.js';
import {servePages} from '../../journeys/serve-pages.js';

const php = readFileSync('components/integrations/wordpress/consent-api.php', 'utf8');
const [, bridge = ''] = /<<<'JS'\n([^]*?)\nJS;/.exec(php) ?? [];

/** As the API has them: without an answer of opt-in nothing is allowed, and what is set is kept in a cookie. */
const api = `
function wp_has_consent(name) {
  return !window.wp_consent_type || document.cookie.split('; ').includes('wp_consent_' + name + '=allow');
}
function wp_set_consent(name, value) {
  document.cookie = 'wp_consent_' + name + '=' + value + '; path=/';
  (window.told = window.told || []).push(name + ' ' + value);
}`;

const html = (named: string) => `<!doctype html><html lang="en"><head><title>Libraries</title>
<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton/" data-site="main"></script>
<script>${api}</script></head><body><cookie-banner></cookie-banner><script>${bridge.replace('NAMED', named)}</script></body></html>`;

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;

before(async () => {
  pages = await servePages(({url}) => {
    const named = {'/': '{}', '/named': '{"marketing":["third-party"],"statistics":[]}'}[url ?? ''];
    return named ? {type: 'text/html', body: html(named)} : undefined;
  });
});
after(() => pages.close());
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

const told = () => page.evaluate(() => (window as unknown as {told?: string[]}).told ?? []);
const open = async (path: string) => {
  await page.goto(pages.address('www.luton', path));
  await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
};

describe('a plugin that asks WordPress’s Consent API', () => {
  it('hears nothing before an answer, of a yes by the signals of its category, and of a withdrawal', async () => {
    await open('/');
    assert.deepEqual(await told(), []);
    assert.ok(!(await page.evaluate(() => document.cookie)).includes('wp_consent'));
    await page.evaluate(() => window.askFirst?.acceptAll());
    const yes = ['statistics allow', 'statistics-anonymous allow', 'functional allow'];
    assert.deepEqual(await told(), yes);
    await page.reload();
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    assert.deepEqual(await told(), []);
    await page.evaluate(() => window.askFirst?.withdraw());
    assert.deepEqual(await told(), ['statistics deny', 'statistics-anonymous deny']);
  });

  it('hears of the categories that the site named instead', async () => {
    await open('/named');
    await page.evaluate(() => window.askFirst?.acceptAll());
    assert.deepEqual(await told(), ['statistics-anonymous allow', 'marketing allow', 'functional allow']);
  });
});
