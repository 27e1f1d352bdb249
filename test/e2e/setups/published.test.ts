/** A published catalogue: what a visitor's browser asks for, when, and what happens where a file can't be had. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {untilKept} from '../journeys/kept-catalogue.js';
import {servePages} from '../journeys/serve-pages.js';

/** The published files that were asked for, in order. */
let asked: string[];
/** Those that were asked for once more, by a page at rest: whether they changed. */
let refreshed: string[];
/** Those that the server does not have, or fails at. */
let broken: RegExp | undefined;
let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;

const table = '<cookie-table service="google-analytics"><p>The page’s own table</p></cookie-table>';
const bodies: Readonly<Record<string, string>> = {
  '/': '',
  '/tables': `${table}${table}<cookie-preferences></cookie-preferences>`,
  '/other': '<iframe data-consent="hotjar" data-src="https://hotjar.localhost/" title="Hotjar"></iframe>',
  '/film': '<video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE"></video-consent-placeholder>',
};

before(async () => {
  pages = await servePages(({url = '', headers}) => {
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    const [, name] = /^\/ask-first\/luton\/(.+)$/.exec(pathname) ?? [];
    if (name) (headers['cache-control'] ? refreshed : asked).push(name);
    if (name && broken?.test(name)) return {type: 'text/html', body: '<!doctype html>'};
    const body = bodies[pathname];
    if (body === undefined) return undefined;
    return {
      type: 'text/html',
      body: `<!doctype html><html lang="${searchParams.get('lang') ?? 'en'}"><head><meta charset="utf-8"><title>Published</title>
        <script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton/" data-site="main"></script></head>
        <body><cookie-banner></cookie-banner>${body}</body></html>`,
    };
  });
});
after(() => pages.close());
beforeEach(async () => {
  asked = [];
  refreshed = [];
  broken = undefined;
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

const visit = (path: string) => page.goto(pages.address('council', path));
const acceptButton = () => page.getByRole('button', {name: /^Accept/});
const rows = () => page.locator('cookie-table').first().locator('tbody tr');
const allows = (id: string) => page.evaluate((id) => window.askFirst?.allows(id), id);

/** Visits a page and waits until it is at rest and keeps the catalogue, and what else may come has had its time. */
async function visitUntilRest(path: string) {
  const brought = page.waitForRequest(/\/on-idle-/);
  await visit(path);
  await brought;
  await untilKept(page);
  await page.waitForTimeout(300);
}

describe('a published catalogue', () => {
  for (const [language, name] of [
    ['en', 'en.json'],
    ['en-GB', 'en.json'],
    ['EN_gb', 'en.json'],
    ['ur', 'ur.json'],
  ] as const) {
    it(`costs a first visit one file, on a page in ${language}`, async () => {
      await visitUntilRest(`/?lang=${language}`);
      await page.locator('cookie-banner button').first().waitFor();
      assert.deepEqual([asked, refreshed], [[name], [name]]);
      await visit(`/film?lang=${language}`);
      await page.locator('video-consent-placeholder button').first().waitFor();
      assert.deepEqual([...new Set(asked)], [name]);
    });
  }

  it('says in Urdu what it says in Urdu', async () => {
    await visit('/?lang=ur');
    const {categories} = JSON.parse(readFileSync('dist/luton/ur.json', 'utf8')) as {
      categories: {purpose: {ur: string}}[];
    };
    await page.getByText(categories[1]?.purpose.ur ?? '').waitFor();
  });

  it('is asked for its tables once, on a page that shows some', async () => {
    await visit('/tables');
    await rows().first().waitFor();
    await page.getByRole('radio').first().waitFor();
    assert.equal(await rows().count(), 9);
    assert.deepEqual(asked, ['en.json', 'tables-en.json']);
  });

  it('falls back to the catalogue’s own language where a page’s is not published', async () => {
    await visit('/tables?lang=fr');
    await acceptButton().waitFor();
    await rows().first().waitFor();
    assert.deepEqual(asked, ['fr.json', 'index.json', 'tables-index.json']);
    await acceptButton().click();
    await page.getByText('You have accepted').waitFor();
    await visit('/?lang=en');
    assert.equal(await page.evaluate(() => window.askFirst?.answered), true, 'One answer in every language');
  });

  it('falls back, too, where a server gives a page of its own for what is not there', async () => {
    broken = /^(tables-)?en\.json$/;
    await visit('/?lang=en');
    await acceptButton().waitFor();
    assert.deepEqual(asked, ['en.json', 'index.json']);
  });

  it('follows a page that changes its language without a reload', async () => {
    await visit('/tables');
    await rows().first().waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'cy'));
    const {categories} = JSON.parse(readFileSync('dist/luton/cy.json', 'utf8')) as {
      categories: Record<'name' | 'purpose', {cy: string}>[];
    };
    await page
      .locator('cookie-banner')
      .getByText(categories[1]?.purpose.cy ?? '')
      .waitFor();
    await page
      .locator('cookie-preferences legend')
      .getByText(categories[1]?.name.cy ?? '')
      .waitFor();
    assert.deepEqual(asked, ['en.json', 'tables-en.json', 'tables-cy.json']);
    assert.equal(await rows().count(), 9);
  });

  it('is asked for the question only, at rest, by a visitor who has answered', async () => {
    await visit('/');
    await acceptButton().click();
    await page.getByText('You have accepted').waitFor();
    asked = [];
    await visitUntilRest('/?lang=ur');
    assert.deepEqual([...new Set([...asked, ...refreshed])], ['ur.json']);
    asked = [];
    refreshed = [];
    await visitUntilRest('/?lang=ur');
    assert.deepEqual([asked, refreshed], [[], []], 'Kept for a day');
    assert.equal(await allows('google-analytics'), true);
  });

  it('asks of another service’s frame once its tables are there', async () => {
    await visit('/other');
    await page.getByRole('button', {name: 'Always allow Hotjar'}).waitFor();
    await page.getByText('Hotjar', {exact: false}).first().waitFor();
    assert.deepEqual([...asked].sort(), ['en.json', 'rows.json', 'tables-en.json']);
  });

  it('is used from the device where its server is down', async () => {
    await visitUntilRest('/');
    broken = /./;
    await visit('/?again');
    await acceptButton().waitFor();
    await visit('/?lang=ur');
    await page.locator('cookie-banner button').first().waitFor();
  });
});

