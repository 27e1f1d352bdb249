/** The panel of `?ask-first=debug`: what it tells whoever looks, and that looking changes and sends nothing. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import type {PublishedQuestion} from '../../../components/catalogue/question.js';
import {mark} from '../../../components/catalogue/validation-mark.js';
import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';
import {audit} from '../stories/audit.js';
import {untilKept} from '../journeys/kept-catalogue.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let requests: string[];

const origin = () => `http://www.luton.localhost:${sites.port}`;
const panel = () => page.getByRole('region', {name: 'Ask First: what is held and allowed'});
const openAll = () =>
  panel()
    .locator('details')
    .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
const asNode = (text: string) => `<script type="text/plain" data-consent="hotjar">${text}</script>`;
const held = asNode('/* <img src=x onerror=alert()> */');
const body = `${held}
<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title="How to recycle"></iframe>
<cookie-banner></cookie-banner>`;

/** Opens a page of the main site with a held script and a frame. */
async function open(query: string, content = body, language = 'lang="en"'): Promise<void> {
  const script = `<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton/" data-site="main"></script>`;
  await page.route(`${origin()}/made-up*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html ${language}><head><meta name="viewport" content="width=device-width"><title>A page</title>${script}</head><body>${content}</body></html>`,
    }),
  );
  await page.goto(`${origin()}/made-up${query}`);
}

/** Everything on the device that could be an answer, and what holds on the page of what anybody is asked. */
const state = () =>
  page.evaluate(() => [
    document.cookie,
    {...localStorage},
    {...sessionStorage},
    window.askFirst?.consent.categories
      .filter(({basis}) => basis !== 'necessary')
      .map((category) => ({...category, outdated: !!category.outdated})),
  ]);

before(async () => {
  sites = await startSites({port: 0});
});
after(() => sites.close());
beforeEach(async () => {
  browser = await launchChromium();
  await browser.route(
    (url) => !url.hostname.endsWith('.localhost'),
    (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>video</title>'}),
  );
  page = await browser.newPage();
  requests = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
});
afterEach(() => browser.close());

describe('whoever adds ?ask-first=debug to an address', () => {
  it('sees what is held and allowed, why, the revision and Consent Mode, and what an answer changes', async () => {
    await open('?a=b&ask-first=debug');
    await panel().getByText('The question is open: the banner asks.').waitFor();
    await panel().getByText('2 of 2 wait for an answer.').waitFor();
    await panel().getByText('https://www.youtube.com/embed/M7lc1UVf-VE').waitFor();
    await panel().getByText('/* <img src=x onerror=alert()> */').waitFor();
    assert.equal(await panel().locator('img').count(), 0);
    await page.evaluate(() => window.askFirst?.answer({youtube: true, performance: false}));
    await panel().getByText('✓ youtube (its own answer)').waitFor();
    await panel().getByText('1 of 2 wait for an answer.').waitFor();
    await panel()
      .getByText(/^performance The visitor said no, on or after \d{4}-\d\d-\d\d, until /)
      .waitFor();
    await panel().getByText('Google Consent Mode').click();
    assert.match(await panel().innerText(), /analytics_storage\s+denied/);
    await panel().getByText('Catalogue', {exact: true}).click();
    const revision = await page.evaluate(
      () => window.askFirst?.consent.categories.find(({id}) => id === 'performance')?.revision,
    );
    assert.ok((await panel().innerText()).includes(`revision ${revision}, as answered`));
    await panel().getByRole('button', {name: 'Close'}).click();
    assert.equal(await panel().count(), 0);
  });

  it('changes no answer, not one whose category was disclosed otherwise, and sends nothing', async () => {
    // Nothing of this page needs the catalogue, which would void a yes by itself.
    await open('', held);
    await page.evaluate(() => window.askFirst?.acceptAll());
    await page.reload();
    await untilKept(page);
    const before = await state();
    // From here on the catalogue says something else about a category that was allowed.
    const {categories, ...others} = JSON.parse(
      readFileSync('dist/luton/en.json', 'utf8'),
    ) as PublishedQuestion;
    const changed = mark({
      ...others,
      categories: categories.map((category) => ({...category, revision: 'other'})),
    });
    await page.route('**/luton/en.json', (route) =>
      route.fulfill({contentType: 'application/json', body: JSON.stringify(changed)}),
    );
    requests = [];
    await page.goto(`${origin()}/made-up?ask-first=debug`);
    await panel().getByText('Nothing is left to ask on this site.').waitFor();
    assert.deepEqual(await state(), before);
    assert.ok(requests.some((request) => request.endsWith('/luton/en.json')));
    assert.deepEqual(
      requests.filter((request) => !request.startsWith(`GET ${origin()}/`)),
      [],
    );
  });

  for (const [name, language] of Object.entries({English: 'lang="en"', Urdu: 'lang="ur" dir="rtl"'})) {
    it(`finds nothing in it that bars anybody, on a page in ${name}`, async () => {
      await open('?ask-first=debug', body, language);
      await panel().waitFor();
      await openAll();
      // Behind the body axe would not tell what colour is below its words.
      await page.evaluate(() => document.body.append(document.documentElement.lastElementChild ?? ''));
      assert.deepEqual(await audit(page), []);
    });

    it(`reads and closes it by keyboard at a zoom of 400 %, on a page in ${name}`, async () => {
      await page.setViewportSize({width: 320, height: 256});
      await open('?ask-first=debug', body, language);
      await panel().waitFor();
      const focused = () =>
        page.evaluate(() => {
          const {shadowRoot, localName} = document.activeElement ?? document.body;
          const inner = shadowRoot?.activeElement;
          const {left, right, top, bottom} = (inner ?? document.body).getBoundingClientRect();
          const isInView = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
          return {text: localName === 'div' ? (inner?.textContent ?? '') : '', isInView};
        });
      const tabTo = async (text: string) => {
        for (let stops = 0; stops < 40; stops += 1) {
          await page.keyboard.press('Tab');
          const now = await focused();
          if (now.text) assert.ok(now.isInView, `${now.text.slice(0, 40)} is out of view`);
          if (now.text === text) return;
        }
        assert.fail(`The focus never came to “${text}”.`);
      };
      await tabTo('Close');
      await tabTo('Settings and storage');
      await page.keyboard.press('Enter');
      await panel().getByText('Global Privacy Control').waitFor();
      await openAll();
      // The page's own words are wider than such a window where it says so itself; the panel never is.
      const sideways = await panel()
        .locator('.content')
        .evaluate((content) => content.scrollWidth - content.clientWidth);
      const box = await panel().boundingBox();
      assert.equal(sideways, 0);
      assert.ok(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 256);
      await tabTo('Close');
      await page.keyboard.press('Enter');
      assert.equal(await panel().count(), 0);
    });
  }

  for (const query of ['', '?ask-first=debugger', '?x-ask-first=debug', '#?ask-first=debug'])
    it(`alone loads it, and not ${query || 'everybody'}`, async () => {
      await open(query);
      await untilKept(page);
      assert.equal(await panel().count(), 0);
      assert.ok(!requests.some((request) => request.includes('/panel-')));
    });
});
