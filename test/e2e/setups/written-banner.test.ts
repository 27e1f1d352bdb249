/** A banner that was written into the page: before the element comes, as it comes, and for whom it never comes. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {allLocales} from '../../../locales/generated/locale-codes.js';
import {launchChromium} from '../../browsers/chromium.js';
import {type Sent, servePages} from '../journeys/serve-pages.js';
import {waitUntil} from '../wait-until.js';

const renderOf = (file: string, args: readonly string[], input = '') =>
  execFileSync(process.execPath, ['dist/cli.js', 'render', '--banner', file, ...args], {
    encoding: 'utf8',
    input,
  });
const render = (...args: string[]) => renderOf('stories/sites/luton.json', ['--site', 'main', ...args]);

/** Catalogues with a use that the law exempts: by itself, and beside a question. */
const statistics = {id: 'statistics', name: 'To find out how people use our websites', description: 'x'};
const videos = {id: 'videos', name: 'To show videos', description: 'x', basis: 'consent'};
const matomo = {id: 'matomo', category: 'statistics', name: 'Matomo', provider: 'InnoCraft', purpose: 'x'};
const telling: Readonly<Record<string, string>> = Object.fromEntries(
  [
    {categories: [{...statistics, basis: 'exempt'}], services: [matomo]},
    {
      categories: [{...statistics, basis: 'exempt'}, videos],
      services: [matomo, {...matomo, id: 'tube', category: 'videos', name: 'Tube'}],
    },
  ].map((catalogue, i) => [
    ['exempt', 'mixed'][i],
    JSON.stringify({version: 1, name: 'Luton', language: 'en', ...catalogue}),
  ]),
);
/** Sites of one domain, which share an answer. */
const family = JSON.stringify({
  ...{version: 1, name: 'Luton', language: 'en', categories: [{...videos, purpose: 'To show you films'}]},
  services: [{...matomo, id: 'tube', category: 'videos', name: 'Tube'}],
  sites: ['council', 'jobs', 'forms'].map((id) => ({
    ...{id, name: `The ${id}`, hosts: [`${id}.luton.localhost`]},
    services: ['tube'],
  })),
});
const written: Readonly<Record<string, string>> = Object.fromEntries(
  allLocales.map((language) => [language, render('--lang', language)]),
);
const linked = render('--stylesheet', '/ask-first/written-banner.css');
/** As it was written before one of its categories came to cover something else. */
const outdated = written['en']?.replace(/data-asked="\w+/, 'data-asked="x');

/** Buttons that would make a yes of another press. */
const forged: Readonly<Record<string, (markup: string) => string>> = {
  renamed: (markup) => markup.replace(/Accept extra cookies/g, 'Go to the next page'),
  exchanged: (markup) =>
    markup.replace(
      /part="(accept|reject)"/g,
      (_, part) => `part="${part === 'accept' ? 'reject' : 'accept'}"`,
    ),
  enormous: (markup) =>
    markup.replace(
      'part="accept"',
      'part="accept" style="position:fixed;inset:0;z-index:9;color:transparent"',
    ),
  unseen: (markup) => markup.replace('part="accept"', 'part="accept" style="opacity:0"'),
  outside: (markup) =>
    markup.replace('</cookie-banner>', '<button part="accept">Read on</button></cookie-banner>'),
};

const script =
  '<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton/" data-site="main"></script>';
const scriptOf = (name: string) => script.replace('/ask-first/luton/', `/${name}.json`);
const makePage = (banner = '', {lang = 'en', head = script} = {}) =>
  `<!doctype html><html lang="${lang}" dir="${/ar|ur/.test(lang) ? 'rtl' : 'ltr'}"><head><meta charset="windows-1252">
  <meta name="viewport" content="width=device-width"><title>Bins</title>${head}</head>
  <body>${banner}<h1>Bins</h1><p>Please rinse what you put into your bin.</p></body></html>`;
const strict = {'Content-Security-Policy': "default-src 'self'; style-src 'self'; script-src 'self'"};
const answers: Readonly<Record<string, () => Omit<Sent, 'type'>>> = {
  ...Object.fromEntries(
    allLocales.map((lang) => [`/${lang}`, () => ({body: makePage(written[lang], {lang})})]),
  ),
  ...Object.fromEntries(
    Object.entries(telling).flatMap(([name, catalogue]) => [
      [`/${name}`, () => ({body: makePage(renderOf('-', [], catalogue), {head: scriptOf(name)})})],
      [`/${name}.json`, () => ({body: catalogue})],
    ]),
  ),
  '/family': () => ({
    body: makePage(renderOf('-', ['--site', 'council', '--domain', 'luton.localhost'], family), {
      head: scriptOf('family').replace('data-site="main"', 'data-domain="luton.localhost"'),
    }),
  }),
  '/family.json': () => ({body: family}),
  ...Object.fromEntries(
    Object.entries(forged).map(([how, forge]) => [
      `/forged-${how}`,
      () => ({body: makePage(forge(written['en'] ?? ''))}),
    ]),
  ),
  '/broken': () => ({body: makePage(written['en'], {head: script.replace('/luton/', '/missing/')})}),
  '/outdated': () => ({body: makePage(outdated)}),
  '/blocked': () => ({body: makePage(written['en'], {head: ''})}),
  '/strict': () => ({body: makePage(linked), headers: strict}),
  '/strict-inside': () => ({body: makePage(written['en']), headers: strict}),
};

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
/** Holds back the file with the element until it is called. */
let release: () => void;
let released: Promise<void>;

before(async () => {
  pages = await servePages(async ({url = ''}) => {
    if (url.includes('/elements-')) await released;
    if (url.endsWith('.css')) await new Promise((resolve) => setTimeout(resolve, 500));
    const answer = answers[url];
    return answer && {type: 'text/html', ...answer()};
  });
});
after(() => pages.close());
beforeEach(async () => {
  released = new Promise((resolve) => (release = resolve));
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(async () => {
  release();
  await browser.close();
});

const open = (path: string) =>
  page.goto(pages.address('council.luton', path), {waitUntil: 'domcontentloaded'});
const button = (part: string) => page.locator(`cookie-banner [part=${part}]`);
const untilDefined = () =>
  page.evaluate(() => customElements.whenDefined('cookie-banner').then(() => undefined));
const untilReplaced = () =>
  page.waitForFunction(() => {
    const root = document.querySelector('cookie-banner')?.shadowRoot;
    return !!root?.querySelector('.box, .confirmation') && !root.querySelector('style, link');
  });

/** What of the banner can be seen, and where. */
const look = () =>
  page.evaluate(() =>
    [...(document.querySelector('cookie-banner')?.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((element) => element.checkVisibility() && !element.matches('style,link'))
      .map((element) => {
        const box = element.getBoundingClientRect();
        // A text in several pieces is laid out a sixty-fourth of a pixel off.
        const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((at) => at.toFixed(1));
        const {color, backgroundColor, fontSize, direction} = getComputedStyle(element);
        const text = element.children.length ? '' : (element.textContent ?? '').trim();
        return [
          element.localName,
          text,
          x,
          y,
          width,
          height,
          color,
          backgroundColor,
          fontSize,
          direction,
        ].join();
      }),
  );

/** Every shift of the page's layout from its beginning on. */
const countShifts = () =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => shifts.push((entry as unknown as {value: number}).value)),
    ).observe({type: 'layout-shift', buffered: true});
  });
const shifts = async () => {
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as {shifts: number[]}).shifts);
};

