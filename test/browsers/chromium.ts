import {chromium, type Browser, type BrowserContext, type BrowserContextOptions} from 'playwright-core';
import {findChromium} from './find.js';
import {exitOnSignals} from './processes.js';

/** Flags for every Chromium the tests start: no sandbox only where root leaves no choice, and no chatter of its own. */
export function chromiumFlags(): readonly string[] {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** How Chromium is started for a journey. */
export interface ChromiumOptions {
  /** Address of a proxy for all requests but those to localhost and `*.localhost`, for example `http://127.0.0.1:8899`. */
  readonly proxy?: string;
  /** Folder of a profile that is there already. */
  readonly profile?: string;
  /** More command line flags. */
  readonly args?: readonly string[];
  /** Whether pages that were left wait for Back as they were: Playwright switches that off. */
  readonly keepsPages?: boolean;
  /** `false` for a visitor who has switched scripts off. */
  readonly scripts?: boolean;
}

/** What every start of Chromium has in common. */
function startOptions(args: readonly string[] = []) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not installed.');
  exitOnSignals();
  return {
    executablePath,
    chromiumSandbox: !isRoot(),
    args: [...chromiumFlags(), ...args],
    timeout: 120_000,
  };
}

/**
 * Opens Chromium for a journey, as somebody who has never been anywhere. `close()` the context in the end. Where nothing
 * but the page is looked at, it is a context of a browser that all journeys of this process share; who counts what leaves
 * the browser, and so names a proxy, gets a browser of their own with a normal profile: such contexts never preconnect,
 * and so would hide leaks.
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<BrowserContext> {
  const {proxy, profile, args, keepsPages, scripts = true} = options;
  const settings = {javaScriptEnabled: scripts};
  const context =
    proxy || profile || args || keepsPages
      ? await chromium.launchPersistentContext(profile ?? '', {
          // As a flag: Playwright's own "proxy" option would send the demo sites on localhost through the proxy too.
          ...startOptions([...(proxy ? [`--proxy-server=${proxy}`] : []), ...(args ?? [])]),
          ...(keepsPages && {ignoreDefaultArgs: ['--disable-back-forward-cache']}),
          ...settings,
        })
      : await openInShared(settings);
  // tsx names inner functions by a helper, which functions handed to `evaluate` then look for in the page.
  await context.addInitScript({content: 'globalThis.__name = (named) => named;'});
  return context;
}

let shared: Promise<Browser> | undefined;
let open = 0;

/** Opens a context in the shared browser, which ends when nobody has wanted it for a moment: it would keep the process alive. */
async function openInShared(settings: BrowserContextOptions): Promise<BrowserContext> {
  open += 1;
  try {
    shared ??= chromium.launch(startOptions());
    const context = await (await shared).newContext(settings);
    context.once('close', release);
    return context;
  } catch (error) {
    release();
    throw error;
  }
}

function release(): void {
  open -= 1;
  setTimeout(() => {
    if (open > 0) return;
    void shared?.then((browser) => browser.close());
    shared = undefined;
  }, 500);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
