/** Documents as old templates make them: the suite is the same in all of them. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {type Host, serveHosts} from './serve-hosts.js';
import {goesThrough, newVisitor, openBrowser, seesQuestions} from './visitor.js';

const wrap = (style: string) => ({first: `<div class="outer" style="${style}">`, last: '</div>'});
const base = '<base href="https://cdn.example/portal/" />';
const utf8 = '<meta charset="utf-8" />';

const hosts: Readonly<Record<string, Host>> = {
  base: {
    before: base,
    make: (html, origin) => html.replaceAll('="/ask-first/', `="${origin}/ask-first/`),
  },
  later: {after: base},
  quirks: {make: (html) => html.replace('<!doctype html>\n', '')},
  old: {
    // A page in windows-1252, whose scripts are taken for that too unless they say otherwise.
    type: 'text/html; charset=windows-1252',
    make: (html) => html.replace(utf8, '').replace('How to recycle', 'Café “bin day”'),
    encode: (html) =>
      Buffer.from(
        html.replace(/[“”]/g, (quote) => (quote === '“' ? '\x93' : '\x94')),
        'latin1',
      ),
  },
  xhtml: {
    type: 'application/xhtml+xml',
    make: (html) =>
      html
        .replace('<!doctype html>', '<?xml version="1.0" encoding="utf-8"?>')
        .replace('<html ', '<html xmlns="http://www.w3.org/1999/xhtml" '),
  },
  transform: wrap(
    'transform: translateZ(0); filter: opacity(0.99); will-change: transform; perspective: 1px',
  ),
  contain: wrap('contain: layout paint; overflow: hidden'),
  cells: {
    make: (html) =>
      html.replace(
        /<video-consent-placeholder[^]*<\/cookie-table>/,
        (tags) =>
          `<table><tbody><tr><td>${tags.replace(/<cookie-table[^]*/, (table) => `<p>${table}</p>`)}</td></tr></tbody></table>`,
      ),
  },
  wide: {after: '<style>body { width: 960px; margin: 0 auto; } * { float: none; }</style>'},
  chat: {
    last: `<div id="chat" style="position: fixed; right: 0; bottom: 0; width: 60px; height: 60px; z-index: 2147483647; background: #000"></div>`,
  },
  dialog: {
    last: `<dialog id="welcome"><button type="button" id="go" onclick="this.closest('dialog').close()">Go on</button></dialog><script>document.getElementById('welcome').showModal();</script>`,
  },
};

let pages: Awaited<ReturnType<typeof serveHosts>>;
let browser: BrowserContext;
before(async () => {
  pages = await serveHosts(hosts);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  pages.close();
});

describe('a page', () => {
  it('whose base is elsewhere has the suite at its whole address', async () => {
    await goesThrough(await newVisitor(browser), pages.address('base'));
  });

  it('whose base comes after the script has the suite all the same', async () => {
    const {page} = await newVisitor(browser);
    await page.goto(pages.address('later'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    await page.getByText('You have accepted extra cookies.').waitFor();
    await page.reload();
    await page.locator('cookie-table tbody').waitFor();
  });

  it('without a doctype has the suite', async () => {
    const visitor = await newVisitor(browser);
    await goesThrough(visitor, pages.address('quirks'));
    assert.equal(await visitor.page.evaluate(() => document.compatMode), 'BackCompat');
  });

  it('in windows-1252 has the suite’s words as they are', async () => {
    const {page, wrong} = await newVisitor(browser);
    await page.goto(pages.address('old'));
    await page.getByRole('group', {name: 'Café “bin day”'}).waitFor();
    assert.equal(await page.evaluate(() => document.characterSet), 'windows-1252');
    const words = await page.locator('cookie-banner').innerText();
    assert.doesNotMatch(words, /â€|Ã/);
    await page.getByText('What YouTube says about privacy').first().waitFor();
    assert.deepEqual(wrong, []);
  });

  it('served as XHTML keeps what stands inside its tags, and allows nothing', async () => {
    const {page} = await newVisitor(browser);
    await page.goto(pages.address('xhtml'));
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    assert.equal(await page.evaluate(() => document.contentType), 'application/xhtml+xml');
    await page.getByText('Our list of cookies needs JavaScript.').waitFor();
    await page.getByText('Watch “How to recycle” on YouTube').waitFor();
    assert.equal(await page.locator('html').getAttribute('data-ran'), null, 'No held script runs');
  });

  it('served as XHTML throws nothing', async () => {
    const {page, wrong} = await newVisitor(browser);
    await page.goto(pages.address('xhtml'));
    await page.getByText('Our list of cookies needs JavaScript.').waitFor();
    // The page does so by itself once it is at rest.
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    await page.waitForTimeout(300);
    assert.deepEqual(wrong, []);
  });

  it('laid out by a table, with tags inside paragraphs and cells, has the suite', async () => {
    const visitor = await newVisitor(browser);
    await goesThrough(visitor, pages.address('cells'));
    assert.equal(await visitor.page.locator('td > p > cookie-table tbody').count(), 1);
  });

  for (const name of ['transform', 'contain']) {
    it(`inside a box with ${name} has its banner in place, and the dialog in view`, async () => {
      const visitor = await newVisitor(browser);
      const {page} = visitor;
      await goesThrough(visitor, pages.address(name));
      await page.locator('cookie-preferences').evaluate((preferences) => preferences.remove());
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.evaluate(() => window.askFirst?.openPreferences());
      const box = await page.getByRole('dialog').boundingBox();
      const height = page.viewportSize()?.height ?? 0;
      assert.ok(box && box.y >= 0 && box.y + box.height <= height, JSON.stringify(box));
    });
  }

  it('laid out for 960 pixels, on a phone, has a banner that can be used', async () => {
    const visitor = await newVisitor(browser);
    await visitor.page.setViewportSize({width: 360, height: 640});
    await goesThrough(visitor, pages.address('wide'));
  });

  it('with a chat box above all has a dialog above that', async () => {
    const visitor = await newVisitor(browser);
    const {page} = visitor;
    await goesThrough(visitor, pages.address('chat'));
    await page.locator('cookie-preferences').evaluate((preferences) => preferences.remove());
    await page.evaluate(() => window.askFirst?.openPreferences());
    const close = page.getByRole('button', {name: 'Close'});
    await close.waitFor();
    assert.equal(
      await page.evaluate(() => document.elementFromPoint(innerWidth - 5, innerHeight - 5)?.id),
      '',
      'The chat box is behind the dialog’s backdrop',
    );
    await close.click();
  });

  it('with a dialog of its own keeps that on top, and the focus in it', async () => {
    const visitor = await newVisitor(browser);
    const {page, wrong} = visitor;
    await page.goto(pages.address('dialog'));
    await seesQuestions(visitor);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'go');
    await page.locator('#go').click();
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    assert.deepEqual(wrong, []);
  });

  it('that is printed has no banner on paper, before and after an answer', async () => {
    const visitor = await newVisitor(browser);
    const {page} = visitor;
    await page.goto(pages.address('quirks'));
    await page.emulateMedia({media: 'print'});
    assert.equal(await page.locator('cookie-banner').isVisible(), false);
    assert.equal(await page.locator('cookie-table').isVisible(), true);
  });
});
