/**
 * Pages from a server, without a build: as they are, and where Turbo or htmx swaps the body instead of loading the next
 * page. What came with the swap works as on a page of its own.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {scrollToFrames} from '../../browsers/scroll-to-frames.js';
import {servePages} from '../journeys/serve-pages.js';

interface Kind {
  readonly name: string;
  /** The library's own file; none where the browser loads each page itself. */
  readonly file?: string;
  readonly body?: string;
}

const kinds: readonly Kind[] = [
  {name: 'plain links'},
  {name: 'Turbo', file: 'test/e2e/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js'},
  {name: 'htmx', file: 'test/e2e/node_modules/htmx.org/dist/htmx.min.js', body: 'hx-boost="true"'},
];

const pages: Readonly<Record<string, string>> = {
  '/': '<h1>Home</h1>',
  '/cookies':
    '<h1>Cookies</h1><cookie-table service="google-analytics"><p>Needs JavaScript</p></cookie-table>',
  '/news': `<h1>News</h1>
    <video-consent-placeholder src="https://youtu.be/aaaaaaaaaaa" label="Our tag"><a href="https://youtu.be/aaaaaaaaaaa">A film</a></video-consent-placeholder>
    <p><a href="https://youtu.be/bbbbbbbbbbb">A link alone</a></p>
    <iframe data-consent="youtube" data-src="https://www.youtube.com/embed/ccccccccccc" title="Held frame" width="400" height="225"></iframe>
    <iframe src="https://www.youtube.com/embed/ddddddddddd" title="Pasted frame" width="400" height="225"></iframe>
    <script type="text/plain" data-consent="performance">(window.ran = window.ran || []).push(1);</script>`,
  '/alive': `<h1>Alive</h1>
    <video-consent-placeholder service="google-analytics" label="A part">
      <template><img src="https://part.example/picture" alt=""><iframe src="https://part.example/frame" title="Inside"></iframe><script src="https://part.example/script"></script></template>
    </video-consent-placeholder>
    <img data-consent="performance" data-src="https://held.example/picture" alt="">
    <video data-consent="performance" data-src="https://held.example/video"></video>
    <link data-consent="performance" rel="stylesheet" data-href="https://held.example/style">
    <script type="text/plain" data-consent="performance" src="https://held.example/script"></script>`,
};

