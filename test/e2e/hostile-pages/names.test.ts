/** Markup that has the names of what the script reads: on `document`, on `window`, and in a form. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {suiteFolder} from '../../../stories/sites/answer.js';
import {servePages} from '../journeys/serve-pages.js';
import {newVisitor, openBrowser} from './visitor.js';

// Whatever stands behind a dot in the script may be a member of the document.
const members = [...new Set(readFileSync(`${suiteFolder}/ask-first.js`, 'utf8').match(/(?<=\.)[a-z]\w+/gi))];
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
const names = (kind: string) => [...members, 'askFirst', 'dataLayer'].map(kinds[kind] ?? String).join('');
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
    const planted = bodies[kind] ?? names(kind);
    return {
      type: 'text/html',
      body: `<!doctype html><html lang="en"><title>A page</title><body><div>${planted}</div>${script(attributes)}${video}${held}</body></html>`,
    };
  });
  browser = await openBrowser();
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
        // Lit can't make an element on such a page: what it would have shown stays away.
        assert.deepEqual(
          errors.filter((stack) => !stack.includes('/chunks/')),
          [],
        );
        await page.close();
      });
    }
  }
});
