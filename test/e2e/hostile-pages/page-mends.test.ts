/** What pages, markup and failing files of other people must not make of the suite: the focus, a video, a blank, a silence. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {type Sent, servePages} from '../journeys/serve-pages.js';
import {openBrowser} from './visitor.js';

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
let asked: string[];
let html = '';
let headers: Sent['headers'] = {};

before(async () => {
  pages = await servePages(({url = ''}) => {
    if (url === '/') return {type: 'text/html', body: html, headers: headers ?? {}};
    // A script that says its own name.
    const [, name] = /^\/(\w+)\.js$/.exec(url) ?? [];
    return name ? {type: 'text/javascript', body: note(name)} : undefined;
  });
});
after(() => pages.close());
beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(() => browser.close());

/** Opens a page with this body and the script in its head. */
async function open(body: string, {attributes = '', head = '', policy = ''} = {}): Promise<void> {
  html = `<!doctype html><html lang="en"><head><title>A page</title>${head}<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main" ${attributes}></script></head><body>${body}</body></html>`;
  headers = policy ? {'Content-Security-Policy': policy} : {};
  await page.goto(pages.address('mends'), {waitUntil: 'domcontentloaded'});
}

const answerYes = () =>
  page.evaluate(() => window.askFirst?.answer({performance: true, 'third-party': true}));
const note = (name: string) => `document.title += ' ${name}';`;
const held = (name: string, attributes = '') =>
  `<script type="text/plain" data-consent="performance" src="/${name}.js" ${attributes}></script>`;
/** What ran, once the last has. */
const waitForRun = async (last: string) => {
  await page.waitForFunction((name) => document.title.endsWith(name), ` ${last}`);
  return (await page.title()).replace('A page ', '');
};

describe('held scripts', () => {
  const scripts = held('without') + held('other', 'nonce="n2"') + held('own', 'nonce="n1"');
  const policies = {'': 'a tag', "script-src 'nonce-n1' 'strict-dynamic'": 'a tag and a policy'};

  for (const [policy, what] of Object.entries(policies)) {
    it(`run only with the nonce of the suite, where it has one: ${what}`, async () => {
      await open(scripts, {policy, attributes: 'nonce="n1"'});
      await answerYes();
      assert.equal(await waitForRun('own'), 'own');
    });
  }

  it('run without a nonce where the suite has none', async () => {
    await open(scripts);
    await answerYes();
    assert.equal(await waitForRun('own'), 'without other own');
  });

  const taken = `<script>trustedTypes.createPolicy('ask-first', {});</script>`;
  const refusing = `<script>
    const pass = (text) => text.includes('refused') ? null : text;
    trustedTypes.createPolicy('default', {createScriptURL: pass, createScript: pass, createHTML: pass});
  </script>`;
  const demands = "require-trusted-types-for 'script';";
  it('run where another script has the name of the policy and no types are demanded', async () => {
    await open(held('first') + held('last'), {head: taken, policy: 'trusted-types lit-html ask-first'});
    await answerYes();
    assert.equal(await waitForRun('last'), 'first last');
  });

  it('run by the page’s default policy where another script has the name, all but those it refuses', async () => {
    const policy = `${demands} trusted-types lit-html ask-first default`;
    await open(held('refused') + held('last'), {head: taken + refusing, policy});
    await answerYes();
    assert.equal(await waitForRun('last'), 'last');
  });
});

const strict = {attributes: 'data-hold="frames"'};
const player = 'https://www.youtube-nocookie.com/embed/';
const placeholder =
  '<video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE" label="A video"></video-consent-placeholder>';
