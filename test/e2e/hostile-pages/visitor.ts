import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

import type {BrowserContext, Page} from 'playwright-core';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {type ChromiumOptions, launchChromium} from '../../browsers/chromium.js';
import {scrollToFrames} from '../../browsers/scroll-to-frames.js';

const catalogue = JSON.parse(
  readFileSync(new URL('../../../stories/sites/luton.json', import.meta.url), 'utf8'),
) as Catalogue;
const rows = catalogue.services.find(({id}) => id === 'google-analytics')?.cookies?.length;

/** A page, and all that went wrong on it so far: uncaught errors, rejections, policy violations, console errors, forms sent. */
export interface Visitor {
  readonly page: Page;
  readonly wrong: string[];
}

// Whatever the host does to the page's own objects, these were there before it.
const listen = `{
  const tell = console.debug.bind(console), text = String;
  const hear = (type, detail) => addEventListener(type, (event) => tell('wrong: ' + type + ' ' + text(detail(event))), true);
  hear('error', ({message, target}) => message || 'of ' + (target.src || target.href || target.localName));
  hear('unhandledrejection', ({reason}) => reason && reason.stack || reason);
  hear('securitypolicyviolation', (event) => event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
  hear('submit', ({target}) => 'of ' + (target.id || target.action));
}`;

/**
 * Opens a browser in which everybody who is not of this machine answers with an empty page.
 *
 * @param own A name of this machine besides `*.localhost`.
 */
export async function openBrowser(options: ChromiumOptions = {}, own = ''): Promise<BrowserContext> {
  const browser = await launchChromium(options);
  await browser.addInitScript(listen);
  await browser.route(
    ({hostname}) => hostname !== own && !hostname.endsWith('.localhost'),
    (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>A player</title>'}),
  );
  return browser;
}

/** A visitor who has never been to any host. */
export async function newVisitor(browser: BrowserContext): Promise<Visitor> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('wrong: ')) wrong.push(text.slice('wrong: '.length));
    // A page of the tests has no icon.
    else if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      wrong.push(`console: ${text}`);
    }
  });
  return {page, wrong};
}

const ran = (page: Page) => page.locator('html').getAttribute('data-ran');
const question = (page: Page, title: string) => page.getByRole('group', {name: title, exact: true});
/** A frame that was pasted stays as it is where it is allowed before it is found. */
const players = (page: Page) => page.locator('iframe[src*="youtube"]');
const accept = (page: Page) => page.getByRole('button', {name: 'Accept extra cookies'});
const save = (page: Page) => page.getByRole('button', {name: 'Save cookie settings'});
const videos = (page: Page, answer: string) =>
  page.getByRole('radiogroup', {name: 'Videos, maps and email updates'}).getByText(answer, {exact: true});
const performance = (page: Page, answer: string) =>
  page.getByRole('radiogroup', {name: 'Seeing how our websites are used'}).getByText(answer, {exact: true});

async function seesTable(page: Page): Promise<void> {
  const found = page.locator('cookie-table[service="google-analytics"] tbody tr');
  await found.first().waitFor();
  assert.equal(await found.count(), rows, 'The table has all of its rows');
}

/** Both videos ask, the table has its rows, and nothing that is held runs. */
export async function seesQuestions({page}: Visitor): Promise<void> {
  await question(page, 'How to recycle').waitFor();
  await question(page, 'A pasted video').waitFor();
  await seesTable(page);
  assert.equal(await players(page).count(), 0, 'No video is shown');
  assert.equal(await ran(page), null, 'No held script runs');
}

/** Both videos are shown, and what was held runs, once. */
export async function seesVideos({page}: Visitor): Promise<void> {
  await scrollToFrames(page, players(page), 2);
  await page.locator('html[data-ran]').waitFor();
  assert.equal(await players(page).count(), 2, 'Both videos are shown');
  assert.equal(await ran(page), 'held ', 'The held script runs once');
  await seesTable(page);
}

/** Says yes in the banner, and hides what it says then. */
export async function acceptsInBanner({page}: Visitor): Promise<void> {
  await accept(page).click();
  await page.getByText('You have accepted extra cookies.').waitFor();
  await page.getByRole('button', {name: 'Hide this message'}).click();
}

/** Says yes in the preferences, where a page has no banner. */
export async function acceptsInPreferences({page}: Visitor): Promise<void> {
  await videos(page, 'Yes, use them').click();
  await performance(page, 'Yes, use them').click();
  await save(page).click();
  await page.getByText('Your cookie settings are saved.').waitFor();
}

/** Takes back the yes to videos, in the preferences. */
export async function refusesVideos({page}: Visitor): Promise<void> {
  const no = page
    .getByRole('radiogroup', {name: 'Videos, maps and email updates'})
    .getByRole('radio', {name: 'No', exact: true});
  // A frame that comes above moves it, perhaps in the middle of a click.
  while (!(await no.isChecked())) await no.click();
  await save(page).click();
  await page.getByText('Your cookie settings are saved.').waitFor();
  await question(page, 'How to recycle').waitFor();
  await question(page, 'A pasted video').waitFor();
  assert.equal(await players(page).count(), 0, 'No video is shown any more');
}

/** Nobody is asked: the banner shows nothing. */
export async function isNotAsked({page}: Visitor): Promise<void> {
  await save(page).waitFor();
  assert.equal(await accept(page).count(), 0, 'Nobody who answered is asked again');
}

/**
 * All that a visitor does anywhere: is asked, says yes, comes back, takes back a part of it, comes back. In the end
 * nothing must have gone wrong.
 */
export async function goesThrough(visitor: Visitor, address: string): Promise<void> {
  const {page, wrong} = visitor;
  await page.goto(address);
  await seesQuestions(visitor);
  await acceptsInBanner(visitor);
  await seesVideos(visitor);
  await page.reload();
  await seesVideos(visitor);
  await isNotAsked(visitor);
  await refusesVideos(visitor);
  await page.reload();
  await question(page, 'How to recycle').waitFor();
  await isNotAsked(visitor);
  assert.equal(await ran(page), 'held ', 'What is still allowed runs');
  assert.deepEqual(wrong, []);
}
