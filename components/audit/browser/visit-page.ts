import {writeFile} from 'node:fs/promises';

import type {CDPSession, Page, Response} from 'playwright-core';

import type {SeenBanner} from '../observed.js';
import {framedHosts, linkedHosts} from '../crawl/hosts-in-page.js';
import {Late, within} from './deadline.js';
import {
  type DocumentState,
  expression,
  type LibraryState,
  readDocument,
  readLibrary,
  readStored,
  scrollThrough,
} from './in-page.js';
import {evaluateInPage} from './isolated-world.js';
import {OTHER_ELEMENTS, OTHER_GLOBALS} from '../../page/other-cmps.js';
import {LOOKS, readBanner} from './read-banner.js';
import {readStorages} from './read-storages.js';
import {keepWithin, Rest, type Visitor} from './visitor.js';
import type {Watch} from './watch.js';

/** How long a page may take, in milliseconds. */
const LOADING = 20_000;
const RESTING = 4_000;
const QUIET = 300;
/** For the library's catalogue, and for its banner once that is there. */
const LIBRARY = 8_000;
const BANNER = 5_000;
/** Windows that a page is scrolled through, and how long that may take. */
const WINDOWS = 25;
const SCROLLING = 10_000;
/** What needs no waiting takes this long at most, where a page keeps its browser busy. */
const BUSY = 10_000;
const CLOSING = 5_000;
/** How much of a pause is spent on the page. */
const STAYING = 3_000;
const LEAVING = 1_000;

/** What a page may take in all, in milliseconds. */
export const LAST_PAGE = 45_000;

/** What a page was like. */
export interface PageVisit {
  /** Where it is after all redirects. */
  readonly url: string;
  readonly library: LibraryState & DocumentState;
  readonly banner: SeenBanner | undefined;
  readonly isAtRest: boolean;
  /** The page as it was sent. */
  readonly html: string;
}

/** What is done on a page before it is left. */
export type OnPage = (page: Page, visit: PageVisit, session: CDPSession) => Promise<void>;

/** Which page, and what of it. */
export interface PageWish {
  readonly url: string;
  readonly isWithin: (url: URL) => boolean;
  /** Whether the banner is waited for. */
  readonly wantsBanner: boolean;
  readonly then?: OnPage | undefined;
  /** When nothing is waited for any more, in milliseconds since 1970. */
  readonly end: number;
  /** How long its server is left alone then, in milliseconds: the first part of it on the page, which may do something yet. */
  readonly pause: number;
}

