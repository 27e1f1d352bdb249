/** Videos that a visitor allowed on an earlier page: shown without the element, which takes over when it is wanted. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {luton} from '../faults/faulty-pages.js';
import {openBrowser} from '../hostile-pages/visitor.js';
import {type Sent, servePages} from './serve-pages.js';

const player = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE';
const video = (src = 'https://youtu.be/M7lc1UVf-VE', attributes = 'label="Recycling"') =>
  `<video-consent-placeholder src="${src}" ${attributes}><a href="${src}">Watch it</a></video-consent-placeholder>`;

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
let asked: string[];
let html = '';
let headers: Sent['headers'] = {};

/** The same catalogue, which says of YouTube what nobody was told before. */
const changed = JSON.stringify({
  ...(JSON.parse(
    readFileSync(new URL('../../../stories/sites/luton.json', import.meta.url), 'utf8'),
  ) as object),
  services: luton.services.map((service) =>
    service.id === 'youtube' ? {...service, purpose: 'We show films. They see what you watch.'} : service,
  ),
});

before(async () => {
  pages = await servePages(({url = ''}) => {
    if (url === '/changed.json') return {type: 'application/json', body: changed};
    return url === '/' ? {type: 'text/html', body: html, headers: headers ?? {}} : undefined;
  });
});
after(() => pages.close());
beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await open('');
  await page.evaluate(() =>
    window.askFirst?.rejectAll().then(() => window.askFirst?.answer({youtube: true})),
  );
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(() => browser.close());

async function open(
  body: string,
  {attributes = '', policy = '', reported = '', catalogue = '/ask-first/luton.json'} = {},
): Promise<void> {
  html = `<!doctype html><html lang="en"><head><title>A page</title><script src="/ask-first/ask-first.js" data-catalogue="${catalogue}" data-site="main" ${attributes}></script></head><body>${body}</body></html>`;
  headers = {
    ...(policy && {'Content-Security-Policy': policy}),
    ...(reported && {'Content-Security-Policy-Report-Only': reported}),
  };
  await page.goto(pages.address('allowed'), {waitUntil: 'domcontentloaded'});
}

const frame = () => page.locator('video-consent-placeholder iframe').first();
const framesShown = () => page.locator('video-consent-placeholder iframe').count();
const names = () =>
  asked.flatMap(
    (url) => /\/ask-first\/(?:chunks\/)?([\w-]+?)(?:-[\da-f]{6})?\.(?:js\w*)$/.exec(url)?.[1] ?? [],
  );
const isDefined = () => page.evaluate(() => !!customElements.get('video-consent-placeholder'));
/** Brings the element: a question about somebody who is not allowed. */
const addQuestion = async () => {
  await page.evaluate(
    (markup) => document.body.insertAdjacentHTML('beforeend', markup),
    video('https://vimeo.com/76979871', 'label="A question"'),
  );
  await page.getByRole('group', {name: 'A question'}).waitFor();
};
const setAttribute = (name: string, value: string) =>
  page.evaluate(
    ([name = '', value = '']) =>
      document.querySelector('video-consent-placeholder')?.setAttribute(name, value),
    [name, value],
  );