/** Every answer that is told of from now on. */
const countAnswers = () =>
  page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, {told});
    document.addEventListener('consent-change', ({by}) => by !== 'catalogue' && told.push(by));
  });
const told = () => page.evaluate(() => (window as unknown as {told: string[]}).told);

describe('a banner that was written into the page', () => {
  for (const language of allLocales)
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ] as const)
      it(`is what the element shows, to the pixel and without a shift, in ${language} at ${width}`, async () => {
        await page.setViewportSize({width, height});
        await countShifts();
        await open(`/${language}`);
        const before = await look();
        assert.ok(before.length > 8, before.join('\n'));
        release();
        await untilReplaced();
        assert.deepEqual(await look(), before);
        assert.deepEqual(await shifts(), []);
      });

  for (const name of ['exempt', 'mixed'])
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ] as const)
      it(`is what the element shows of uses without consent, ${name} at ${width}`, async () => {
        await page.setViewportSize({width, height});
        await countShifts();
        await open(`/${name}`);
        const before = await look();
        assert.ok(before.length > 8, before.join('\n'));
        release();
        await untilReplaced();
        assert.deepEqual(await look(), before);
        assert.deepEqual(await shifts(), []);
      });

  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const)
    it(`says on which sites an answer counts as the element does, at ${width}`, async () => {
      await page.setViewportSize({width, height});
      await countShifts();
      await open('/family');
      const opened = page.getByText('Why, and which companies');
      if (width < 1000) await opened.click();
      const scope = 'Your answer counts on all luton.localhost websites, such as The jobs and The forms.';
      await page.getByText(scope).and(page.locator(':visible')).first().waitFor();
      const before = await look();
      const moved = await shifts();
      release();
      await untilReplaced();
      assert.deepEqual(await look(), before);
      assert.ok(
        before.some((line) => line.includes(scope)),
        before.join('\n'),
      );
      assert.deepEqual(await shifts(), moved);
    });

  it('keeps an objection from before the element', async () => {
    await countAnswers();
    await open('/exempt');
    await button('object').click();
    release();
    await page.getByText('You have said no. We do not use this any more.').waitFor();
    assert.equal(await page.evaluate(() => window.askFirst?.allows('matomo')), false);
    assert.deepEqual(await told(), ['banner']);
  });

  for (const [part, answer, allowed] of [
    ['accept', 'You have accepted extra cookies.', true],
    ['reject', 'You have rejected extra cookies.', false],
  ] as const)
    it(`keeps a press on ${part} from before the element, and carries it out once`, async () => {
      await countAnswers();
      await open('/en');
      await button(part).click();
      assert.equal(await page.evaluate(() => window.askFirst?.answered), false);
      release();
      await page.getByText(answer).waitFor();
      assert.equal(await page.evaluate(() => window.askFirst?.allows('youtube')), allowed);
      await page.waitForTimeout(300);
      assert.deepEqual(await told(), ['banner']);
    });

  it('takes the last press where there were several, whatever is clicked on the page', async () => {
    await countAnswers();
    await open('/en');
    await button('accept').click();
    await button('reject').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'Bins'}).click();
    release();
    await page.getByText('You have rejected extra cookies.').waitFor();
    assert.deepEqual(await told(), ['banner']);
  });

  it('takes no press for an answer to another question than was read', async () => {
    await countAnswers();
    await open('/outdated');
    await button('accept').click();
    release();
    await untilReplaced();
    await page.waitForTimeout(300);
    assert.deepEqual(await told(), []);
    assert.equal(await page.evaluate(() => window.askFirst?.answered), false);
    await button('accept').click();
    await page.getByText('You have accepted extra cookies.').waitFor();
  });

  for (const how of Object.keys(forged))
    it(`makes no yes of a press on a button that is not the element’s: ${how}`, async () => {
      await countAnswers();
      await open(`/forged-${how}`);
      // The last of its kind: inside the banner's root, or beside it.
      await page.evaluate(() => {
        const banner = document.querySelector('cookie-banner');
        const inside = banner?.shadowRoot?.querySelector('[part=accept]');
        (banner?.querySelector<HTMLElement>('[part=accept]') ?? (inside as HTMLElement)).click();
      });
      release();
      await untilReplaced();
      await page.waitForTimeout(300);
      assert.deepEqual(await told(), []);
      assert.equal(await page.evaluate(() => window.askFirst?.answered), false);
    });

  it('keeps a press on reject where there is no catalogue to ask from, over a yes from before', async () => {
    release();
    await open('/en');
    await page.evaluate(() => window.askFirst?.answer({youtube: true}));
    released = new Promise((resolve) => (release = resolve));
    await open('/broken');
    await button('reject').click();
    release();
    await page.waitForFunction(() => !window.askFirst?.allows('youtube'));
    await open('/en');
    assert.equal(await page.evaluate(() => window.askFirst?.allows('youtube')), false);
  });

  it('leaves the focus and an opened list as they are', async () => {
    await page.setViewportSize({width: 360, height: 740});
    await open('/en');
    await page.locator('cookie-banner summary').click();
    await button('reject').focus();
    release();
    await untilReplaced();
    assert.equal(await page.locator('cookie-banner details').getAttribute('open'), '');
    const focused = () =>
      document.querySelector('cookie-banner')?.shadowRoot?.activeElement?.getAttribute('part');
    assert.equal(await page.evaluate(focused), 'reject');
    assert.equal(await page.evaluate(() => window.askFirst?.answered), false);
  });

  it('is in no frame of a page whose visitor has answered', async () => {
    release();
    await open('/en');
    await untilDefined();
    await button('reject').click();
    await page.getByText('You have rejected extra cookies.').waitFor();
    await page.addInitScript(() => {
      const frames: (number | undefined)[] = [];
      Object.assign(window, {frames});
      const look = () => {
        frames.push(document.querySelector<HTMLElement>('cookie-banner')?.offsetHeight);
        requestAnimationFrame(look);
      };
      look();
    });
    await open('/en');
    const frames = () => page.evaluate(() => (window as unknown as {frames: (number | undefined)[]}).frames);
    const known = async () => (await frames()).filter((height) => height !== undefined);
    await waitUntil(async () => (await known()).length > 20, 'twenty frames with a banner in the page');
    assert.deepEqual([...new Set((await known()).filter(Boolean))], []);
  });

  it('is not seen without scripts, nor where the head script does not come', async () => {
    await open('/blocked');
    assert.deepEqual(await look(), []);
    const without = await launchChromium({scripts: false});
    const still = await without.newPage();
    await still.goto(pages.address('council', '/en'));
    assert.equal(await still.locator('cookie-banner').isVisible(), false);
    assert.equal(await still.locator('button:visible').count(), 0);
    await without.close();
  });

  it('goes away where the element can’t be had', async () => {
    await page.route('**/elements-*', (route) => route.abort());
    await open('/en');
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('cookie-banner')?.offsetHeight);
  });

  it('has its styles below a strict policy, from a file', async () => {
    await countShifts();
    await open('/strict');
    await page.waitForLoadState('load');
    const before = await look();
    release();
    await untilReplaced();
    assert.deepEqual(await look(), before);
    assert.deepEqual(await shifts(), []);
  });

  it('asks below a strict policy that lets its styles not in, and takes the answer', async () => {
    await open('/strict-inside');
    await button('accept').click();
    release();
    await page.getByText('You have accepted extra cookies.').waitFor();
  });
});
