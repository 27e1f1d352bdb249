/** Providers that are in no code: what their rows in the catalogue come to, in a real page. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {audience} from '../../../components/cli/audience.js';
import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';
import {rowCatalogue, rowFrames} from '../../node/rewriter/row-frames.js';
import {waitForEqual} from '../wait-until.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let requests: string[];
let catalogue: Catalogue;

const origin = () => `http://www.luton.localhost:${sites.port}`;
/** What was asked of others, without the icons that browsers ask for by themselves. */
const foreign = () =>
  requests.filter((url) => !new URL(url).hostname.endsWith('.localhost') && !url.endsWith('/favicon.ico'));

/** Serves a page of the main site with the head script and this body, and goes there. */
async function open(body: string, attributes = ''): Promise<void> {
  const script = `<script src="/ask-first/ask-first.js" data-catalogue="/rows/" data-domain="luton.localhost" ${attributes}></script>`;
  await browser.unroute(`${origin()}/made-up`);
  await browser.route(`${origin()}/made-up`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${script}</head><body><main>${body}</main></body></html>`,
    }),
  );
  requests.length = 0;
  await page.goto(`${origin()}/made-up`);
}

const answer = (answers: Record<string, boolean>) =>
  page.evaluate(async (given) => void (await window.askFirst?.answer(given)), answers);

/** What the placeholders of the page show: their question's text, or the address of their frame. */
const shown = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('video-consent-placeholder')].map(({shadowRoot}) => ({
      asks: shadowRoot?.querySelector('[part=always]')?.textContent?.trim(),
      says: shadowRoot?.querySelector('.panel p:nth-child(2)')?.textContent?.trim().replace(/\s+/g, ' '),
      link: shadowRoot?.querySelector<HTMLAnchorElement>('.links a')?.href,
      frame: shadowRoot?.querySelector('iframe')?.src,
    })),
  );
const asked = (count: number) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('video-consent-placeholder')].filter((each) =>
        each.shadowRoot?.querySelector('[part=always]'),
      ).length === wanted,
    count,
  );
const questions = rowFrames.map(({name}) => `Always allow ${name}`);

/** The frames that show others' pages, wherever they are in the page. */
const frameUrls = () =>
  page
    .frames()
    .map((frame) => frame.url())
    .filter((url) => !url.startsWith(origin()) && url.startsWith('http'));

const waitForFrames = (wanted: readonly string[]) => waitForEqual<readonly string[]>(frameUrls, wanted);

async function settled(): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForTimeout(500);
}

before(async () => {
  sites = await startSites({port: 0});
});
after(() => sites.close());
beforeEach(async () => {
  catalogue = rowCatalogue;
  browser = await launchChromium();
  requests = [];
  browser.on('request', (request) => requests.push(request.url()));
  await browser.route(
    (url) => !url.hostname.endsWith('.localhost'),
    (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>theirs</title>'}),
  );
  await browser.route(`${origin()}/rows/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop() ?? '';
    const body = publishCatalogue(catalogue, audience).get(name);
    return route.fulfill(body ? {contentType: 'application/json', body} : {status: 404, body: ''});
  });
  page = await browser.newPage();
});
afterEach(() => browser.close());

const frameOf = ({src, name}: {src: string; name: string}) =>
  `<iframe src="${src.replaceAll('&', '&amp;')}" title="A thing of ${name}" width="560" height="315"></iframe>`;
const all = rowFrames.map(frameOf).join('');

for (const [mode, attributes] of [
  ['plain', ''],
  ['strict', 'data-hold="frames"'],
] as const) {
  describe(`a frame of a provider that only a row knows, ${mode}`, () => {
    it('is a placeholder that names its provider, its kind and its page, for each', async () => {
      await open(all, attributes);
      await asked(rowFrames.length);
      const found = await shown();
      assert.deepEqual(
        found.map(({asks}) => asks),
        questions,
      );
      assert.deepEqual(
        found.map(({link}) => link),
        rowFrames.map(({src}) => src),
      );
      const word = {
        audio: 'sound',
        form: 'form',
        post: 'post',
        map: 'map',
        video: 'video',
        other: 'part of the page',
      };
      rowFrames.forEach(({kind, name}, i) =>
        assert.match(found[i]?.says ?? '', new RegExp(`^This ${word[kind]} comes from ${name}\\.`)),
      );
      await settled();
      assert.deepEqual(frameUrls(), []);
      if (mode === 'strict') assert.deepEqual(foreign(), []);
    });
  });
}

const [spotify, forms, office] = ['spotify', 'google-forms', 'microsoft-forms'].map(
  (id) => rowFrames.find(({service}) => service === id)?.src,
);
const escaped = (url = '') => url.replaceAll('&', '&amp;');