describe('a video that is allowed', () => {
  const ways: Readonly<Record<string, readonly [body: string, attributes: string]>> = {
    'as a tag': [video(), ''],
    'as a tag that has its address in data-src': [
      '<video-consent-placeholder data-src="https://youtu.be/M7lc1UVf-VE"></video-consent-placeholder>',
      '',
    ],
    'as a link': ['<p><a href="https://youtu.be/M7lc1UVf-VE">How to recycle</a></p>', ''],
    'as a frame on a page that holds all': [
      `<iframe title="Recycling" width="560" height="315" src="${player}"></iframe>`,
      'data-hold="frames"',
    ],
  };
  for (const [how, [body, attributes]] of Object.entries(ways)) {
    it(`is shown with neither the elements nor the catalogue: ${how}`, async () => {
      await open(body, {attributes});
      await frame().waitFor();
      assert.deepEqual(
        names().filter((name) => /^(elements|placeholder|luton)$/.test(name)),
        [],
      );
      assert.ok(names().includes('players'));
    });
  }

  it('is shown without the elements where its address is not plain', async () => {
    await open(video('https://www.youtube.com/watch?v=M7lc1UVf-VE&t=43'));
    await frame().waitFor();
    assert.equal(await frame().getAttribute('src'), `${player}?start=43`);
    assert.ok(names().includes('addresses') && !names().includes('elements'));
  });

  it('is seen where its page hides and frames tags that have no element', async () => {
    await open(
      `<style>video-consent-placeholder:not(:defined) {display: none; visibility: hidden; padding: 20px}</style>${video()}`,
    );
    await frame().waitFor();
    const box = await frame().boundingBox();
    await addQuestion();
    assert.deepEqual(await frame().boundingBox(), box, 'Nothing moves when the element takes over');
  });

  const addresses: Readonly<Record<string, string>> = {
    'of a plain address': video(undefined, 'label="Recycling" width="400" height="300"'),
    'of another address': video('https://www.youtube.com/watch?v=M7lc1UVf-VE&amp;t=43'),
    'that was held': `<iframe title="Recycling" data-consent="youtube" data-src="${player}?rel=0&amp;start=9"></iframe>`,
  };
  for (const [which, body] of Object.entries(addresses)) {
    for (const isThere of [true, false]) {
      it(`stays the same frame ${which} when the element takes over, ${isThere ? 'and is not loaded again' : 'also where what reads its address can’t be had any more'}`, async () => {
        if (!isThere) await page.route('**/chunks/other-content-*', (route) => route.abort());
        await open(body);
        await frame().waitFor();
        const node = await frame().elementHandle();
        const box = await frame().boundingBox();
        await addQuestion();
        assert.ok(await isDefined());
        await page.evaluate(() => window.askFirst?.answer({vimeo: true}));
        await page.locator('iframe[src*="vimeo"]').waitFor({state: 'attached'});
        await page.evaluate(() => window.askFirst?.withdraw('vimeo'));
        await page.getByRole('group', {name: 'A question'}).getByRole('button').first().waitFor();
        assert.ok(await frame().evaluate((now, before) => now === before && now.isConnected, node));
        assert.deepEqual(await frame().boundingBox(), box);
        assert.equal(asked.filter((url) => url.startsWith(player)).length, 1);
        await page.evaluate(() => window.askFirst?.withdraw());
        if (isThere) await page.getByRole('group', {name: 'Recycling'}).getByRole('button').first().waitFor();
        assert.equal(await framesShown(), 0);
      });
    }
  }

  for (const takenOver of [false, true]) {
    it(`is gone with the event that tells of a withdrawal ${takenOver ? 'from the element' : 'without the element'}`, async () => {
      await open(video());
      await frame().waitFor();
      if (takenOver) await addQuestion();
      const left = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('consent-change', ({withdrawn}) => {
              const {shadowRoot} = document.querySelector('video-consent-placeholder') ?? {};
              if (withdrawn.includes('youtube')) resolve(shadowRoot?.querySelectorAll('iframe').length);
            }),
          ),
      );
      await page.evaluate(() => void window.askFirst?.withdraw());
      assert.equal(await left, 0);
      await page.getByRole('group', {name: 'Recycling'}).getByRole('button').first().waitFor();
    });
  }

  it('is not contacted again after a no that was given while the page kept it for later and the element came', async () => {
    let letElementCome = () => {};
    const mayCome = new Promise<void>((resolve) => (letElementCome = resolve));
    await page.route('**/chunks/placeholder-*', async (route) => {
      await mayCome;
      await route.continue();
    });
    await open(`<div>${video()}</div>`);
    await frame().waitFor();
    const panel = await page.locator('div').elementHandle();
    await panel?.evaluate((element) => (element as Element).remove());
    const isThere = page.evaluate(() =>
      customElements.whenDefined('video-consent-placeholder').then(() => true),
    );
    const question = addQuestion();
    letElementCome();
    await isThere;
    await question;
    await page.evaluate(() => window.askFirst?.rejectAll());
    const left = await panel?.evaluate(
      (element) =>
        (element as Element)
          .querySelector('video-consent-placeholder')
          ?.shadowRoot?.querySelectorAll('iframe').length,
    );
    assert.equal(left, 0);
    await panel?.evaluate((element) => document.body.append(element));
    await page.getByRole('group', {name: 'Recycling'}).getByRole('button').first().waitFor();
    assert.equal(asked.filter((url) => url === player).length, 1);
  });

  for (const takenOver of [false, true]) {
    it(`is loaded once where it is moved, ${takenOver ? 'by the element' : 'without the element'}`, async () => {
      await open(`<main></main>${video()}`);
      await frame().waitFor();
      if (takenOver) await addQuestion();
      await page.evaluate(async () => {
        const main = document.querySelector('main');
        const moved = document.querySelector('video-consent-placeholder');
        if (moved) main?.append(moved);
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        await fetch('/');
      });
      await frame().waitFor();
      assert.equal(asked.filter((url) => url === player).length, 2);
      await page.evaluate(() => window.askFirst?.withdraw());
      await page.getByRole('group', {name: 'Recycling'}).getByRole('button').first().waitFor();
      assert.equal(await framesShown(), 0);
    });
  }

  it('is another one when its address changes, and has another title', async () => {
    await open(video());
    await frame().waitFor();
    await setAttribute('label', 'Composting');
    await page.locator('iframe[title="Composting"]').waitFor();
    await setAttribute('src', 'https://youtu.be/aqz-KE-bpKQ');
    await page.locator('iframe[src$="aqz-KE-bpKQ"]').waitFor();
    assert.equal(await framesShown(), 1);
    assert.equal(await isDefined(), false);
    await setAttribute('src', 'https://vimeo.com/76979871');
    await page.getByRole('button', {name: 'Always allow Vimeo'}).waitFor();
    assert.equal(await framesShown(), 0);
  });

  it('is another one, or a link, when its address changes, and never the one before', async () => {
    for (const name of ['addresses', 'placeholder'])
      await page.route(`**/chunks/${name}-*`, (route) => route.abort());
    const link = page.getByRole('link', {name: 'Watch it'});
    for (const [name, value] of [
      ['src', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=43'],
      ['src', 'https://vimeo.com/76979871'],
      ['service', 'hotjar'],
    ] as const) {
      await open(video());
      await frame().waitFor();
      await setAttribute(name, value);
      await link.waitFor();
      assert.equal(await framesShown(), 0, value);
    }
  });

  it('asks by its element when what reads its new address can’t be had', async () => {
    await page.route('**/chunks/addresses-*', (route) => route.abort());
    await open(video());
    await frame().waitFor();
    await setAttribute('src', 'https://player.vimeo.com/video/76979871?h=abcdef1234');
    await page.getByRole('button', {name: 'Always allow Vimeo'}).waitFor();
    assert.equal(await framesShown(), 0);
  });

  for (const policy of ["frame-src 'none'", "child-src 'self'", "default-src 'self' 'unsafe-inline'"]) {
    it(`is a link where the page’s policy stops it: ${policy}`, async () => {
      await open(video(), {policy});
      await page.getByRole('link', {name: 'Open on www.youtube.com'}).waitFor();
      assert.equal(await framesShown(), 0);
    });

    it(`stays where a policy only reports it: ${policy}`, async () => {
      const listener = `<script>addEventListener('securitypolicyviolation', (event) => document.body.setAttribute('data-' + event.effectiveDirective, ''))</script>`;
      await open(listener + video(), {reported: policy});
      await page.locator('body[data-frame-src]').waitFor();
      assert.equal(await framesShown(), 1);
    });
  }

  it('stays where the page’s policy stops a picture of its address', async () => {
    await open(video(), {policy: "img-src 'self'"});
    await frame().waitFor();
    await page.evaluate(
      (src) =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', resolve, {once: true});
          new Image().src = src;
        }),
      player,
    );
    assert.equal(await framesShown(), 1);
  });

  it('leaves what its page has inside the tag where the element can’t be had after a withdrawal', async () => {
    await page.route('**/chunks/placeholder-*', (route) => route.abort());
    await open(video());
    await frame().waitFor();
    await page.evaluate(() => window.askFirst?.withdraw());
    await page.getByRole('link', {name: 'Watch it'}).waitFor();
    assert.equal(await framesShown(), 0);
  });
});

