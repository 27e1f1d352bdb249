/** Markup that has the names of what the script reads: on `document`, on `window`, and in a form. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {suiteFolder} from '../../../stories/sites/answer.js';
import {servePages} from '../journeys/serve-pages.js';
import {newVisitor, openBrowser} from './visitor.js';

// Whatever stands behind a dot in the script may be a member of the document.
const members = [...new Set(readFileSync(`${suiteFolder}/ask-first.js`, 'utf8').match(/(?<=\.)[a-z]\w+/gi))];
const inChunks = readdirSync(`${suiteFolder}/chunks`)
  .filter((name) => name.endsWith('.js'))
  .flatMap(
    (name) => readFileSync(`${suiteFolder}/chunks/${name}`, 'utf8').match(/(?<=\.|\{|,)[a-z]\w+/gi) ?? [],
  );
/** Of what stands in the files that are loaded later, what every document has. */
let later: readonly string[] = [];
const kinds: Readonly<Record<string, (name: string) => string>> = {
  img: (name) => `<img name="${name}" src="/evil/x.gif" alt="">`,
  form: (name) => `<form name="${name}"></form>`,
  iframe: (name) => `<iframe name="${name}"></iframe>`,
  embed: (name) => `<embed name="${name}">`,
  object: (name) => `<object id="${name}" name="${name}"></object>`,
  'two pictures': (name) => `<img name="${name}" alt=""><img name="${name}" alt="">`,
  paragraph: (name) => `<p id="${name}"></p>`,
  field: (name) => `<form data-consent="performance"><input name="${name}"></form>`,
};
const names = (kind: string, all: readonly string[]) => all.map(kinds[kind] ?? String).join('');
const script = (attributes: string) =>
  `<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main" ${attributes}></script>`;
const video = '<iframe title="A video" src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
const held = `<script type="text/plain" data-consent="performance">document.title = 'ran'</script>`;
const bodies: Readonly<Record<string, string>> = {
  'another data layer': '<script>window.dataLayer = {page: "home"}</script>',
};

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
before(async () => {
  pages = await servePages(({url = ''}) => {
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    if (pathname !== '/') return undefined;
    const kind = searchParams.get('kind') ?? '';
    const attributes = searchParams.get('attributes') ?? '';
    const all = searchParams.has('later') ? later : [...members, 'askFirst', 'dataLayer'];
    const planted = bodies[kind] ?? names(kind, all);
    return {
      type: 'text/html',
      body: `<!doctype html><html lang="en"><title>A page</title><body><div>${planted}</div>${script(attributes)}${video}${held}</body></html>`,
    };
  });
  browser = await openBrowser();
  const {page} = await newVisitor(browser);
  later = await page.evaluate((all) => all.filter((name) => name in document), [...new Set(inChunks)]);
  await page.close();
});
after(async () => {
  await browser.close();
  pages.close();
});

describe('a late script on a page whose markup has the names it reads', () => {
  for (const attributes of ['data-hold="frames"', '']) {
    for (const kind of [...Object.keys(kinds), ...Object.keys(bodies)]) {
      it(`holds what it has to ${attributes}: ${kind}`, async () => {
        const {page} = await newVisitor(browser);
        const asked: string[] = [];
        const errors: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
        await page.goto(`${pages.address('names')}?${new URLSearchParams({kind, attributes})}`);
        await page.waitForFunction(() => {
          const find = (selector: string) =>
            Document.prototype.querySelectorAll.call(document, selector).length;
          return find('video-consent-placeholder > template') === 1 && !find('iframe[src*=youtube]');
        });
        const version = await page.evaluate(() => window.askFirst?.version);
        assert.equal(typeof version, 'string');
        if (attributes) {
          const foreign = asked.filter((url) => !new URL(url).hostname.endsWith('.localhost'));
          assert.deepEqual(foreign, []);
        }
        assert.deepEqual(
          asked.filter((url) => /\/evil\/.*\.js/.test(url)),
          [],
        );
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }
});

describe('the settings on a page whose markup has the names that the library reads', () => {
  it('are tried with the names that what makes elements reads', () => {
    for (const name of [
      'createElement',
      'createTreeWalker',
      'importNode',
      'querySelector',
      'body',
      'documentElement',
    ])
      assert.ok(later.includes(name), name);
  });

  for (const kind of Object.keys(kinds)) {
    it(`open, and a yes can be taken back there: ${kind}`, async () => {
      const {page} = await newVisitor(browser);
      await page.goto(`${pages.address('taken-back')}?${new URLSearchParams({kind, later: ''})}`);
      await page.evaluate(() => window.askFirst?.acceptAll());
      await page.evaluate(() => {
        Reflect.set(Document.prototype, 'cookie', '_ga=1', document);
        window.askFirst?.openPreferences();
      });
      const press = (selector: string) =>
        page.waitForFunction((wanted) => {
          const [settings] = Document.prototype.querySelectorAll.call(document, 'cookie-preferences');
          const found = settings?.shadowRoot?.querySelector<HTMLElement>(wanted);
          found?.click();
          return !!found;
        }, selector);
      await press('dialog [role=radiogroup] label:last-of-type input');
      await press('dialog [part=save]');
      await page.waitForFunction(() => {
        const cookies = Reflect.get(Document.prototype, 'cookie', document) as string;
        return window.askFirst?.allows('performance') === false && !cookies.includes('_ga');
      });
      await page.evaluate(() => {
        const [settings] = Document.prototype.querySelectorAll.call(document, 'cookie-preferences');
        settings?.shadowRoot?.querySelector('dialog')?.close();
      });
      await page.waitForFunction(
        () => !Document.prototype.querySelectorAll.call(document, 'cookie-preferences').length,
      );
      await page.close();
    });
  }
});
