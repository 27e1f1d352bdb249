/** Where and when the script comes, who else is there, and what is left where it does not come at all. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {suiteFolder} from '../../../stories/sites/answer.js';
import {type Host, readPage, serveHosts} from './serve-hosts.js';
import {
  acceptsInBanner,
  goesThrough,
  isNotAsked,
  newVisitor,
  openBrowser,
  seesQuestions,
  seesVideos,
} from './visitor.js';

const suite = /<script\s+nonce="n1"\s+src="[^]*?<\/script>/;
const inline = (code: string) => `<script>${code}</script>`;
const table = readdirSync(`${suiteFolder}/chunks`).find((file) => file.startsWith('table-'));

/** The page with its script somewhere else. */
const move = (html: string, place: string) => {
  const [tag = ''] = suite.exec(html) ?? [];
  return html.replace(tag, '').replace(place, `${tag}${place}`);
};

/** What Cloudflare makes of every script that does not say otherwise. */
const defer = (html: string) =>
  html.replace(
    /<script(?=\s+(?:nonce="n1"\s+src|src))(?![^>]*data-cfasync)/g,
    '<script type="0a1b2c3d-text/javascript"',
  ) + readPage('rocket-loader.html');

const older = (path: string) =>
  path.startsWith('/older/')
    ? {
        type: 'text/javascript',
        body: readFileSync(`${suiteFolder}${path.slice('/older'.length)}`, 'utf8').replace(
          '"0.1.0"',
          '"0.0.9"',
        ),
      }
    : undefined;

