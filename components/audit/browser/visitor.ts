import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {BrowserContext, BrowserType, CDPSession, Page} from 'playwright-core';

import {within} from './deadline.js';
import {type Gateway, openGateway, type Resolve} from './gateway.js';

/** Somebody with a browser that was never anywhere. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly gateway: Gateway;
  readonly agent: string;
  close(): Promise<void>;
}

/** How every visitor's browser is started. */
export interface BrowserOptions {
  readonly chromium: BrowserType;
  readonly executable: string;
  readonly agent: string;
  readonly resolve: Resolve;
  readonly open: Open;
}

/** What has to be closed where the run is broken off: each takes itself out when it is closed. */
export interface Open {
  /** Whether that has happened: nothing more is opened then. */
  readonly isStopped: boolean;
  add(close: () => Promise<unknown>): void;
  delete(close: () => Promise<unknown>): void;
}

/** Its caller closes what it opens, on signals too: Playwright would close its browsers alone. */
const ownSignals = {handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false};

/** How long a browser may take to close, in milliseconds. */
const CLOSING = 10_000;

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a browser with a fresh profile of its own: lighter contexts never preconnect, and so would hide contacts. */
export async function openVisitor(options: BrowserOptions): Promise<Visitor> {
  const {chromium, executable, resolve, open} = options;
  const userAgent = await agentOf(options);
  const gateway = await openGateway(resolve);
  if (open.isStopped) {
    await gateway.close();
    throw new Error('it was stopped');
  }
  const profile = makeProfile();
  const isRoot = process.getuid?.() === 0;
  const launching = chromium.launchPersistentContext(profile, {
    ...ownSignals,
    executablePath: executable,
    // Only root leaves no choice.
    chromiumSandbox: !isRoot,
    // Windows that nobody asked for are stopped as in a visitor's browser.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    // Also of what is sent once its page is gone, and of workers.
    args: [...flags, `--user-agent=${userAgent}`, ...(isRoot ? ['--no-sandbox'] : [])],
    proxy: {server: gateway.address},
    viewport: {width: 1280, height: 800},
    locale: 'en-GB',
    acceptDownloads: false,
    userAgent,
    timeout: 60_000,
  });
  const close = async () => {
    // One that is still starting would go on writing into its folder.
    const closing = launching.then((context) => context.close());
    await within(CLOSING, closing).catch(() => undefined);
    await gateway.close();
    await rm(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
    open.delete(close);
  };
  open.add(close);
  try {
    return {context: await launching, gateway, agent: userAgent, close};
  } catch (error) {
    await close();
    throw error;
  }
}

/** A profile that takes everybody's cookies, as most visitors' do: some systems' browsers refuse those of third parties. */
function makeProfile(): string {
  // At once: a signal finds no folder that nobody would remove.
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-visitor-'));
  mkdirSync(join(folder, 'Default'));
  const preferences = {profile: {block_third_party_cookies: false, cookie_controls_mode: 0}};
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

let known: Promise<string> | undefined;

/** The browser's own user agent, which sites know, with who this is behind it. */
async function agentOf({chromium, executable, agent, open}: BrowserOptions): Promise<string> {
  known ??= (async () => {
    const browser = await chromium.launch({
      executablePath: executable,
      chromiumSandbox: process.getuid?.() !== 0,
      timeout: 60_000,
      ...ownSignals,
    });
    const close = () => browser.close();
    open.add(close);
    try {
      const page = await browser.newPage();
      return await page.evaluate(() => navigator.userAgent);
    } finally {
      await within(CLOSING, close()).catch(() => undefined);
      open.delete(close);
    }
  })();
  return `${(await known).replace('HeadlessChrome', 'Chrome')} ${agent}`;
}

/** How long after its cause a request is heard of, in milliseconds. */
const STIRRING = 100;

/** Knows when a page has come to rest. */
export class Rest {
  readonly #open = new Set<unknown>();
  #last = Date.now();

  constructor(page: Page) {
    page.on('request', (request) => {
      this.#open.add(request);
      this.#last = Date.now();
    });
    for (const event of ['requestfinished', 'requestfailed'] as const)
      page.on(event as 'requestfinished', (request) => {
        this.#open.delete(request);
        this.#last = Date.now();
      });
  }

  /** Waits until nothing was asked for in a while; whether that came before the time was up. */
  async reached(quiet: number, milliseconds: number): Promise<boolean> {
    const end = Date.now() + milliseconds;
    // What was just set off takes a moment to show.
    await new Promise((resolve) => setTimeout(resolve, STIRRING));
    for (;;) {
      const since = Date.now() - this.#last;
      if (!this.#open.size && since >= quiet) return true;
      if (Date.now() >= end) return false;
      await new Promise((resolve) => setTimeout(resolve, Math.max(20, Math.min(quiet - since, 100))));
    }
  }
}

/** Keeps a page from leading the browser away; says where it wanted to, by calling. */
export async function keepWithin(
  session: CDPSession,
  isWithin: (url: URL) => boolean,
  left: (url: string) => void,
): Promise<void> {
  const {frameTree} = await session.send('Page.getFrameTree');
  session.on('Fetch.requestPaused', ({requestId, request, frameId}) => {
    const isAway =
      frameId === frameTree.frame.id && URL.canParse(request.url) && !isWithin(new URL(request.url));
    if (isAway) left(request.url);
    // Nobody sends a form, be it a script: the page stays where it is.
    const isForm = frameId === frameTree.frame.id && request.method !== 'GET';
    const answer =
      isAway || isForm
        ? session.send('Fetch.failRequest', {requestId, errorReason: isAway ? 'BlockedByClient' : 'Aborted'})
        : session.send('Fetch.continueRequest', {requestId});
    // The page may be gone.
    answer.catch(() => undefined);
  });
  await session.send('Fetch.enable', {patterns: [{urlPattern: '*', resourceType: 'Document'}]});
}