describe('a yes to YouTube alone', () => {
  beforeEach(async () => {
    await browser.clearCookies();
    await page.evaluate(() => localStorage.clear());
    await open('');
    await page.evaluate(() => window.askFirst?.answer({youtube: true}));
  });
  const contacts = () => asked.filter((url) => url.startsWith(player)).length;

  for (const [when, more] of [
    ['alone on its page', ''],
    ['beside a question', video('https://vimeo.com/76979871')],
  ] as const) {
    it(`shows no video of a provider of whom something else is said now: ${when}`, async () => {
      await open(`${video()}${more}`, {catalogue: '/changed.json'});
      await page.getByRole('group', {name: 'Recycling'}).getByRole('button').first().waitFor();
      assert.deepEqual([contacts(), await framesShown()], [0, 0]);
    });
  }

  it('shows a video where the same is said of it, and where no catalogue can be had', async () => {
    for (const catalogue of ['/ask-first/luton.json', '/none.json']) {
      await open(video(), {catalogue});
      await frame().waitFor();
    }
    assert.equal(contacts(), 2);
  });
});

describe('two hundred videos', () => {
  const all = Array.from({length: 200}, (_, index) => video(undefined, `label="Video ${index}"`)).join('');

  it('that are allowed have frames near the window only, and the rest when they are scrolled to', async () => {
    await open(all);
    await page.locator('iframe[title="Video 1"]').waitFor();
    const last = page.locator('video-consent-placeholder').last();
    assert.equal(await last.locator('iframe').count(), 0);
    await last.scrollIntoViewIfNeeded();
    await last.locator('iframe').waitFor();
    assert.ok((await framesShown()) < 50);
  });

  it('lose their frames with the event that tells of a withdrawal, also while the element takes over', async () => {
    await open(`<style>video-consent-placeholder {max-inline-size: 160px}</style>${all}`);
    await page.locator('iframe[title="Video 4"]').waitFor();
    const left = page.evaluate(async () => {
      const count = () =>
        [...document.querySelectorAll('video-consent-placeholder')].filter(({shadowRoot}) =>
          shadowRoot?.querySelector('iframe'),
        ).length;
      await customElements.whenDefined('video-consent-placeholder');
      const before = count();
      let after = -1;
      document.addEventListener('consent-change', ({withdrawn}) => {
        if (withdrawn.includes('youtube')) after = count();
      });
      await window.askFirst?.rejectAll();
      return [before > 0, after];
    });
    await addQuestion();
    assert.deepEqual(await left, [true, 0]);
  });

  it('ask once their answer is withdrawn, and none shows a frame', async () => {
    await open(all);
    await page.locator('iframe[title="Video 1"]').waitFor();
    await page.evaluate(() => window.askFirst?.withdraw());
    await page.getByRole('group', {name: 'Video 199'}).getByRole('button').first().waitFor();
    assert.equal(await framesShown(), 0);
  });
});