/** Looks at a page and closes it. Gives why it could not be looked at as a sentence. */
export async function visitPage(visitor: Visitor, watch: Watch, wish: PageWish): Promise<PageVisit | string> {
  const {context, gateway} = visitor;
  watch.page = wish.url;
  const time = Math.min(LAST_PAGE, wish.end - Date.now());
  let visit: PageVisit | string | undefined;
  const others = new Set(context.pages());
  let contacted: readonly string[] = [];
  // Windows that a page opens would go on behind the pages after it.
  const closeOthers = (opened: Page) => void opened.close().catch(() => undefined);
  try {
    const page = await within(time, context.newPage(), 'the browser opens no page');
    context.on('page', closeOthers);
    visit = await within(time, lookAt(page, visitor, watch, wish));
    contacted = gateway.takeContacted();
    await within(CLOSING, leave(page)).catch(() => undefined);
    return visit;
  } catch (error) {
    return reasonOf(error as Error, undefined);
  } finally {
    const opened = context.pages().filter((each) => !others.has(each));
    await within(CLOSING, Promise.all(opened.map((each) => each.close()))).catch(() => undefined);
    context.off('page', closeOthers);
    const {html, url} = visit && typeof visit !== 'string' ? visit : {html: '', url: wish.url};
    const stayed = visit && typeof visit !== 'string' ? STAYING : 0;
    await wait(Math.min(wish.pause - stayed, wish.end - Date.now()));
    const last = gateway.takeContacted();
    const [during, leaving] = contacted.length ? [contacted, last] : [last, []];
    watch.takeConnections(during, framedHosts(html, url), linkedHosts(html, url), leaving);
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Leaves a page as visitors do, so that what it sends on leaving is heard of. */
async function leave(page: Page): Promise<void> {
  const rest = new Rest(page);
  await page.goto('about:blank');
  await rest.reached(0, LEAVING);
}

async function lookAt(
  page: Page,
  {context, gateway}: Visitor,
  watch: Watch,
  {url, isWithin, wantsBanner, then, end, pause}: PageWish,
): Promise<PageVisit | string> {
  const session = await context.newCDPSession(page);
  let away = '';
  await watch.follow(session);
  await keepWithin(session, isWithin, (to) => (away ||= to));
  const rest = new Rest(page);
  const response = await page.goto(url, {waitUntil: 'load', timeout: LOADING}).catch((error: Error) => error);
  if (response instanceof Error) {
    if (away) return `it leads away, to ${new URL(away).hostname}`;
    // What there is of a page that does not end can be looked at.
    if (!/Timeout/.test(response.message) || page.url() === 'about:blank')
      return reasonOf(response, gateway.failures.get(new URL(url).hostname));
  }
  const refusal = response instanceof Error ? undefined : refusalOf(response);
  if (refusal) return refusal;
  const isCalm = await rest.reached(QUIET, RESTING);
  await within(SCROLLING, evaluateInPage(session, expression(scrollThrough, WINDOWS))).catch(() => undefined);
  const library = await readLibraryOn(page, session);
  const isAtRest = isCalm && (await rest.reached(QUIET, RESTING));
  if (!library.type.includes('html')) return `it is no page, but ${library.type}`;
  const banner =
    wantsBanner && library.isThere && library.isOpen
      ? ((await evaluateInPage(session, expression(readBanner, BANNER, LOOKS))) as SeenBanner | undefined)
      : undefined;
  const html = response instanceof Error ? '' : ((await response?.text().catch(() => '')) ?? '');
  const visit = {url: page.url(), library, banner, isAtRest, html};
  await wait(Math.min(pause, STAYING, end - Date.now()));
  await watch.take(context, await readStorages(page, session, expression(readStored)));
  await then?.(page, visit, session);
  return away ? `a script leads away, to ${new URL(away).hostname}` : visit;
}

/** What stands in the page, and what the library says; of a page that does not let it say, what it is at this moment. */
async function readLibraryOn(page: Page, session: CDPSession): Promise<LibraryState & DocumentState> {
  const ask = (waits: boolean, time: number) =>
    within(time, page.evaluate(expression(readLibrary, OTHER_GLOBALS, waits)) as Promise<LibraryState>);
  const stands = await within(BUSY, evaluateInPage(session, expression(readDocument, OTHER_ELEMENTS)));
  const says = await ask(true, LIBRARY).catch((error: Error) => {
    if (error instanceof Late) return ask(false, BUSY);
    throw error;
  });
  return {...(stands as DocumentState), ...says};
}

function refusalOf(response: Response | null): string | undefined {
  const status = response?.status() ?? 200;
  if (status === 401 || status === 403) return `it lets nobody in without a login (${status})`;
  return status >= 400 ? `its server answers ${status}` : undefined;
}

/** Why a page could not be had, in words. */
function reasonOf({message}: Error, failure: string | undefined): string {
  const [, code = ''] = /net::ERR_(\w+)/.exec(message) ?? [];
  if (code.startsWith('CERT_')) return 'its certificate is not valid';
  if (failure) return failure;
  if (message.includes('Download is starting')) return 'it is a file to download, not a page';
  if (/Timeout/.test(message)) return 'its server does not answer';
  return (
    reasons[code] ??
    (code ? `the browser says ${code.toLowerCase().replaceAll('_', ' ')}` : (message.split('\n')[0] ?? ''))
  );
}

const reasons: Readonly<Record<string, string>> = {
  INVALID_AUTH_CREDENTIALS: 'it lets nobody in without a login (401)',
  BAD_SSL_CLIENT_AUTH_CERT: 'it lets nobody in without a certificate',
  SSL_CLIENT_AUTH_CERT_NEEDED: 'it lets nobody in without a certificate',
  SSL_PROTOCOL_ERROR: 'it can’t be asked by https',
  SSL_VERSION_OR_CIPHER_MISMATCH: 'it can’t be asked by https',
  ABORTED: 'it is a file to download, not a page',
  TOO_MANY_REDIRECTS: 'it leads from one address to the next without end',
  EMPTY_RESPONSE: 'its server answers nothing',
  HTTP_RESPONSE_CODE_FAILURE: 'its server has an error without a page for it',
  TUNNEL_CONNECTION_FAILED: 'its server does not answer',
  PROXY_CONNECTION_FAILED: 'its server does not answer',
  CONNECTION_RESET: 'its server ended the connection',
};

/** Takes a small picture of what is in the window. */
export async function takePicture(session: CDPSession, file: string): Promise<void> {
  const {data} = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 55,
    clip: {x: 0, y: 0, width: 1280, height: 800, scale: 0.5},
  });
  await writeFile(file, Buffer.from(data, 'base64'));
}
