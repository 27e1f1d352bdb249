/** What is no frame, inside a form of the page: asked for in place, brought to life from its template, and taken away. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {audience} from '../../../components/cli/audience.js';
import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';
import {waitForEqual, waitUntil} from '../wait-until.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let requests: string[];

const category = {id: 'third-party', name: 'Others', description: 'We show it.', basis: 'consent'} as const;
const service = {
  category: 'third-party',
  provider: 'Them',
  purpose: 'They learn that you visited this page.',
};
const catalogue: Catalogue = {
  version: 1,
  name: 'Luton Council',
  categories: [category],
  services: [
    {...service, id: 'captcha', name: 'A Captcha', reload: true},
    {...service, id: 'drawn-map', name: 'A Map', kind: 'map'},
  ],
};

const origin = () => `http://www.luton.localhost:${sites.port}`;
const foreign = () => requests.filter((url) => !new URL(url).hostname.endsWith('.localhost'));

/** What each script of the provider does; the first is slow, and those after it need it. */
const scripts: Readonly<Record<string, string>> = {
  '/api.js': `window.captcha = {render(place) { place.innerHTML = '<textarea name="captcha-response">solved</textarea>'; }};`,
  '/map.js': `const map = document.querySelector('#map').appendChild(document.createElement('canvas'));
    map.getContext('2d').fillRect(0, 0, 9, 9);`,
};
const ran = (name: string) => `(window.ran = window.ran || []).push('${name}');`;

const captcha = (
  nonce = '',
) => `<video-consent-placeholder service="captcha" label="A check that you are a person">
  <template>
    <div class="captcha"></div>
    <script type="module" ${nonce}>${ran('module')}</script>
    <script src="https://captcha.example/api.js" ${nonce}></script>
    <script ${nonce}>${ran('inline')} captcha.render(document.querySelector('.captcha'));</script>
    <script type="application/json">{"not": "run"}</script>
    <script src="https://captcha.example/deferred.js" defer ${nonce}></script>
  </template>
  <p>To send this form, you need JavaScript.</p>
</video-consent-placeholder>`;
const form = (inside: string) =>
  `<form action="/sent"><input name="name" value="Ada">${inside}<button id="send">Send</button></form>`;