describe('a video on a page that holds all frames', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const frames = (part: string) => page.frames().filter((frame) => frame.url().includes(part));
  const waitForPlayer = (id: string) =>
    page.frameLocator('video-consent-placeholder iframe').locator(`iframe[src="${player}${id}"]`).waitFor();

  it('that is allowed already takes no letter from a visitor who types', async () => {
    await open(placeholder, strict);
    await answerYes();
    await waitForPlayer('M7lc1UVf-VE');
    let show = (): void => undefined;
    const half = new Promise<void>((resolve) => (show = resolve));
    await page.route('**/frame.html*', async (route) => {
      await half;
      await route.continue();
    });
    await open(`<input aria-label="Your name">${placeholder}`, strict);
    await page.getByLabel('Your name').click();
    await page.keyboard.type(letters.slice(0, 13));
    show();
    await waitForPlayer('M7lc1UVf-VE');
    await frames(player)[0]?.waitForLoadState('load');
    await page.keyboard.type(letters.slice(13));
    assert.equal(await page.getByLabel('Your name').inputValue(), letters);
  });

  it('has the focus after a press of its button', async () => {
    await open(placeholder, strict);
    await page.getByRole('button', {name: 'Show this once'}).click();
    await waitForPlayer('M7lc1UVf-VE');
    await frames('frame.html')[0]?.waitForFunction(() => document.activeElement?.localName === 'iframe');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'video-consent-placeholder');
  });

  it('is another when its address changes', async () => {
    await open(placeholder, strict);
    await answerYes();
    await waitForPlayer('M7lc1UVf-VE');
    await page.evaluate(() =>
      document
        .querySelector('video-consent-placeholder')
        ?.setAttribute('src', 'https://youtu.be/aqz-KE-bpKQ'),
    );
    await waitForPlayer('aqz-KE-bpKQ');
    const shown = page.frameLocator('video-consent-placeholder iframe').locator('iframe');
    assert.deepEqual(await shown.evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).src)), [
      `${player}aqz-KE-bpKQ`,
    ]);
  });

  const address = `/ask-first/frame.html#${encodeURIComponent('https://youtu.be/M7lc1UVf-VE')}`;
  it('is not shown by its page alone', async () => {
    await page.goto(pages.address('mends', address));
    // Not by a message to itself either: the second listener hears it after the first.
    await page.evaluate(
      (text) =>
        new Promise((resolve) => {
          addEventListener('message', resolve);
          postMessage(text, '*');
        }),
      'https://youtu.be/M7lc1UVf-VE',
    );
    assert.equal(await page.locator('iframe').count(), 0);
  });

  it('is not shown by its page in a frame of the author’s', async () => {
    await open(`<iframe src="${address}"></iframe>`, strict);
    await page.waitForLoadState('load');
    assert.equal(await page.frameLocator('iframe').locator('iframe').count(), 0);
    assert.deepEqual(
      asked.filter((url) => url.startsWith(player)),
      [],
    );
  });
});

describe('a banner', () => {
  const accept = () => page.getByRole('button', {name: 'Accept extra cookies'});
  const boxes: Readonly<Record<string, string>> = {
    'display:none': 'style="display:none"',
    'visibility:hidden': 'style="visibility:hidden"',
    'the attribute hidden': 'hidden',
    'no size': 'style="width:0;height:0;overflow:hidden"',
  };

  it('whose file is missing leaves no blank', async () => {
    let fail = (): void => undefined;
    const seen = new Promise<void>((resolve) => (fail = resolve));
    await page.route('**/chunks/elements-*', async (route) => {
      await seen;
      await route.fulfill({status: 404, body: ''});
    });
    await open('<cookie-banner></cookie-banner><p>Recycling</p>');
    const height = (isThere: boolean) =>
      page.waitForFunction((there) => {
        const box = document.querySelector('cookie-banner')?.getBoundingClientRect();
        return box && box.height > 0 === there;
      }, isThere);
    await height(true);
    fail();
    await height(false);
  });

  for (const [what, attributes] of Object.entries(boxes)) {
    it(`in a box with ${what} asks the visitor all the same`, async () => {
      await open(`<p>Recycling</p><div ${attributes}><cookie-banner></cookie-banner></div>`, {
        attributes: 'data-banner="auto"',
      });
      await accept().click();
      await page.getByText('You have accepted extra cookies.').waitFor();
    });
  }

  it('that a tag manager puts into a hidden box later asks too', async () => {
    await open('<p>Recycling</p>');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.display = 'none';
      box.append(document.createElement('cookie-banner'));
      document.body.append(box);
    });
    await accept().waitFor();
  });
});