for (const attributes of ['', 'data-hold="frames"']) {
  describe(`what else a page has of such a provider ${attributes}`, () => {
    it('is asked for, whichever way an author wrote it, and nobody is contacted before', async () => {
      await open(
        `<video-consent-placeholder src="${spotify}" label="Tag"><a href="${spotify}">Listen</a></video-consent-placeholder>
        <p><a href="${spotify}">A link alone</a></p>
        <p>[video ${escaped(office)} “A form”]</p>
        <div class="video-consent" data-src="${escaped(forms)}"><a href="${escaped(forms)}">A class</a></div>
        <iframe data-consent="spotify" data-src="${spotify}" title="Held"></iframe>
        <p>In a sentence, <a href="${spotify}">a link</a> stays one.</p>`,
        attributes,
      );
      await asked(5);
      await settled();
      assert.deepEqual(
        (await shown()).map(({link, asks}) => [link, asks]),
        [
          [spotify, 'Always allow Spotify'],
          [spotify, 'Always allow Spotify'],
          [office, 'Always allow Microsoft Forms'],
          [forms, 'Always allow Google Forms'],
          [spotify, 'Always allow Spotify'],
        ],
      );
      assert.deepEqual(foreign(), []);
      await page.locator('[part=once]').first().click();
      await waitForFrames([spotify ?? '']);
    });

    it('is a link where the catalogue no longer has the service, though the browser still knows it', async () => {
      await open(frameOf({src: spotify ?? '', name: 'Spotify'}), attributes);
      await asked(1);
      await answer({spotify: true});
      await waitForFrames([spotify ?? '']);
      catalogue = {...rowCatalogue, services: rowCatalogue.services.filter(({id}) => id !== 'spotify')};
      await open(
        `<video-consent-placeholder src="${spotify}"><a href="${spotify}">Listen</a></video-consent-placeholder>${
          attributes && frameOf({src: spotify ?? '', name: 'Spotify'})
        }`,
        attributes,
      );
      await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
      await settled();
      assert.deepEqual(frameUrls(), []);
      assert.equal((await shown()).filter(({frame, asks}) => frame || asks).length, 0);
      assert.ok(await page.locator('a', {hasText: 'Listen'}).isVisible());
      if (attributes) await waitForEqual(async () => (await shown())[1]?.link, spotify);
    });

    const refused = [
      'http://open.spotify.com/embed/1',
      'https://user@open.spotify.com/embed/1',
      'https://open.spotify.com:8443/embed/1',
      'https://open.spotify.com/embed/..%2f..%2fx',
      'https://open.spotify.com/embedded/1',
      'javascript:alert(1)//open.spotify.com/embed',
      'data:text/html,open.spotify.com/embed',
    ];
    it('is never a frame where its address is none that may be shown', async () => {
      await open(
        refused
          .map((src) => `<video-consent-placeholder src="${src}">Fallback</video-consent-placeholder>`)
          .join('') +
          refused
            .slice(0, 4)
            .map((src) => `<iframe data-consent="spotify" data-src="${src}"></iframe>`)
            .join(''),
        attributes,
      );
      await page.evaluate(() => window.askFirst?.acceptAll());
      await waitForEqual(async () => (await shown()).length, refused.length + 4);
      await settled();
      assert.equal((await shown()).filter(({frame}) => frame).length, 0);
      assert.deepEqual(foreign(), []);
    });
  });
}

describe('frame.html', () => {
  /** Opens it in a page that sends it an order, and says what it shows. */
  async function order(message: unknown, query: string): Promise<readonly string[]> {
    await browser.route(`${origin()}/parent`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><iframe src="/ask-first/frame.html${query}" onload="loaded = true"></iframe>`,
      }),
    );
    await page.goto(`${origin()}/parent`);
    await page.evaluate(
      (data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
      message,
    );
    await settled();
    return frameUrls();
  }
  const own = `?catalogue=${encodeURIComponent('/rows/')}`;

  it('shows what a row of its own origin’s catalogue allows, with the rights that are left', async () => {
    for (const rights of [{}, {sandbox: ''}]) {
      await order({address: spotify, ...rights}, own);
      await waitForFrames([spotify ?? '']);
    }
    const [, suite] = page.frames();
    assert.equal(await suite?.locator('iframe').getAttribute('sandbox'), '');
  });

  const evil = JSON.stringify({services: [{id: 'evil', embeds: ['evil.example']}]});
  for (const [what, message, query] of [
    ['what no row allows', {address: 'https://evil.example/'}, own],
    [
      'rows that come with the order',
      {address: 'https://evil.example/', services: [{id: 'x', embeds: ['evil.example']}]},
      own,
    ],
    [
      'a catalogue of another origin',
      {address: 'https://evil.example/'},
      '?catalogue=https://evil.example/rows/',
    ],
    [
      'a catalogue in its address',
      {address: 'https://evil.example/'},
      `?catalogue=data:application/json,${encodeURIComponent(evil)}`,
    ],
    ['a row that would match everything', {address: 'https://evil.example/'}, '?catalogue=/wide/'],
    ['a script', {address: 'javascript:alert(1)'}, own],
    ['an address without encryption', {address: spotify?.replace('https', 'http')}, own],
    ['a row without a catalogue', {address: spotify}, ''],
  ] as const) {
    it(`does not believe ${what}`, async () => {
      await browser.route('https://evil.example/**', (route) =>
        route.fulfill({
          contentType: 'application/json',
          headers: {'access-control-allow-origin': '*'},
          body: evil,
        }),
      );
      await browser.route(`${origin()}/wide/*`, (route) =>
        route.fulfill({
          contentType: 'application/json',
          body: JSON.stringify({
            services: [{id: 'x', embeds: ['*', '*.example', 'example', 'https://evil.example']}],
          }),
        }),
      );
      assert.deepEqual(await order(message, query), []);
    });
  }
});
