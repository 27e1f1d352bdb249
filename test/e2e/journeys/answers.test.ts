/** The answers a visitor gave, kept on the device, shown and taken away: under the strictest content policy there is. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from './serve-pages.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');
const html = `<!doctype html>
<html lang="en-GB">
<title>Cookie settings</title>
<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main"></script>
<h1>Cookie settings</h1>
<cookie-preferences></cookie-preferences>
</html>`;

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;

before(async () => {
  pages = await servePages(({url}) =>
    url === '/' ? {type: 'text/html', body: html, headers: {'Content-Security-Policy': policy}} : undefined,
  );
});
after(() => pages.close());
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(pages.address('www.luton'));
});
afterEach(() => browser.close());

describe('a visitor who looks up their answers', () => {
  it('sees each of them, after a reload too, and takes them away as a file', async () => {
    await page.getByRole('button', {name: 'Save cookie settings'}).waitFor();
    assert.equal(await page.getByText('Your answers so far').count(), 0);
    await page.evaluate(() => window.askFirst?.acceptAll());
    await page.getByText('Your answers so far').click();
    await page.getByText('Seeing how our websites are used: yes').waitFor();
    await page.evaluate(() => window.askFirst?.withdraw('performance'));
    await page.getByText('Seeing how our websites are used: no').waitFor();

    await page.reload();
    await page.getByText('Your answers so far').click();
    assert.equal(await page.getByText('Videos, maps and email updates: yes').count(), 2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'Download your answers'}).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'my-cookie-answers.json');
    const entries = JSON.parse(readFileSync(await download.path(), 'utf8'));
    assert.deepEqual(
      entries.map(({by, site, language}: Record<string, string>) => [by, site, language]),
      [
        ['page', 'main', 'en-GB'],
        ['page', 'main', 'en-GB'],
      ],
    );
  });

  it('is told after a withdrawal what is left, and reloads the page to stop what runs', async () => {
    await page.getByRole('button', {name: 'Save cookie settings'}).waitFor();
    await page.evaluate(() => window.askFirst?.acceptAll());
    await page.getByRole('radio', {name: 'No'}).first().click();
    await page.getByRole('button', {name: 'Save cookie settings'}).click();
    await page.getByText('Hotjar may go on running until you reload this page.').waitFor();
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', {name: 'Reload this page'}).click(),
    ]);
    await page.getByText('where we can’t delete anything').first().waitFor();
    assert.equal(await page.getByRole('button', {name: 'Reload this page'}).count(), 0);
  });
});
