/** Forms of markup that content systems let through, on whole pages with the built suite. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let files: string[];

const origin = () => `http://www.luton.localhost:${sites.port}`;

/** Serves a page of the main site with the head script and this body, and goes there. */
async function open(
  body: string,
  {attributes = '', query = '', head = '', html = '', catalogue = '/ask-first/luton.json'} = {},
): Promise<void> {
  const script = `<script src="/ask-first/ask-first.js?catalogue=${catalogue}&site=main${query}" ${attributes}></script>`;
  await browser.route(`${origin()}/made-up`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body:
        html ||
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}${script}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto(`${origin()}/made-up`);
  await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
}

const loadsAuthoringForms = () => files.some((file) => /\/authoring-/.test(file));
/** What a visitor sees of tables: their captions. */
const captions = () => page.locator('cookie-table caption').allInnerTexts();
const performance = ['Google Analytics', 'Microsoft Clarity', 'Hotjar'];
const link = '<a href="/cookies#cookie-table-performance">Performance cookies</a>';
const settings = '<a href="/cookies#cookie-preferences">Cookie settings</a>';

before(async () => {
  sites = await startSites({port: 0});
});
after(() => sites.close());
beforeEach(async () => {
  browser = await launchChromium();
  files = [];
  browser.on('request', (request) => files.push(new URL(request.url()).pathname));
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('the upgrade', () => {
  const without = `
    <p>Read <a href="/cookies">about cookies</a>, <a href="/timetable#x">a timetable</a> or ${settings}.</p>
    <a href="https://www.youtube.com/@LutonCouncil">Our channel</a><a href="https://vimeo.com/lutoncouncil">Another</a>
    <a href="https://www.google.com/maps/search/?api=1&query=Luton">Map</a>
    <cookie-table service="hotjar">Our list needs <a href="/">help</a>.</cookie-table>
    <video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE"><a href="https://youtu.be/M7lc1UVf-VE">Film</a></video-consent-placeholder>`;

  it('is not brought for a page without any form', async () => {
    await open(without);
    await page.getByRole('button', {name: 'Always allow YouTube'}).waitFor();
    assert.equal(await page.locator('cookie-table caption').innerText(), 'Hotjar');
    assert.equal(loadsAuthoringForms(), false);
  });

  const forms: Record<string, string> = {
    'a link': `<p>${link}</p>`,
    'a text': '<p>[cookie-table performance]</p>',
    'a heading': '<h2 id="cookie-table-performance">Performance</h2>',
    'a class': '<div class="cookie-table cookie-table--performance">Performance</div>',
    'a tag with data-*': '<cookie-table data-category="performance"></cookie-table>',
    'a tag in a paragraph': '<p><cookie-table category="performance"></cookie-table></p>',
    'a self-closed tag': '<div><cookie-table category="performance"/><p>The rest.</p></div>',
  };
  for (const [what, html] of Object.entries(forms)) {
    it(`makes a table of ${what}: in the page, and in what comes later`, async () => {
      await open(`<main>${html}</main>`);
      await page.getByText('Hotjar', {exact: true}).waitFor();
      assert.deepEqual(await captions(), performance);
      await page.evaluate((late) => {
        history.pushState(null, '', '/other');
        const main = document.querySelector('main');
        if (main) main.innerHTML = late;
      }, html);
      await page.getByText('Hotjar', {exact: true}).waitFor();
      assert.deepEqual(await captions(), performance);
      if (html.includes('/><p>')) assert.equal(await page.getByText('The rest.').isVisible(), true);
    });

    it(`makes a table of ${what} that comes to a page without any`, async () => {
      await open('<main></main>');
      await page.locator('main').evaluate((main, late) => (main.innerHTML = late), html);
      await page.getByText('Hotjar', {exact: true}).waitFor();
      assert.deepEqual(await captions(), performance);
    });
  }

  it('finds a text that is put into an element as it is', async () => {
    await open('<main><p></p></main>');
    await page.locator('p').evaluate((p) => (p.textContent = '[cookie-table performance]'));
    await page.getByText('Hotjar', {exact: true}).waitFor();
  });

  it('goes on where a system swaps a part of the page: the new before the old is gone, three times', async () => {
    await open(`<form method="post"><div id="panel"><p>${link}</p></div></form>`);
    for (let time = 0; time < 3; time++) {
      await page.evaluate((html) => {
        const old = document.querySelector('#panel');
        const panel = document.createElement('div');
        panel.id = 'panel';
        panel.innerHTML = html;
        old?.before(panel);
        old?.remove();
      }, `<p>${link}</p>`);
      await page.getByText('Hotjar', {exact: true}).waitFor();
      assert.deepEqual(await captions(), performance);
    }
  });

  it('shows what a self-closed tag swallows, when the tag came alive before the parser was done', async () => {
    let parsed = false;
    await browser.route('**/slow.js', async (route) => {
      // The tag is alive by now, and the parser waits for this.
      await page.waitForFunction(() =>
        document.querySelector('cookie-table')?.shadowRoot?.querySelector('caption'),
      );
      parsed = true;
      await route.fulfill({contentType: 'text/javascript', body: ''});
    });
    const script =
      '<script src="/ask-first/ask-first.js?catalogue=/ask-first/luton.json&site=main"></script>';
    await open('', {
      html: `<!doctype html><html lang="en"><head>${script}</head><body><main><cookie-table category="performance"/><script src="/slow.js"></script><h2>More</h2><p>The rest.</p></main></body></html>`,
    });
    await page.getByText('The rest.').waitFor();
    assert.equal(parsed, true);
    assert.deepEqual(await captions(), performance);
    assert.equal(await page.evaluate(() => document.querySelector('cookie-table p')), null);
  });

  it('leaves everything as it is where the catalogue can’t be used', async () => {
    await open(`<p>${link}</p>`, {catalogue: '/missing.json'});
    assert.equal(loadsAuthoringForms(), true);
    assert.equal(await page.locator('p > a').isVisible(), true);
    assert.equal(await page.locator('cookie-table').count(), 0);
  });

  it('leaves links to videos alone where the script says so', async () => {
    const video = '<p><a href="https://youtu.be/M7lc1UVf-VE">Film</a></p>';
    await open(`${video}<p>${link}</p>`, {query: '&links=keep'});
    await page.getByText('Hotjar', {exact: true}).waitFor();
    assert.equal(await page.locator('video-consent-placeholder').count(), 0);
  });
});

describe('a link to the preferences', () => {
  const dialog = () => page.getByRole('dialog', {name: 'Cookie settings'});
  const links: Record<string, string> = {
    'in a sentence': `<p>See ${settings}.</p>`,
    'that opens a new tab': settings.replace('<a', '<a target="_blank" rel="noopener"'),
    'in capitals, with a query': '<a href="/x?a=b#Cookie-Preferences ">Cookie settings</a>',
    'that a system encoded': '<a href="/x%23cookie%2Dpreferences">Cookie settings</a>',
    'whose clicks the page stops': `<div onclick="event.preventDefault()">${settings.replace('<a', '<a onclick="event.stopPropagation(); event.preventDefault()"')}</div>`,
  };
  for (const [which, html] of Object.entries(links)) {
    it(`${which} opens them`, async () => {
      await open(html);
      await page.getByRole('link', {name: 'Cookie settings'}).click();
      await dialog().waitFor();
      assert.equal(browser.pages().length, 1);
      assert.equal(new URL(page.url()).pathname, '/made-up');
    });
  }

  it('opens them under a <base>', async () => {
    await open('<a href="#cookie-preferences">Cookie settings</a>', {
      head: '<base href="/portal/">',
    });
    await page.getByRole('link', {name: 'Cookie settings'}).click();
    await dialog().waitFor();
  });

  for (const key of ['Control', 'Shift'] as const) {
    it(`goes where it leads with ${key} held`, async () => {
      await open(settings);
      const other = browser.waitForEvent('page');
      await page.getByRole('link', {name: 'Cookie settings'}).click({modifiers: [key]});
      assert.equal(new URL((await other).url() || origin()).pathname.length > 0, true);
      assert.equal(await dialog().count(), 0);
    });
  }

  for (const href of ['/cookie-preferences', '/x#cookie-preferences-help']) {
    it(`is none where it leads to ${href}`, async () => {
      await open(`<a href="${href}">Cookie settings</a>`);
      await page.getByRole('link', {name: 'Cookie settings'}).click();
      await page.waitForURL(`${origin()}${href}`);
    });
  }
});

describe('a page with the script alone', () => {
  const banners = () => page.locator('cookie-banner').count();
  const accept = () => page.getByRole('button', {name: 'Accept extra cookies'});

  for (const how of [{attributes: 'data-banner="auto"'}, {query: '&banner=auto'}]) {
    it(`gets the banner first in its body: ${JSON.stringify(how)}`, async () => {
      await open('<a href="#main">Skip</a><main id="main">A</main>', how);
      await accept().waitFor();
      assert.equal(await page.evaluate(() => document.body.firstElementChild?.localName), 'cookie-banner');
      assert.equal(await banners(), 1);
    });
  }

  it('gets it from a script at its end, too', async () => {
    const script =
      '<script src="/ask-first/ask-first.js?catalogue=/ask-first/luton.json&site=main&banner=auto"></script>';
    await open('', {
      html: `<!doctype html><html lang="en"><body><main>A</main>${script}${script}</body></html>`,
    });
    await accept().waitFor();
    assert.equal(await banners(), 1);
  });

  it('gets none without being asked for one', async () => {
    await open('<main>A</main>');
    assert.equal(await banners(), 0);
  });

  it('keeps its own where it has one, and that alone', async () => {
    await open('<main>A</main><cookie-banner id="own"></cookie-banner>', {attributes: 'data-banner="auto"'});
    await accept().waitFor();
    assert.equal(await banners(), 1);
    assert.equal(await page.locator('cookie-banner').getAttribute('id'), 'own');
  });

  it('gets it again when the page swaps its body', async () => {
    await open('<main>A</main>', {attributes: 'data-banner="auto"'});
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await accept().waitFor();
    assert.equal(await banners(), 1);
  });

  it('inside a frame of a page with the suite gets none', async () => {
    await browser.route(`${origin()}/inner`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script src="/ask-first/ask-first.js?catalogue=/ask-first/luton.json&banner=auto"></script><p>Inner</p>',
      }),
    );
    await open('<iframe src="/inner"></iframe>', {attributes: 'data-banner="auto"'});
    await page.frameLocator('iframe').getByText('Inner').waitFor();
    await accept().waitFor();
    assert.equal(await page.frameLocator('iframe').locator('cookie-banner').count(), 0);
  });
});
