/** What a page holds back, and how it lets go: scripts, pictures, frames and links, in a real page. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';
import {waitForEqual} from '../wait-until.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let requests: string[];

const origin = () => `http://www.luton.localhost:${sites.port}`;
const foreign = () => requests.filter((url) => !new URL(url).hostname.endsWith('.localhost'));

/** Serves a page of the main site with the head script and this body, and goes there. */
async function open(
  body: string,
  {attributes = '', head = '', policy = '', catalogue = '/ask-first/luton/'} = {},
): Promise<void> {
  const script = `<script src="${origin()}/ask-first/ask-first.js" data-catalogue="${catalogue}" data-site="main" data-domain="luton.localhost" ${attributes} NONCE></script>`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}${script.replace('NONCE', policy ? 'nonce="n1"' : '')}</head><body>${body}</body></html>`;
  await page.route(`${origin()}/made-up`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html,
      headers: policy ? {'content-security-policy': policy} : {},
    }),
  );
  await page.goto(`${origin()}/made-up`);
  await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
}

const answer = (answers: Record<string, boolean>) =>
  page.evaluate((given) => window.askFirst?.answer(given), answers);
const ran = () => page.evaluate(() => (window as unknown as {ran?: string[]}).ran ?? []);
const note = (name: string) => `(window.ran = window.ran || []).push('${name}');`;

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
      const {pathname, searchParams} = new URL(route.request().url());
      // A script that is slow to come must not be overtaken by one that has to wait for it.
      await new Promise((resolve) => setTimeout(resolve, Number(searchParams.get('delay') ?? 0)));
      await route.fulfill({
        contentType: pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
        body: pathname.endsWith('.js') ? note(pathname.slice(1, -3)) : '<!doctype html><title>video</title>',
      });
    },
  );
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('a held script', () => {
  const held = (attributes: string, text = '') =>
    `<script type="text/plain" data-consent="performance" ${attributes}>${text}</script>`;
  const scripts = [
    held('data-type="module"', note('module')),
    held('src="https://vendor.example/slow.js?delay=300"'),
    held('', note('inline')),
    held('src="https://vendor.example/deferred.js" defer'),
    held('src="https://vendor.example/quick.js"'),
  ].join('');

  it('waits for a yes, then runs once, in the page’s order', async () => {
    await open(scripts);
    assert.deepEqual([await ran(), foreign()], [[], []]);
    await answer({performance: true});
    await page.waitForFunction(() => (window as unknown as {ran?: string[]}).ran?.length === 5);
    assert.deepEqual(await ran(), ['slow', 'inline', 'quick', 'module', 'deferred']);
    await answer({performance: true, 'third-party': true});
    await page.waitForTimeout(300);
    assert.equal((await ran()).length, 5);
  });

  it('never runs after a no', async () => {
    await open(scripts);
    await page.evaluate(() => window.askFirst?.rejectAll());
    await page.waitForTimeout(300);
    assert.deepEqual([await ran(), foreign()], [[], []]);
  });

  it('runs by the answer for its own service, where it names one', async () => {
    await open(`<script type="text/plain" data-consent="hotjar">${note('hotjar')}</script>
      <script type="text/plain" data-consent="google-analytics">${note('analytics')}</script>
      <script type="text/plain" data-consent="nobody-knows">${note('unknown')}</script>`);
    await answer({hotjar: true});
    await page.waitForFunction(() => (window as unknown as {ran?: string[]}).ran?.length);
    await answer({performance: true, 'third-party': true});
    await waitForEqual(ran, ['hotjar', 'analytics']);
    await page.waitForTimeout(300);
    assert.equal((await ran()).length, 2);
  });

  it('runs when it is added later, by whatever means', async () => {
    await open('<div id="panel"></div>');
    await answer({performance: true});
    await page.evaluate(
      (html) => {
        const panel = document.querySelector('#panel');
        if (panel) panel.innerHTML = html;
      },
      held('', note('late')),
    );
    await page.waitForFunction(() => (window as unknown as {ran?: string[]}).ran?.length);
    assert.deepEqual(await ran(), ['late']);
  });

  it('runs for a returning visitor as the page is parsed', async () => {
    await open('<p>First</p>');
    await answer({performance: true});
    await open(scripts);
    await page.waitForFunction(() => (window as unknown as {ran?: string[]}).ran?.length === 5);
  });

  it('carries its nonce, and obeys Trusted Types', async () => {
    const policy =
      "script-src 'nonce-n1' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types lit-html ask-first; style-src 'self'";
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await open(
      held('nonce="n1"', note('inline')) + held('src="https://vendor.example/outer.js" nonce="n1"'),
      {policy},
    );
    await answer({performance: true});
    await page.waitForFunction(() => (window as unknown as {ran?: string[]}).ran?.length === 2);
    assert.deepEqual(errors, []);
  });
});

describe('held pictures, links and videos', () => {
  it('have no address before a yes, theirs after, and none after a withdrawal', async () => {
    await open(`<img alt="" data-consent="third-party" data-src="https://vendor.example/a.gif" data-srcset="https://vendor.example/b.gif 2x">
      <link rel="preconnect" data-consent="third-party" data-href="https://vendor.example/">
      <video data-consent="third-party" data-src="https://vendor.example/v.mp4"></video>
      <video><source data-consent="third-party" data-src="https://vendor.example/s.mp4"></video>`);
    await page.waitForTimeout(300);
    assert.deepEqual(foreign(), []);
    const addresses = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-consent]')].map(
          (each) => each.getAttribute('src') ?? each.getAttribute('href'),
        ),
      );
    await answer({'third-party': true});
    // What lets them go is only brought now.
    await page.waitForSelector('video[src]', {state: 'attached'});
    assert.deepEqual(await addresses(), [
      'https://vendor.example/a.gif',
      'https://vendor.example/',
      'https://vendor.example/v.mp4',
      'https://vendor.example/s.mp4',
    ]);
    await page.evaluate(() => window.askFirst?.withdraw());
    assert.deepEqual(await addresses(), [null, null, null, null]);
  });
});

describe('a frame that an editor pasted', () => {
  const video =
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/M7lc1UVf-VE?si=x" title="Recycling" allowfullscreen></iframe>';
  const shown = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE';

  for (const attributes of ['', 'data-hold="frames"']) {
    it(`becomes a placeholder with its size and title ${attributes}`, async () => {
      await open(video, {attributes});
      const group = page.getByRole('group', {name: 'Recycling'});
      await group.waitFor();
      const box = await group.boundingBox();
      assert.equal(Math.round(box?.width ?? 0), 560);
      assert.ok((box?.height ?? 0) >= 315);
      if (attributes) assert.deepEqual(foreign(), [], 'Strict holding lets no request out');
      assert.equal(await page.locator('iframe').count(), 0);
    });

    it(`is shown after a yes without a reload, and goes after a withdrawal ${attributes}`, async () => {
      await open(video, {attributes});
      await page.getByRole('button', {name: 'Always allow YouTube'}).waitFor();
      requests = [];
      const isShown = page.waitForEvent('framenavigated', (frame) => frame.url() === shown);
      await page.getByRole('button', {name: 'Always allow YouTube'}).click();
      await isShown;
      assert.deepEqual(foreign(), [shown]);
      await page.evaluate(() => window.askFirst?.withdraw('youtube'));
      await page.getByRole('button', {name: 'Always allow YouTube'}).waitFor();
      assert.equal(page.frames().length, 1);
    });
  }

  it('is noted for its developer, who can be sure in strict mode', async () => {
    const warnings: string[] = [];
    page.on(
      'console',
      (message) => message.text().includes('may have asked for') && warnings.push(message.text()),
    );
    await open(video, {attributes: 'data-hold="frames"'});
    await page.getByRole('group', {name: 'Recycling'}).waitFor();
    assert.deepEqual(warnings, []);
    await open(video);
    await page.getByRole('group', {name: 'Recycling'}).waitFor();
    // What words it is a file of its own.
    while (!warnings.length) await page.waitForEvent('console');
    assert.equal(warnings.length, 1);
  });

  it('of a host nobody named is stopped in strict mode, with a link and one warning', async () => {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    const frame = '<iframe title="A survey" src="https://survey.example/form"></iframe>';
    await open(frame + frame, {attributes: 'data-hold="frames" data-frames="https://forms.example"'});
    await page.getByRole('link', {name: 'Open on survey.example'}).first().waitFor();
    assert.deepEqual(foreign(), []);
    assert.equal(warnings.filter((text) => text.includes('survey.example')).length, 1);
  });

  it('of a host the page names is shown in strict mode', async () => {
    await open('<iframe src="https://forms.example/form"></iframe>', {
      attributes: 'data-hold="frames" data-frames="https://forms.example"',
    });
    await waitForEqual(foreign, ['https://forms.example/form']);
  });

  it('is held too where Drupal puts it inside a page of the site itself', async () => {
    await open(
      '<iframe title="Webcast" src="/media/oembed?url=https%3A//www.youtube.com/watch%3Fv%3DM7lc1UVf-VE&hash=x"></iframe>',
    );
    await page.getByRole('group', {name: 'Webcast'}).waitFor();
    assert.deepEqual(foreign(), []);
  });

  it('of another realm or way of inserting lets no request out in strict mode', async () => {
    await open('<div id="panel"></div><iframe name="inner" srcdoc="<p>mine</p>"></iframe>', {
      attributes: 'data-hold="frames"',
    });
    await page.evaluate(() => {
      const address = 'https://www.youtube.com/embed/M7lc1UVf-VE';
      const panel = document.querySelector('#panel');
      panel?.insertAdjacentHTML(
        'beforeend',
        `<iframe src="${address}"></iframe><object data="${address}"></object>`,
      );
      const made = document.createElement('iframe');
      panel?.append(made);
      made.src = address;
      window.open(address, 'inner');
      const inner = document.querySelector<HTMLIFrameElement>('iframe[name="inner"]');
      if (inner?.contentWindow) inner.contentWindow.location.href = address;
    });
    await page.waitForTimeout(800);
    assert.deepEqual(foreign(), []);
  });
});

describe('a link to a video', () => {
  const link = '<a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">How to recycle</a>';

  it('alone in its block becomes a placeholder, with its text as the title', async () => {
    await open(`<p>${link}</p>`);
    await page.getByRole('group', {name: 'How to recycle'}).waitFor();
    assert.equal(await page.locator('video-consent-placeholder > a').count(), 1);
  });

  const stays: Record<string, string> = {
    'in a sentence': `<p>Watch ${link} before Monday.</p>`,
    'in a menu': `<nav><ul><li>${link}</li></ul></nav>`,
    'that its author wants as it is': `<div class="no-embed"><p>${link}</p></div>`,
    'to a channel': '<p><a href="https://www.youtube.com/@LutonCouncil">Our channel</a></p>',
  };
  for (const [where, html] of Object.entries(stays)) {
    it(`${where} stays a link`, async () => {
      await open(html);
      await page.waitForTimeout(300);
      assert.equal(await page.locator('video-consent-placeholder').count(), 0);
    });
  }

  it('added later becomes one too', async () => {
    await open('<main></main>');
    await page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      `<p>${link}</p>`,
    );
    await page.getByRole('group', {name: 'How to recycle'}).waitFor();
  });
});

describe('a page that has the script twice', () => {
  it('goes on with the first, and throws nothing', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await open('<cookie-banner></cookie-banner><script src="/ask-first/ask-first.js"></script>');
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    await page.getByText('You have accepted extra cookies.').waitFor();
    assert.deepEqual(errors, []);
  });
});

describe('Google Consent Mode', () => {
  const layer = () =>
    page.evaluate(() =>
      (window.dataLayer ?? []).flatMap((entry) =>
        String(entry) === '[object Arguments]' ? [[...(entry as IArguments)] as unknown[]] : [],
      ),
    );
  const granted = async () => {
    const entries = await layer();
    const state = entries[entries.length - 1]?.[2] as Record<string, string>;
    return Object.keys(state).filter((signal) => state[signal] === 'granted');
  };

  it('is denied before any tag can ask, with all seven signals', async () => {
    await open('', {head: ''});
    const [first] = await layer();
    assert.deepEqual(first?.slice(0, 2), ['consent', 'default']);
    assert.deepEqual(Object.values(first?.[2] as object), Array(7).fill('denied'));
  });

  it('hears of a yes, of a withdrawal, and of a stored answer before the page is parsed', async () => {
    await open('');
    await answer({performance: true});
    assert.deepEqual(await granted(), ['analytics_storage', 'security_storage']);
    await open('<script nonce="n1">window.early = dataLayer.length</script>');
    assert.equal(await page.evaluate(() => (window as unknown as {early: number}).early), 2);
    await page.evaluate(() => window.askFirst?.withdraw());
    assert.deepEqual(await granted(), ['security_storage']);
  });

  it('is followed by an event for tag managers, with every category, after each answer', async () => {
    await open('');
    const events = (count: number) =>
      page
        .waitForFunction((most) => {
          const layer = (window.dataLayer ?? []) as {event?: string; consent_categories?: object}[];
          const found = layer.filter(({event}) => event === 'consent_update');
          return found.length === most && found.map((each) => each.consent_categories);
        }, count)
        .then((found) => found.jsonValue());
    await events(0);
    await page.evaluate(() => window.askFirst?.answer({performance: true}));
    await events(1);
    await page.evaluate(() => window.askFirst?.withdraw());
    const categories = await page.evaluate(() => window.askFirst?.consent.categories.map(({id}) => id));
    const withYes = (yes: string) =>
      Object.fromEntries((categories ?? []).map((id) => [id, id === 'strictly-necessary' || id === yes]));
    assert.deepEqual(await events(2), [withYes('performance'), withYes('')]);
    await page.reload();
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    await events(0);
  });
});

describe('an answer that was given otherwise', () => {
  it('in another tab is followed by every tab, both ways', async () => {
    await open('');
    const other = await browser.newPage();
    await other.goto(`${origin()}/news`);
    await other.getByRole('button', {name: 'Always allow YouTube'}).click();
    await page.waitForFunction(() => window.askFirst?.allows('youtube'));
    await page.evaluate(() => window.askFirst?.withdraw('youtube'));
    await other.getByRole('button', {name: 'Always allow YouTube'}).waitFor();
  });

  it('on a sub-domain is followed when the visitor comes back to the tab', async () => {
    await open('');
    const other = await browser.newPage();
    await other.goto(`http://jobs.luton.localhost:${sites.port}/`);
    await other.evaluate(() => window.askFirst?.acceptAll());
    await other.close();
    await page.bringToFront();
    await page.waitForFunction(() => window.askFirst?.allows('youtube'));
  });

  it('by a Global Privacy Control signal is a no, which a yes overrides', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', {value: true}));
    await open('<cookie-banner></cookie-banner>');
    assert.equal(await page.evaluate(() => window.askFirst?.answered), true);
    assert.equal(await page.getByRole('button', {name: 'Accept extra cookies'}).count(), 0);
    await page.evaluate(() => window.askFirst?.openPreferences());
    await page.getByText('Your browser says that you do not want to be tracked.').waitFor();
    await answer({youtube: true});
    assert.equal(await page.evaluate(() => window.askFirst?.allows('youtube')), true);
    assert.equal(await page.evaluate(() => window.askFirst?.allows('hotjar')), false);
  });

  it('to Civic Cookie Control is not asked again', async () => {
    const civic = {
      necessaryCookies: [],
      optionalCookies: {performance: 'accepted', thirdparty: 'revoked'},
      consentDate: Date.now(),
      consentExpiry: 90,
      interactedWith: true,
    };
    await browser.addCookies([
      {name: 'CookieControl', value: encodeURIComponent(JSON.stringify(civic)), url: origin()},
    ]);
    await open('<cookie-banner></cookie-banner>');
    assert.equal(await page.evaluate(() => window.askFirst?.allows('hotjar')), true);
    assert.equal(await page.evaluate(() => window.askFirst?.allows('youtube')), false);
    assert.equal(await page.getByRole('button', {name: 'Accept extra cookies'}).count(), 0);
  });
});

