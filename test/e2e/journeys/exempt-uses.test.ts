/** A site whose uses are necessary and exempt: what a visitor is told, and what comes of an objection. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {untilKept} from './kept-catalogue.js';
import {servePages} from './serve-pages.js';

const needed = {id: 'needed', name: 'Needed', description: 'Needed', basis: 'necessary'};
const statistics = {
  id: 'statistics',
  name: 'To find out how people use our websites',
  description: 'We count visits.',
  basis: 'exempt',
  exception: 'statistics',
};
const videos = {id: 'videos', name: 'To show videos', description: 'Videos', basis: 'consent'};
const matomo = {
  ...{id: 'matomo', category: 'statistics', name: 'Matomo', provider: 'InnoCraft', purpose: 'Counts visits.'},
  cookies: [{names: ['_pk_id*']}],
};
const youtube = {id: 'youtube', category: 'videos', name: 'YouTube', provider: 'Google', purpose: 'Videos.'};
const plausible = {...matomo, id: 'plausible', name: 'Plausible', cookies: []};
const looks = {
  ...{id: 'looks', name: 'To remember how pages look', description: 'Sizes', basis: 'exempt'},
  exception: 'appearance',
};
const sizes = {id: 'sizes', category: 'looks', name: 'Sizes', provider: 'Luton', purpose: 'Keeps a size.'};
const asked = {id: 'asked', name: 'Statistics', description: 'Statistics', basis: 'consent'};
/** Two sites, of which only one counts: they share a host by its paths, or their pages say which one they are of. */
const shared = (hosts: (site: string) => object) => ({
  categories: [needed, statistics, videos],
  services: [matomo, youtube],
  sites: [
    {id: 'a', name: 'A', ...hosts('a'), services: ['youtube']},
    {id: 'b', name: 'B', ...hosts('b'), services: ['youtube', 'matomo']},
  ],
});
const catalogues: Readonly<Record<string, object>> = {
  '/exempt.json': {categories: [needed, statistics], services: [matomo]},
  '/mixed.json': {categories: [needed, statistics, videos], services: [matomo, youtube]},
  '/before.json': {categories: [needed, videos], services: [youtube]},
  '/asked.json': {categories: [needed, asked], services: [{...matomo, category: 'asked'}]},
  '/two.json': {categories: [needed, statistics, looks], services: [matomo, plausible, sizes]},
  '/two-anew.json': {
    categories: [
      needed,
      {...statistics, description: 'We count pages.'},
      {...looks, description: 'Sizes and colours'},
    ],
    services: [matomo, plausible, sizes],
  },
  '/paths.json': shared((site) => ({hosts: [`council.localhost/paths/${site}`]})),
  '/named.json': shared(() => ({})),
  '/mixed-anew.json': {
    categories: [needed, {...statistics, description: 'We count pages.'}, videos],
    services: [matomo, plausible, youtube],
  },
};
const counter = `<script type="text/plain" data-consent="matomo">
  document.cookie = '_pk_id.1=x; Path=/';
  document.documentElement.dataset.counted = '';
</script>`;
const makePage = (catalogue: string, site = '') => `<!doctype html><html lang="en"><head><title>Bins</title>
  <script src="/ask-first/ask-first.js" data-catalogue="${catalogue}" data-site="${site}"></script></head>
  <body><cookie-banner></cookie-banner><h1>Bins</h1>${counter}</body></html>`;

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
let files: string[];

before(async () => {
  pages = await servePages(({url = ''}) => {
    const catalogue = catalogues[url];
    if (catalogue)
      return {type: 'application/json', body: JSON.stringify({version: 1, name: 'Luton', ...catalogue})};
    const [, folder = '', site] = url.split('/');
    const path = `/${folder}.json`;
    return (
      catalogues[path] && {
        type: 'text/html',
        body: makePage(path, folder === 'named' ? site : ''),
      }
    );
  });
});
after(() => pages.close());
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  files = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
});
afterEach(() => browser.close());