/** Whom the page of that name contacts once all is allowed. */
const alive = pages['/alive']?.match(/https:[^"]+/g) ?? [];

const document_ = (content: string, {body = '', file}: Kind) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
    <script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main"></script>
    ${file ? '<script src="/library.js" defer></script>' : ''}
  </head>
  <body ${body}>
    <cookie-banner></cookie-banner>
    <nav><a href="/">Home</a> <a href="/cookies">Cookies</a> <a href="/news">News</a> <a href="/alive">Alive</a></nav>
    <main>${content}</main>
  </body>
</html>`;

let browser: BrowserContext;
let page: Page;
let errors: string[];
let foreign: string[];

for (const kind of kinds) {
  describe(`a site with ${kind.name}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;

    before(async () => {
      server = await servePages(({url = ''}) => {
        const content = pages[url];
        if (content) return {type: 'text/html', body: document_(content, kind)};
        return url === '/library.js' && kind.file
          ? {type: 'text/javascript', body: readFileSync(kind.file, 'utf8')}
          : undefined;
      });
    });
    after(() => server.close());
    beforeEach(async () => {
      browser = await launchChromium();
      errors = [];
      foreign = [];
      await browser.route(
        (url) => !url.hostname.endsWith('.localhost'),
        (route) => {
          foreign.push(route.request().url());
          return route.request().resourceType() === 'script'
            ? route.fulfill({contentType: 'text/javascript', body: ''})
            : route.fulfill({contentType: 'text/html', body: '<!doctype html><title>video</title>'});
        },
      );
      page = await browser.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(server.address('www'));
      await page.evaluate('window.sameDocument = true');
    });
    afterEach(async () => {
      await browser.close();
      assert.deepEqual(errors, []);
    });

    const heading = (text: string) => page.locator('h1', {hasText: text}).waitFor();
    const go = async (name: string) => {
      await page.click(`nav a:text-is("${name}")`);
      await heading(name);
      assert.equal(await page.evaluate('Boolean(window.sameDocument)'), Boolean(kind.file));
    };
    const questions = () => page.locator('video-consent-placeholder [part=box]');
    const titles = () =>
      page
        .locator('video-consent-placeholder iframe')
        .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('title')).sort());
    const all = ['A link alone', 'Held frame', 'Our tag', 'Pasted frame'];

    it('has tables on the next page', async () => {
      await go('Cookies');
      await page.locator('cookie-table caption', {hasText: 'Google Analytics'}).waitFor();
      await go('Home');
      await page.goBack();
      await heading('Cookies');
      await page.locator('cookie-table caption', {hasText: 'Google Analytics'}).waitFor();
    });

    it('asks once on each page until there is an answer, then never again', async () => {
      await page.locator('cookie-banner [part=accept]').waitFor();
      await go('Cookies');
      await page.locator('cookie-banner [part=reject]').waitFor();
      assert.equal(await page.locator('cookie-banner [part=box]').count(), 1);
      await page.click('cookie-banner [part=reject]');
      await page.locator('cookie-banner [part=hide]').waitFor();
      await go('Home');
      await page.goBack();
      await heading('Cookies');
      await page.locator('cookie-table caption').waitFor();
      assert.equal(await page.locator('cookie-banner [part=accept]').count(), 0);
    });

    it('holds on the next page what waits for a yes, and on the way back too', async () => {
      await go('News');
      await questions().nth(3).waitFor();
      await go('Home');
      await page.goBack();
      await heading('News');
      await questions().nth(3).waitFor();
      assert.equal(await questions().count(), 4);
      assert.deepEqual(await titles(), []);
      assert.deepEqual(
        foreign.filter((url) => !url.includes('ddddddddddd')),
        [],
      );
      assert.equal(await page.evaluate('window.ran'), undefined);

      await page.click('cookie-banner [part=accept]');
      await scrollToFrames(page, page.locator('video-consent-placeholder iframe'), 4);
      assert.deepEqual(await titles(), all);
      assert.deepEqual(await page.evaluate('window.ran'), [1]);
    });

    it('shows on the next page what was allowed on the one before, and holds it again after a no', async () => {
      await page.click('cookie-banner [part=accept]');
      await page.locator('cookie-banner [part=hide]').waitFor();
      await go('News');
      await page.locator('video-consent-placeholder iframe').first().waitFor();
      await page.waitForFunction(() => document.querySelectorAll('video-consent-placeholder').length > 2);
      await go('Home');
      await page.evaluate(() => window.askFirst?.rejectAll());
      await page.goBack();
      await heading('News');
      await questions().nth(3).waitFor();
      assert.equal(await page.locator('iframe').count(), 0);
    });

    it('contacts nobody after a no from what had come to life and was kept, and does so again after a yes', async () => {
      const isAllAsked = () => Promise.all(alive.map((url) => page.waitForRequest(url)));
      await page.click('cookie-banner [part=accept]');
      await page.locator('cookie-banner [part=hide]').waitFor();
      await Promise.all([isAllAsked(), go('Alive')]);
      await go('Home');
      await page.evaluate(() => window.askFirst?.rejectAll());
      foreign.length = 0;
      await page.goBack();
      await heading('Alive');
      await questions().first().waitFor();
      assert.deepEqual(foreign, []);
      const left = page.locator('[slot=content], main :not(script)[src], main link[href]');
      assert.equal(await left.count(), 0);
      await Promise.all([isAllAsked(), page.evaluate(() => window.askFirst?.acceptAll())]);
    });
  });
}
