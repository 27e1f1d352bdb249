import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {setTimeout as pause} from 'node:timers/promises';

import {chromiumFlags} from '../../browsers/chromium.js';
import {findChromium, findFirefox, type Engine} from '../../browsers/find.js';
import {exitOnSignals} from '../../browsers/processes.js';
import type {WebKitBrowser} from '../../browsers/webkit-browser.js';
import {startWebKit} from '../../browsers/webkit-driver.js';
import {waitUntil} from '../wait-until.js';
import {placeToClick} from './place-to-click.js';
import type {Outside} from './proxy.js';

/** Somebody at a browser of their own, with an empty profile. Pages are loaded when these resolve. */
export interface Visitor {
  /** Goes to an address. */
  goto(url: string): Promise<void>;
  /** Clicks the button of this text with the mouse, inside shadow roots too, once it is there. */
  click(text: string): Promise<void>;
  /** Clicks the middle of the first element of a selector with the mouse, inside shadow roots too, once it is there. */
  clickOn(selector: string): Promise<void>;
  /** Runs a function in the page: it sees its arguments and the page, nothing of the test's scope. */
  evaluate<Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Goes one page back. */
  back(): Promise<void>;
  /** Goes one page forward. */
  forward(): Promise<void>;
  /** Loads the page once more. */
  reload(): Promise<void>;
  /** Stays on the page for so many milliseconds. */
  wait(ms: number): Promise<void>;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** Opens an engine with an empty profile, never an incognito one, to which `outside` is all there is. */
export function openVisitor(engine: Engine, outside: Outside): Promise<Visitor> {
  if (engine === 'chromium') return openChromium(outside);
  return engine === 'firefox' ? openFirefox(outside) : openWebKit(outside);
}

// Through Puppeteer and not Playwright, which switches the back/forward cache off.
async function openChromium({proxyAddress}: Outside): Promise<Visitor> {
  const flags = [...chromiumFlags(), `--proxy-server=${proxyAddress}`, '--ignore-certificate-errors'];
  return openPuppeteer({browser: 'chrome', executablePath: installed(findChromium()), args: flags});
}

// Without a proxy, because Firefox does not preconnect through one: it is told that every host is this machine.
async function openFirefox({ports}: Outside): Promise<Visitor> {
  return openPuppeteer({
    browser: 'firefox',
    executablePath: installed(findFirefox()),
    acceptInsecureCerts: true,
    // Lets Puppeteer's setting count by which Firefox fetches no lists from Mozilla.
    env: {...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1'},
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${ports[443]};80=${ports[80]}`,
      // Puppeteer and Firefox's own remote agent set 0, under which nothing is preconnected and a meter sees nothing.
      // Firefox's default is 20, but a setting that equals the default counts as not set.
      'network.http.speculative-parallel-limit': 21,
    },
  });
}

async function openPuppeteer(options: Parameters<typeof puppeteer.launch>[0]): Promise<Visitor> {
  exitOnSignals();
  const browser = await puppeteer.launch({
    ...options,
    defaultViewport: null,
    timeout: 120_000,
    protocolTimeout: 120_000,
  });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(60_000);
  return puppeteerVisitor(browser, page);
}

function puppeteerVisitor(browser: Browser, page: Page): Visitor {
  const visitor: Visitor = {
    goto: async (url) => void (await page.goto(url)),
    click: (text) => clickOn(visitor, page.mouse, buttons, text),
    clickOn: (selector) => clickOn(visitor, page.mouse, selector),
    // tsx names inner functions by a helper that the page does not have.
    evaluate: (script, ...args) =>
      page.evaluate(
        `(() => { const __name = (named) => named; return (${script})(...${JSON.stringify(args)}); })()`,
      ) as Promise<Awaited<ReturnType<typeof script>>>,
    back: () => travel(visitor, -1),
    forward: () => travel(visitor, 1),
    reload: () => travel(visitor, 0),
    wait: async (ms) => void (await pause(ms)),
    close: () => browser.close(),
  };
  return visitor;
}

async function openWebKit({proxyAddress}: Outside): Promise<Visitor> {
  const browser = await startWebKit({proxy: proxyAddress, acceptInsecureCerts: true});
  return webkitVisitor(browser);
}

function webkitVisitor(browser: WebKitBrowser): Visitor {
  const visitor: Visitor = {
    goto: (url) => browser.open(url),
    click: (text) => clickOn(visitor, browser.mouse, buttons, text),
    clickOn: (selector) => clickOn(visitor, browser.mouse, selector),
    evaluate: (script, ...args) => browser.run(script, ...args),
    back: () => travel(visitor, -1),
    forward: () => travel(visitor, 1),
    reload: () => travel(visitor, 0),
    wait: async (ms) => void (await pause(ms)),
    close: () => browser.quit(),
  };
  return visitor;
}

/** Goes through the history as a page can: drivers' own commands wait for events that a page kept whole never sends. */
async function travel(visitor: Visitor, steps: number): Promise<void> {
  const place = () => visitor.evaluate(() => [document.readyState, location.href, performance.timeOrigin]);
  const [, ...before] = await place();
  await visitor.evaluate((by: number) => void setTimeout(() => history.go(by)), steps);
  await waitUntil(
    async () => {
      // While the page changes there is none to ask.
      const [state, ...now] = await place().catch(() => []);
      return state === 'complete' && String(now) !== String(before);
    },
    `another page than ${String(before[0])}`,
  );
}

const buttons = 'button, [role="button"], [role="switch"]';

async function clickOn(
  visitor: Visitor,
  mouse: {click(x: number, y: number): Promise<void>},
  selector: string,
  ...text: readonly [] | readonly [string]
): Promise<void> {
  const {x, y} = await waitUntil(
    () => visitor.evaluate(placeToClick, selector, ...text),
    text[0] ? `a button “${text[0]}”` : selector,
  );
  await mouse.click(x, y);
}

function installed(path: string | undefined): string {
  if (!path) throw new Error('The browser is not installed.');
  return path;
}