const hosts: Readonly<Record<string, Host>> = {
  deferred: {make: defer},
  told: {
    make: (html) => defer(html.replace(suite, (tag) => tag.replace('nonce', 'data-cfasync="false" nonce'))),
  },
  twice: {last: '<script src="/ask-first/ask-first.js?site=jobs"></script>'},
  versions: {
    before:
      '<script src="/older/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main"></script>',
    last: `<script type="module" src="/ask-first/chunks/${table}"></script>`,
    answer: older,
  },
  protocol: {
    before: inline(
      `window.askFirst = {version: '0.0.1', answered: false, allows: function () { return false; }};`,
    ),
  },
  blocked: {},
  manager: {
    make: (html) => html.replace(suite, ''),
    last: inline(`addEventListener('load', function () {
      var script = document.createElement('script');
      script.async = true;
      script.src = '/ask-first/ask-first.js?catalogue=/ask-first/luton.json&site=main';
      document.head.appendChild(script);
    });`),
  },
  foot: {make: (html) => move(html, '</body>')},
  body: {make: (html) => move(html, '<cookie-banner>')},
  map: {
    before:
      '<script type="importmap">{"imports": {"lit": "/elsewhere.js", "@wordpress/interactivity": "/elsewhere.js"}}</script>',
  },
  names: {},
  swapped: {},
  civic: {
    before: inline(`window.CookieControl = {load: function () {}, open: function () {}};`),
    last: '<div id="ccc" style="position: fixed; inset: auto 0 0 auto">Another tool</div>',
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

describe('Cloudflare’s Rocket Loader', () => {
  it('leaves a tag alone that says so', async () => {
    const visitor = await newVisitor(browser);
    await goesThrough(visitor, pages.address('told'));
    assert.equal(await visitor.page.locator('script[type$="-text/javascript"]').count(), 0);
    assert.equal(await visitor.page.locator('script[data-cfasync][src*="ask-first.js"]').count(), 1);
  });

  it('makes a tag late that does not, and nothing runs meanwhile that is held', async () => {
    const visitor = await newVisitor(browser);
    await goesThrough(visitor, pages.address('deferred'));
    assert.equal(await visitor.page.locator('script[data-late][src*="ask-first.js"]').count(), 1);
  });
});

describe('a page', () => {
  it('that has the script twice goes on with the first', async () => {
    const visitor = await newVisitor(browser);
    await goesThrough(visitor, pages.address('twice'));
  });

  it('that has two versions goes on with the first, whatever elements the second brings', async () => {
    const visitor = await newVisitor(browser);
    await goesThrough(visitor, pages.address('versions'));
    assert.equal(await visitor.page.evaluate(() => window.askFirst?.version), '0.0.9');
  });

  it('with another object on window.askFirst keeps what stands inside the tags', async () => {
    const {page, wrong} = await newVisitor(browser);
    await page.goto(pages.address('protocol'));
    await page.getByText('Our list of cookies needs JavaScript.').waitFor();
    await page.getByText('Watch “How to recycle” on YouTube').waitFor();
    assert.equal(await page.locator('html').getAttribute('data-ran'), null, 'No held script runs');
    assert.deepEqual(wrong, []);
  });

  it('whose script is blocked keeps what stands inside the tags, and runs nothing that is held', async () => {
    const {page, wrong} = await newVisitor(browser);
    await page.route('**/ask-first/**', (route) => route.abort('blockedbyclient'));
    await page.goto(pages.address('blocked'));
    for (const text of ['Our list of cookies needs', 'Cookie settings need', 'Watch “How to recycle” on']) {
      assert.ok(await page.getByText(text).isVisible(), text);
    }
    assert.equal(await page.locator('cookie-banner').isVisible(), false, 'The banner takes no room');
    assert.equal(await page.locator('html').getAttribute('data-ran'), null, 'No held script runs');
    const others = wrong.filter((each) => !/^error of .*ask-first\.js|ERR_BLOCKED_BY_CLIENT/.test(each));
    assert.deepEqual(others, [], 'Nothing but the blocked file is missing');
  });

  it('that has the script from a tag manager, late and with nothing but a query string, has the suite', async () => {
    await goesThrough(await newVisitor(browser), pages.address('manager'));
  });

  for (const [host, place] of Object.entries({body: 'first in its body', foot: 'last in its body'})) {
    it(`that has the script ${place} has the suite`, async () => {
      await goesThrough(await newVisitor(browser), pages.address(host));
    });
  }

  it('that has an import map of its own has the suite', async () => {
    await goesThrough(await newVisitor(browser), pages.address('map'));
  });

  it('gets one global name and no id from the suite', async () => {
    const visitor = await newVisitor(browser);
    const {page} = visitor;
    const own = () =>
      page.evaluate(() => ({
        names: Object.getOwnPropertyNames(window),
        ids: [...document.querySelectorAll('[id]')].map(({id}) => id),
      }));
    await page.goto(pages.address('protocol'));
    const before = await own();
    await page.goto(pages.address('names'));
    await seesQuestions(visitor);
    await acceptsInBanner(visitor);
    const after = await own();
    // The data layer is Google's name, by which its tags find what they may do; Lit says which versions there are.
    const added = after.names.filter((name) => !before.names.includes(name) && !/^(lit|reactive)/.test(name));
    assert.deepEqual([added, after.ids], [['dataLayer'], []]);
  });

  it('that changes without a load shows what comes, and asks nobody again', async () => {
    const visitor = await newVisitor(browser);
    const {page, wrong} = visitor;
    await page.goto(pages.address('swapped'));
    await seesQuestions(visitor);
    await acceptsInBanner(visitor);
    await seesVideos(visitor);
    for (const path of ['/news', '/cookies']) {
      await page.evaluate((to) => {
        history.pushState({}, '', to);
        document
          .querySelectorAll('iframe, video-consent-placeholder, cookie-table')
          .forEach((old) => old.remove());
        document.body.insertAdjacentHTML(
          'beforeend',
          `<video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE" label="How to recycle"></video-consent-placeholder>
          <iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="A pasted video"></iframe>
          <cookie-table service="google-analytics"></cookie-table>`,
        );
      }, path);
      await page.locator('cookie-table tbody').waitFor();
      await seesVideos(visitor);
      await isNotAsked(visitor);
    }
    await page.goBack();
    await isNotAsked(visitor);
    assert.deepEqual(wrong, []);
  });

  it('with another consent tool has the suite all the same', async () => {
    await goesThrough(await newVisitor(browser), pages.address('civic'));
  });

  it('with another consent tool tells its author, once', async () => {
    const {page} = await newVisitor(browser);
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.goto(pages.address('civic'));
    // It is looked for when the page is at rest.
    await page.waitForEvent('console', (message) => message.text().includes('another consent tool'));
    assert.equal(warnings.filter((text) => text.includes('CookieControl')).length, 1);
  });
});