const open = (path: string) => page.goto(pages.address('council', path));
const button = (name: string) => page.locator('cookie-banner').getByRole('button', {name});
const isCounted = () => page.evaluate(() => document.documentElement.dataset.counted !== undefined);
const hasCookie = async () => (await browser.cookies()).some(({name}) => name === '_pk_id.1');
const give = (answers: Readonly<Record<string, boolean>>) =>
  page.evaluate((answers) => window.askFirst?.answer(answers), answers);
const allows = (id: string) => page.evaluate((id) => window.askFirst?.allows(id), id);
/** Until the page has read its catalogue. */
const ready = () => page.evaluate(() => window.askFirst?.ready.then(() => undefined));
const bannerHeight = () =>
  page.evaluate(() => document.querySelector<HTMLElement>('cookie-banner')?.offsetHeight);

describe('a site without anything to consent to', () => {
  it('says who uses what and why on a first visit, and counts it meanwhile', async () => {
    await open('/exempt');
    await button('OK').waitFor();
    const text = await page.locator('cookie-banner').getByRole('region').innerText();
    assert.match(text, /To find out how people use our websites: Matomo \(InnoCraft\)/);
    assert.equal(await isCounted(), true);
    const sizes = await Promise.all(['OK', 'Do not use this'].map((name) => button(name).boundingBox()));
    assert.deepEqual([sizes[0]?.width, sizes[0]?.height], [sizes[1]?.width, sizes[1]?.height]);
  });

  it('says it once, and after that asks for no file of its own', async () => {
    await open('/exempt');
    await button('OK').click();
    await button('OK').waitFor({state: 'detached'});
    files = [];
    await open('/exempt');
    await page.waitForFunction(() => document.documentElement.dataset.counted !== undefined);
    assert.deepEqual([await bannerHeight(), await allows('matomo')], [0, true]);
    assert.deepEqual(
      files.filter((file) => /elements|exempt\.json/.test(file)),
      [],
    );
  });

  it('keeps an objection, and clears what was set', async () => {
    await open('/exempt');
    await page.waitForFunction(() => document.cookie.includes('_pk_id'));
    await button('Do not use this').click();
    await page.getByText('You have said no. We do not use this any more.').waitFor();
    await page.waitForFunction(() => !document.cookie.includes('_pk_id'));
    await open('/exempt');
    await ready();
    assert.deepEqual([await isCounted(), await allows('matomo'), await bannerHeight()], [false, false, 0]);
    assert.equal(await hasCookie(), false);
  });

  it('takes a signal of the browser for an objection', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', {value: true}));
    await open('/exempt');
    await ready();
    assert.deepEqual([await isCounted(), await allows('matomo'), await bannerHeight()], [false, false, 0]);
  });

  it('takes it for one also where it is switched on later, from the first script on', async () => {
    await open('/mixed');
    await ready();
    await give({youtube: true});
    assert.equal(await isCounted(), true);
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', {value: true}));
    for (const time of ['before it is settled', 'after']) {
      await open('/mixed');
      const seen = [await isCounted(), await allows('matomo'), await allows('youtube')];
      assert.deepEqual(seen, [false, false, true], time);
      await ready();
      assert.deepEqual([await isCounted(), await allows('matomo')], [false, false], time);
    }
  });

  it('keeps a no that was given while consent was asked for, and tells of no use that is off', async () => {
    await open('/asked');
    await button('Reject extra cookies').click();
    await button('Hide this message').click();
    await open('/exempt');
    await ready();
    assert.deepEqual([await isCounted(), await allows('matomo'), await bannerHeight()], [false, false, 0]);
  });

  it('takes no objection back where another use is told of, be it to a whole use or to a part of one', async () => {
    await open('/two');
    await ready();
    await give({statistics: false, looks: true});
    await open('/two-anew');
    await button('OK').waitFor();
    const region = page.locator('cookie-banner').getByRole('region');
    assert.doesNotMatch(await region.innerText(), /Matomo/);
    await button('OK').click();
    await button('OK').waitFor({state: 'detached'});
    assert.deepEqual([await allows('matomo'), await allows('sizes')], [false, true]);
    await give({statistics: true, matomo: false});
    await open('/two');
    await button('OK').waitFor();
    assert.match(await region.innerText(), /use our websites: Plausible \(InnoCraft\)/);
    await button('OK').click();
    await button('OK').waitFor({state: 'detached'});
    assert.deepEqual([await allows('matomo'), await allows('plausible')], [false, true]);
  });

  it('tells a visitor who answered before of a use that is new, and leaves their answer alone', async () => {
    await open('/before');
    await button('Reject extra cookies').click();
    await button('Hide this message').click();
    await open('/mixed');
    await ready();
    await button('OK').click();
    await button('OK').waitFor({state: 'detached'});
    assert.deepEqual([await allows('matomo'), await allows('youtube')], [true, false]);
  });
});