describe('a published catalogue whose tables take their time', () => {
  it('leaves alone what was withdrawn and allowed again before they came', async () => {
    await visit('/');
    await acceptButton().click();
    await page.getByText('You have accepted').waitFor();
    let come = () => {};
    const held = new Promise<void>((resolve) => (come = resolve));
    await page.route(/\/tables-/, (route) => held.then(() => route.continue()));
    await page.evaluate(() => {
      document.cookie = '_ga=1; Path=/';
      document.cookie = '_ga_ABC123=1; Path=/';
      Object.assign(window, {told: []});
      document.addEventListener('consent-cleared', () =>
        (window as unknown as {told: unknown[]}).told.push(1),
      );
    });
    const asked = page.waitForRequest(/\/tables-/);
    await page.evaluate(() => window.askFirst?.withdraw());
    await asked;
    await page.evaluate(() => window.askFirst?.acceptAll());
    const came = page.waitForResponse(/\/tables-/);
    come();
    await came;
    // Past the second look, one second after a withdrawal.
    await page.waitForTimeout(1500);
    assert.match(await page.evaluate(() => document.cookie), /_ga=1/);
    assert.deepEqual(await page.evaluate('told'), []);
    assert.deepEqual(
      await page.evaluate(() => Object.keys(window).filter((key) => key.startsWith('ga-disable'))),
      [],
    );
    assert.equal(await page.evaluate(() => sessionStorage.ask_first_clear as unknown), undefined);
  });
});

describe('a published catalogue whose tables can’t be had', () => {
  beforeEach(() => {
    broken = /^tables-/;
  });

  it('allows nothing by it: the table is the page’s own, another service’s frame is not offered', async () => {
    await visit('/tables');
    await acceptButton().waitFor();
    await page.getByText('The page’s own table').first().waitFor();
    assert.equal(await rows().count(), 0);
    await visit('/other');
    await acceptButton().waitFor();
    await page.getByRole('link', {name: /^Open on/}).waitFor();
    assert.equal(await page.getByRole('button', {name: /Always allow/}).count(), 0);
    assert.equal(await allows('hotjar'), false);
  });

  it('lets answers be changed all the same', async () => {
    await visit('/tables');
    const no = page.locator('cookie-preferences').getByRole('radio', {name: 'No'}).first();
    await no.waitFor();
    await page.locator('cookie-preferences').getByRole('radio', {name: 'Yes, use them'}).first().check();
    await page.getByRole('button', {name: 'Save cookie settings'}).click();
    await page.getByText('Your cookie settings are saved.').waitFor();
    assert.equal(await allows('google-analytics'), true);
    await no.check();
    await page.getByRole('button', {name: 'Save cookie settings'}).click();
    await page.waitForFunction(() => !window.askFirst?.allows('google-analytics'));
  });

  it('clears what was withdrawn on the page after, and on each until it can', async () => {
    broken = undefined;
    await visit('/');
    await acceptButton().click();
    await page.getByText('You have accepted').waitFor();
    await page.waitForLoadState('networkidle');
    broken = /^tables-/;
    await visit('/?again');
    const names = async () =>
      (await browser.cookies()).map(({name}) => name).filter((name) => name === '_ga');
    await page.evaluate(() => void (document.cookie = '_ga=1; Path=/'));
    const tried = page.waitForRequest(/\/tables-en/);
    await page.evaluate(() => window.askFirst?.withdraw());
    await tried;
    assert.equal(await allows('google-analytics'), false, 'Withdrawn it is');
    assert.deepEqual(await names(), ['_ga']);
    const triedAgain = page.waitForRequest(/\/tables-en/);
    await visit('/?next');
    await triedAgain;
    await page.waitForTimeout(300);
    assert.deepEqual(await names(), ['_ga']);
    broken = undefined;
    await visit('/?last');
    await page.waitForFunction(() => !document.cookie.includes('_ga='));
    await page.waitForFunction(() => !sessionStorage.ask_first_clear);
  });
});
