import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

import type {BrowserContext, Page} from 'playwright-core';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {suiteFolder} from '../../../stories/sites/answer.js';
import {type ChromiumOptions, launchChromium} from '../../browsers/chromium.js';
import {scrollToFrames} from '../../browsers/scroll-to-frames.js';
import {type Sent, servePages} from '../journeys/serve-pages.js';

/** The catalogue that the pages have where nothing is wrong. */
export const luton = JSON.parse(readFileSync(`${suiteFolder}/luton.json`, 'utf8')) as Catalogue;

/** The script as a page has it; `more` is whatever else its tag says. */
export const script = (more = 'data-hold="frames"', folder = '/ask-first/') =>
  `<script src="${folder}ask-first.js" data-catalogue="/catalogue.json" data-site="main" ${more}></script>`;

/** A page that has everything the suite holds, replaces or shows, and words of its own. */
export const page = ({head = script(), first = '', last = '', language = 'en'} = {}) => `<!doctype html>
<html lang="${language}"><head><title>Recycling</title>${head}</head><body>${first}
<cookie-banner></cookie-banner><h1>Recycling</h1><p>Please rinse what you put into your bin.</p>
<video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE" label="How to recycle"><a href="https://youtu.be/M7lc1UVf-VE">Watch it on YouTube</a></video-consent-placeholder>
<iframe title="A pasted video" src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>
<p><a href="https://vimeo.com/76979871">A linked video</a></p>
<cookie-table service="google-analytics">Our list of cookies</cookie-table>
<p><a href="#cookie-preferences">Your cookie settings</a></p>
<script type="text/plain" data-consent="performance">document.documentElement.dataset.ran = 'yes'</script>
${last}</body></html>`;

/** Serves such a page, with a file in the place of any that `fail` names; the page may be another. */
export async function serveFaultyPages() {
  const state: {html: string; fail: (url: string) => Sent | undefined | Promise<Sent | undefined>} = {
    html: page(),
    fail: () => undefined,
  };
  const pages = await servePages(async ({url = ''}) => {
    const failing = await state.fail(url);
    if (failing) return failing;
    if (url === '/catalogue.json') return {type: 'application/json', body: JSON.stringify(luton)};
    return /^\/(other)?(\?|$)/.test(url) ? {type: 'text/html', body: state.html} : undefined;
  });
  return {
    ...pages,
    state,
    /** As at the beginning: nothing fails. */
    mend: () => void Object.assign(state, {html: page(), fail: () => undefined}),
  };
}

/** Somebody who was never there, what their browser asked others for, and what was thrown at the page. */
export interface Witness {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly foreign: string[];
  readonly thrown: string[];
}

/** Opens a browser for one visitor. `spoil` runs in each page before anything else does. */
export async function sendVisitor(spoil = '', options: ChromiumOptions = {}): Promise<Witness> {
  const context = await launchChromium(options);
  const foreign: string[] = [];
  const thrown: string[] = [];
  if (spoil) await context.addInitScript({content: spoil});
  await context.route(
    ({hostname}) => !hostname.endsWith('.localhost'),
    (route) => {
      foreign.push(route.request().url());
      return route.fulfill({contentType: 'text/html', body: '<!doctype html><title>A player</title>'});
    },
  );
  // A rejection that nobody handles is one of these too.
  context.on('weberror', (error) => thrown.push(String(error.error().stack)));
  return {context, page: await context.newPage(), foreign, thrown};
}

/** What of the page is allowed, or ran. */
export const allowed = (page: Page) =>
  page.evaluate(() => ({
    youtube: !!window.askFirst?.allows('youtube'),
    performance: !!window.askFirst?.allows('performance'),
    ran: !!document.documentElement.dataset.ran,
    videos:
      Document.prototype.querySelector
        .call(document, 'video-consent-placeholder')
        ?.shadowRoot?.querySelectorAll('iframe').length ?? 0,
  }));
export const nothing = {youtube: false, performance: false, ran: false, videos: 0};

/** Nothing is allowed, nothing left the browser, nothing was thrown, and the page can be read. */
export async function seesAPageThatAllowsNothing({page, foreign, thrown}: Witness): Promise<void> {
  assert.deepEqual(await allowed(page), nothing);
  assert.deepEqual(foreign, []);
  await canReadThePage({page, thrown});
}

/** Nothing was thrown, and the page's own words can be seen. */
export async function canReadThePage({page, thrown}: Pick<Witness, 'page' | 'thrown'>): Promise<void> {
  assert.deepEqual(thrown, []);
  assert.ok(await page.getByText('Please rinse what you put into your bin.').isVisible());
  assert.ok(await page.getByRole('link', {name: 'Your cookie settings'}).isVisible());
}

/** The videos that are allowed were asked for, all three, and are not counted any more. */
export async function seesPlayers({page, foreign}: Witness): Promise<void> {
  await scrollToFrames(page, page.locator('iframe'), 3);
  while (foreign.length < 3) await page.waitForEvent('requestfinished');
  assert.equal(foreign.length, 3);
  foreign.length = 0;
}

/** The catalogue came, or it is known that it can't. */
export const settled = (page: Page) => page.evaluate(() => window.askFirst?.ready.then((loaded) => !!loaded));
export const accept = (page: Page) => page.getByRole('button', {name: 'Accept extra cookies'});
export const reject = (page: Page) => page.getByRole('button', {name: 'Reject extra cookies'});
export const accepted = (page: Page) => page.getByText('You have accepted extra cookies.');
