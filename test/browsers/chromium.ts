import {chromium, type BrowserContext} from 'playwright-core';
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
  /** `false` for a visitor who has switched scripts off. */
  readonly scripts?: boolean;
}

/**
 * Starts Chromium with an empty, temporary profile for journeys across pages. It is a normal profile, not an incognito
 * context: those never preconnect, and so would hide leaks. `close()` the context in the end; that ends the browser.
 */
export async function launchChromium({
  proxy,
  profile = '',
  args = [],
  scripts = true,
}: ChromiumOptions = {}): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not installed.');
  exitOnSignals();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: !isRoot(),
    // As a flag: Playwright's own "proxy" option would send the demo sites on localhost through the proxy too.
    args: [...chromiumFlags(), ...(proxy ? [`--proxy-server=${proxy}`] : []), ...args],
    timeout: 120_000,
    javaScriptEnabled: scripts,
  });
  // tsx names inner functions by a helper, which functions handed to `evaluate` then look for in the page.
  await context.addInitScript({content: 'globalThis.__name = (named) => named;'});
  return context;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