async function open(body: string, {attributes = '', policy = ''} = {}): Promise<void> {
  const script = `<script src="/ask-first/ask-first.js" data-catalogue="/rows/" data-domain="luton.localhost" ${attributes}></script>`;
  await page.route(`${origin()}/made-up`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${script}</head><body>${body}</body></html>`,
      headers: policy ? {'content-security-policy': policy} : {},
    }),
  );
  await page.goto(`${origin()}/made-up`);
}

const press = (part: string) => page.locator(`video-consent-placeholder [part=${part}]`).first().click();
const logged = () => page.evaluate(() => (window as unknown as {ran?: string[]}).ran ?? []);
const response = () => page.locator('form [name=captcha-response]');

before(async () => {
  sites = await startSites({port: 0});
});
after(() => sites.close());
beforeEach(async () => {
  browser = await launchChromium();
  requests = [];
  browser.on('request', (request) => requests.push(request.url()));
  await browser.route(
    (url) => !url.hostname.endsWith('.localhost'),
    async (route) => {
      const {pathname} = new URL(route.request().url());
      if (pathname === '/api.js') await new Promise((resolve) => setTimeout(resolve, 300));
      await route.fulfill({
        contentType: 'text/javascript',
        body: `${ran(pathname.slice(1))}${scripts[pathname] ?? ''}`,
      });
    },
  );
  await browser.route(`${origin()}/rows/*`, (route) => {
    const body = publishCatalogue(catalogue, audience).get(new URL(route.request().url()).pathname.slice(6));
    return route.fulfill(body ? {contentType: 'application/json', body} : {status: 404, body: ''});
  });
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('a captcha inside a form', () => {
  it('is asked for in place, runs in order and once, is sent with the form, and is gone after a withdrawal', async () => {
    await open(form(captcha()));
    await page.locator('[part=always]').waitFor();
    assert.deepEqual([await logged(), foreign()], [[], []]);
    assert.match(
      (await page.locator('video-consent-placeholder .panel').textContent()) ?? '',
      /This part of the page comes from A Captcha\. It is shown only if you say yes\./,
    );

    await press('always');
    await response().waitFor();
    await page.waitForFunction(() => (window as unknown as {ran?: string[]}).ran?.length === 4);
    assert.deepEqual(await logged(), ['api.js', 'inline', 'module', 'deferred.js']);
    assert.deepEqual(
      await page.locator('form').evaluate((sent: HTMLFormElement) => [...new FormData(sent)]),
      [
        ['name', 'Ada'],
        ['captcha-response', 'solved'],
      ],
    );

    await page.evaluate(() => window.askFirst?.withdraw('captcha'));
    await page.locator('[part=always]').waitFor();
    assert.equal(await response().count(), 0);
    assert.match(
      (await page.locator('[role=status]').textContent()) ?? '',
      /A Captcha may go on running until you reload this page\./,
    );
    assert.equal(await page.locator('[part=reload]').count(), 1);

    await page.evaluate(() => window.askFirst?.answer({captcha: true}));
    await response().waitFor();
    await page.locator('#send').click();
    await page.waitForURL(/\/sent\?name=Ada&captcha-response=solved$/);
  });

  it('is shown once without an answer being kept', async () => {
    await open(form(captcha()));
    await press('once');
    await response().waitFor();
    assert.equal(await page.evaluate(() => window.askFirst?.allows('captcha')), false);
    await open(form(captcha()));
    await page.locator('[part=always]').waitFor();
    assert.equal(await response().count(), 0);
  });

  it('is there at once where it was allowed before, and once only', async () => {
    await open('<p>Before</p>');
    await page.evaluate(() => window.askFirst?.answer({captcha: true}));
    await open(form(captcha()));
    await response().waitFor();
    await waitForEqual(logged, ['api.js', 'inline', 'module', 'deferred.js']);
    // Moved, it is the same one.
    await page.evaluate(() =>
      document.querySelector('form')?.prepend(document.querySelector('video-consent-placeholder') ?? ''),
    );
    await page.waitForTimeout(300);
    assert.equal((await logged()).length, 4);
    assert.equal(await response().count(), 1);
  });

  it('gives what is written with data-* its URLs after a yes, and leaves what waits for another service', async () => {
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    const inside = `<video-consent-placeholder service="captcha"><template>
      <p>Alive</p><img data-src="https://v.example/a.png"><video data-poster="https://v.example/b.png"></video>
      <picture><source data-srcset="https://v.example/c.png"><img></picture>
      <link rel="stylesheet" data-href="https://v.example/d.css">
      <img data-consent="drawn-map" data-src="https://v.example/e.png"><img src="/own.png">
      <script async data-src="https://v.example/f.js"></script></template></video-consent-placeholder>`;
    await open(form(inside));
    await page.locator('[part=always]').waitFor();
    assert.deepEqual(foreign(), []);
    await press('always');
    await page.getByText('Alive').waitFor();
    const allowed = ['a.png', 'b.png', 'c.png', 'd.css', 'f.js'].map((name) => `https://v.example/${name}`);
    await waitUntil(() => foreign().length >= allowed.length, 'all that was allowed');
    await page.waitForTimeout(300);
    assert.deepEqual(foreign().sort(), allowed);
    assert.deepEqual(
      told.filter((text) => text.includes('Firefox')),
      [],
    );
  });

  it('brings all to life that the rewriting made wait, and gives templates inside of it their URLs', async () => {
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    const markup = readFileSync('test/embed-markup/templates.html', 'utf8').replace('youtube', 'captcha');
    const {html} = rewriteHtml(markup.replace('"open"', '"open" shadowrootclonable'));
    await open(form(html));
    await page.locator('[part=always]').waitFor();
    assert.deepEqual(foreign(), []);
    await press('always');
    await page.locator('.player').waitFor({state: 'attached'});
    await page.waitForTimeout(1000);
    const asked = new Set(foreign().map((url) => new URL(url).hostname.replace('.example', '')));
    const wanted =
      'base drawn drawn-before filter font in-table module module-early picture picture-early picture-set poster script shadow source style';
    assert.equal([...asked].sort().join(' '), wanted);
    const inner = await page
      .locator('[slot=content] template')
      .evaluate((template: HTMLTemplateElement) => template.content.querySelector('img')?.src);
    assert.equal(inner, 'https://inner.example/a.png');
    assert.deepEqual(
      told.filter((text) => text.includes('Firefox')),
      [],
    );
  });

  it('runs scripts that were made to wait also where the page demands Trusted Types', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types ask-first lit-html";
    await open(form(rewriteHtml(captcha()).html), {policy});
    await press('always');
    await page.waitForFunction(() => (window as unknown as {ran?: string[]}).ran?.length === 4);
    assert.deepEqual(await logged(), ['api.js', 'inline', 'module', 'deferred.js']);
  });

  it('names on the console what a browser may have asked for before a yes', async () => {
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await open(form(captcha()));
    await press('always');
    await response().waitFor();
    await waitForEqual(
      () => told.filter((text) => text.includes('Firefox')),
      ['api.js', 'deferred.js'].map(
        (name) =>
          `Ask First: in a <template>, write data-src: Firefox may ask for https://captcha.example/${name} before a yes.`,
      ),
    );
  });

  it('runs only scripts with the nonce of a page that has a policy for them', async () => {
    const policy = `script-src 'nonce-n1' 'strict-dynamic'; object-src 'none'`;
    const options = {attributes: 'nonce="n1"', policy};
    await open(form(captcha()), options);
    await press('always');
    await page.locator('.captcha').waitFor({state: 'attached'});
    await page.waitForTimeout(400);
    assert.deepEqual([await logged(), foreign()], [[], []]);
    await open(form(captcha('nonce="n1"')), options);
    await response().waitFor();
    await waitForEqual(async () => (await logged()).slice(0, 2), ['api.js', 'inline']);
  });
});

describe('a map that a script draws', () => {
  const map = `<video-consent-placeholder service="drawn-map"><template><div id="map"></div><script src="https://maps.example/map.js"></script></template></video-consent-placeholder>`;
  for (const attributes of ['', 'data-hold="frames"']) {
    it(`is drawn after a yes, and gone after a no ${attributes}`, async () => {
      await open(form(map), {attributes});
      await page.locator('[part=always]').waitFor();
      assert.deepEqual(foreign(), []);
      assert.match((await page.locator('.panel').textContent()) ?? '', /This map comes from A Map\./);
      await press('always');
      await page.locator('#map canvas').waitFor();
      assert.deepEqual(foreign(), ['https://maps.example/map.js']);
      await page.evaluate(() => window.askFirst?.rejectAll());
      await page.locator('[part=always]').waitFor();
      assert.equal(await page.locator('#map').count(), 0);
      // What can be stopped needs no reload.
      assert.equal(await page.locator('[part=reload]').count(), 0);
    });
  }
});