describe('whatever is wrong with the page', () => {
  const youtube = '<iframe title="Recycling" src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
  const thrown: string[] = [];
  beforeEach(() => {
    thrown.length = 0;
    page.on('pageerror', (error) => thrown.push(error.message));
  });
  const shown = () => foreign().filter((url) => url.includes('youtube'));
  const inStrictMode = {attributes: 'data-hold="frames"'};

  for (const catalogue of ['https://[council]/luton/', 'https://', 'javascript:1', '']) {
    it(`no frame is shown where the catalogue’s URL is ${catalogue || 'empty'}`, async () => {
      await open(youtube, {...inStrictMode, catalogue});
      await page.waitForTimeout(500);
      assert.deepEqual([shown(), thrown], [[], []]);
    });
  }

  it('no frame is shown where the base of the page is none', async () => {
    await open(youtube, {...inStrictMode, head: '<base href="about:blank">', catalogue: 'luton/'});
    await page.waitForTimeout(500);
    assert.deepEqual(shown(), []);
  });

  it('a frame inside of an object is held, once there is a no', async () => {
    // The browser decides late whether it shows what is inside of an object.
    const asks = () => page.getByRole('group', {name: 'Recycling', includeHidden: true}).nth(1);
    await open('<p>Home</p>');
    await answer({'third-party': false});
    await open(`<object data="/missing.pdf">${youtube}</object><object>${youtube}</object>`);
    await asks().waitFor({state: 'attached'});
    await page.reload();
    await asks().waitFor({state: 'attached'});
    assert.ok(await page.evaluate(() => !document.querySelector('iframe')));
  });

  it('a click does what it did, whatever scripts call their own', async () => {
    await open(
      '<script>var dataset = "2024-q3", href = location.href + "#cookie-preferences";</script><label><input type="checkbox">Yes</label>',
    );
    await page.getByRole('checkbox').check();
    assert.deepEqual(thrown, []);
  });

  it('pages of embeds in pages of embeds, thousands deep, hold up nothing', async () => {
    await page.addInitScript(() => {
      const read = {times: 0};
      const constructor = class extends URL {
        constructor(...given: ConstructorParameters<typeof URL>) {
          super(...given);
          read.times += 1;
        }
      };
      Object.assign(window, {read, URL: constructor});
    });
    const deep = encodeURI('/media/oembed?url='.repeat(2000));
    await open(`<embed src="${deep}"><p>Read on</p>`);
    await page.getByText('Read on').waitFor();
    const times = await page.evaluate(() => (window as unknown as {read: {times: number}}).read.times);
    // Not so often as there are pages in pages: each time costs as much as the whole is long.
    assert.ok(times > 0 && times < 100, `An address was read ${times} times`);
  });
});
