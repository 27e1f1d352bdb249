/** What a frame that was held may do and send is what its page wrote: no yes gives it more. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {ElementHandle, Frame} from 'playwright-core';

import {luton, sendVisitor, type Witness} from '../faults/faulty-pages.js';
import {type Sent, servePages} from '../journeys/serve-pages.js';

let pages: Awaited<ReturnType<typeof servePages>>;
let visitor: Witness;
let body = '';
let attributes = '';
let headers: Sent['headers'] = {};
const html = () => `<!doctype html><html lang="en"><head><title>Parks</title>
<script src="/ask-first/ask-first.js" data-catalogue="/catalogue.json" data-site="main" ${attributes}></script></head>
<body><h1>Parks</h1>${body}</body></html>`;
const upload = `<!doctype html><script>parent.document.title = 'An upload was here'</script>`;
before(async () => {
  pages = await servePages(({url = ''}) => {
    if (url === '/catalogue.json') return {type: 'application/json', body: JSON.stringify(luton)};
    if (url === '/upload.html') return {type: 'text/html', body: upload};
    return url === '/' ? {type: 'text/html', body: html(), headers: headers ?? {}} : undefined;
  });
});
after(() => pages.close());
beforeEach(async () => {
  headers = {};
  visitor = await sendVisitor();
});
afterEach(() => visitor.context.close());

/** The frame that shows another page than this library's, once there is one. */
async function shown(address: RegExp): Promise<Frame> {
  const {page} = visitor;
  const found = () => page.frames().find((frame) => address.test(frame.url()));
  while (!found()) await page.waitForEvent('framenavigated');
  return found() as Frame;
}

const rights = {
  sandbox: 'allow-scripts allow-same-origin',
  referrerpolicy: 'no-referrer',
  allow: "autoplay 'none'",
};
const written = Object.entries(rights)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ');
const video = `<iframe title="A film" width="560" height="315" ${written} src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>`;

describe('a frame that was allowed', () => {
  for (const [mode, hold] of [
    ['plain', ''],
    ['strict', 'data-hold="frames"'],
  ] as const) {
    for (const visit of ['at once', 'on the next visit']) {
      it(`has the rights and the referrer policy that its page wrote: ${mode}, ${visit}`, async () => {
        const {page} = visitor;
        attributes = hold;
        body = visit === 'at once' ? video : '';
        await page.goto(pages.address('council'));
        if (visit === 'at once') await page.getByRole('button', {name: /^Always allow/}).waitFor();
        await page.evaluate(() => window.askFirst?.answer({'third-party': true}));
        if (visit !== 'at once') {
          // Held by the page's own word for one more category, or a plain frame would be the page's own, untouched.
          body = video.replace('src=', 'data-consent="third-party" data-src=');
          await page.goto(pages.address('council'));
        }
        const element = await (await shown(/youtube/)).frameElement();
        const found = await (element as ElementHandle<Element>).evaluate((frame) =>
          ['sandbox', 'referrerpolicy', 'allow'].map((name) => frame.getAttribute(name)),
        );
        // The frame around it, which is this library's own page, has what it may pass on.
        const around = await visitor.page
          .locator('video-consent-placeholder iframe')
          .evaluate((frame) => frame.getAttribute('allow'));
        assert.deepEqual([found[0], found[1], around], [rights.sandbox, rights.referrerpolicy, rights.allow]);
        if (mode === 'plain') assert.equal(found[2], rights.allow);
      });
    }
  }

  const names = ['allow', 'allowfullscreen', 'credentialless', 'csp', 'referrerpolicy', 'sandbox'];
  /** The rights of the frame that shows the video: the innermost. */
  async function rightsOfPlayer() {
    const {page} = visitor;
    const around = page.locator('video-consent-placeholder iframe');
    const inner = attributes ? around.contentFrame().locator('iframe') : around;
    await inner.waitFor();
    return inner.evaluate(
      (frame, names) => names.flatMap((name) => (frame.hasAttribute(name) ? name : [])),
      names,
    );
  }
  for (const [mode, hold] of [
    ['plain', ''],
    ['strict', 'data-hold="frames"'],
  ] as const) {
    for (const [what, written, expected] of [
      ['no rights where its page wrote none', '', []],
      ['the policy that its page wrote', `csp="default-src 'none'"`, ['csp']],
      [
        'all that its page wrote',
        'allow="fullscreen" allowfullscreen sandbox',
        ['allow', 'allowfullscreen', 'sandbox'],
      ],
    ] as const) {
      it(`has ${what}: ${mode}`, async () => {
        attributes = hold;
        body = `<iframe title="A film" data-consent="youtube" ${written} data-src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>`;
        await visitor.page.goto(pages.address('council'));
        await visitor.page.evaluate(() => window.askFirst?.answer({'third-party': true}));
        assert.deepEqual(await rightsOfPlayer(), expected);
        await visitor.page.reload();
        assert.deepEqual(await rightsOfPlayer(), expected);
      });
    }

    it(`has a player's rights where its page has our tag: ${mode}`, async () => {
      attributes = hold;
      body = '<video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE"></video-consent-placeholder>';
      await visitor.page.goto(pages.address('council'));
      await visitor.page.evaluate(() => window.askFirst?.answer({'third-party': true}));
      assert.deepEqual(await rightsOfPlayer(), ['allow', 'allowfullscreen', 'referrerpolicy']);
    });

    it(`sends no referrer where its page sends none: ${mode}`, async () => {
      const {page} = visitor;
      attributes = hold;
      headers = {'Referrer-Policy': 'no-referrer'};
      body = '<iframe data-consent="youtube" data-src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
      await page.goto(pages.address('council'));
      const request = page.waitForRequest(/youtube/);
      await page.evaluate(() => window.askFirst?.answer({'third-party': true}));
      assert.equal((await (await request).allHeaders()).referer, undefined);
    });
  }

  it('has no more rights where it is a page of the site’s own, which somebody uploaded', async () => {
    const {page} = visitor;
    attributes = '';
    body = '<iframe sandbox="allow-scripts" data-consent="third-party" data-src="/upload.html"></iframe>';
    await page.goto(pages.address('council'));
    await page.evaluate(() => window.askFirst?.answer({'third-party': true}));
    await (await shown(/upload/)).waitForLoadState();
    assert.equal(await page.title(), 'Parks');
  });

  it('is none where a held frame has no address', async () => {
    const {page} = visitor;
    attributes = '';
    body = `<iframe data-consent="third-party" srcdoc="<p>Hello</p>"></iframe>${video}`;
    await page.goto(pages.address('council'));
    await page.evaluate(() => window.askFirst?.answer({'third-party': true}));
    await shown(/youtube/);
    assert.deepEqual(
      page.frames().filter((frame) => frame.url().startsWith(pages.address('council'))).length,
      1,
    );
  });
});