describe('a site that asks for consent as well', () => {
  it('takes an objection in the line above its buttons, and goes on asking', async () => {
    await open('/mixed');
    await button('Do not use this').click();
    await page.getByText('You have said no. We do not use this any more.').waitFor();
    const focused = () => document.querySelector('cookie-banner')?.shadowRoot?.activeElement?.localName;
    assert.equal(await page.evaluate(focused), 'p');
    assert.deepEqual([await allows('matomo'), await allows('youtube')], [false, false]);
    await button('Accept extra cookies').click();
    await page.getByText('You have accepted extra cookies.').waitFor();
    // A yes to the rest takes no objection back.
    assert.deepEqual([await allows('matomo'), await allows('youtube')], [false, true]);
  });

  it('takes no objection to a part of it for one less with a yes to the rest', async () => {
    await open('/two');
    await ready();
    await give({matomo: false});
    await open('/mixed-anew');
    await button('Accept extra cookies').click();
    await page.getByText('You have accepted extra cookies.').waitFor();
    assert.deepEqual(await Promise.all(['matomo', 'plausible', 'youtube'].map(allows)), [false, true, true]);
  });

  it('has told of it with the answer to the rest', async () => {
    await open('/mixed');
    await button('Accept extra cookies').click();
    await button('Hide this message').click();
    await open('/mixed');
    await ready();
    assert.deepEqual([await bannerHeight(), await allows('matomo')], [0, true]);
  });

  it('objects with a no to the rest', async () => {
    await open('/mixed');
    await button('Reject extra cookies').click();
    await page.getByText('You have rejected extra cookies.').waitFor();
    assert.deepEqual([await allows('matomo'), await allows('youtube')], [false, false]);
  });
});

for (const [folder, how] of [
  ['paths', 'share a host by its paths'],
  ['named', 'are named by their pages on one host'],
] as const) {
  describe(`two sites that ${how}, of which one has a use to tell of`, () => {
    /** Answers on the site that has nothing to tell. */
    const answerOnOther = async () => {
      await open(`/${folder}/a`);
      await button('Accept extra cookies').click();
      await button('Hide this message').click();
      await open(`/${folder}/a`);
      assert.equal(await page.evaluate(() => window.askFirst?.answered), true);
      await untilKept(page);
    };

    it('tell of it there, and use it only then', async () => {
      await answerOnOther();
      await open(`/${folder}/b`);
      assert.equal(await isCounted(), false);
      await button('OK').click();
      await button('OK').waitFor({state: 'detached'});
      await open(`/${folder}/b`);
      assert.deepEqual([await isCounted(), await bannerHeight()], [true, 0]);
    });

    it('take a signal of the browser that came since for an objection, from the first script on', async () => {
      await answerOnOther();
      await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', {value: true}));
      await open(`/${folder}/b`);
      assert.deepEqual([await isCounted(), await allows('matomo')], [false, false]);
      await ready();
      assert.deepEqual([await isCounted(), await allows('matomo')], [false, false]);
    });
  });
}
