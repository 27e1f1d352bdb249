import type {BrowserLauncher, SessionResult} from '@web/test-runner';
import {engineNames} from './find.js';
import type {WebKitBrowser} from './webkit-browser.js';
import {startWebKit} from './webkit-driver.js';

/** Runs test pages in WebKitGTK, one after the other in one window. */
export function webkitLauncher(): BrowserLauncher {
  return new WebKitLauncher();
}

class WebKitLauncher implements BrowserLauncher {
  readonly name = engineNames.webkit;
  // The runner's commands (sendKeys, sendMouse, setViewport) know a fixed list of launchers. With this type they call
  // `getPage()`; with "webdriver" they would refuse setViewport and keys that are held down.
  readonly type = 'puppeteer';
  readonly concurrency = 1;

  #browser: Promise<WebKitBrowser> | undefined;
  #page: Awaited<ReturnType<typeof commandsPage>> | undefined;
  #active: string | undefined;

  /** Opens a test page. */
  async startSession(sessionId: string, url: string): Promise<void> {
    // "none": a test asks for keys while its page may still be loading, and the driver takes one command at a time.
    this.#browser ??= startWebKit({pageLoadStrategy: 'none'});
    const browser = await this.#browser;
    this.#page = commandsPage(browser);
    this.#active = sessionId;
    const size = {width: 800, height: 600};
    // The page before may still be on its way out, and takes the script that measures the window with it.
    await browser.setViewport(size).catch(() => browser.setViewport(size));
    await browser.open(url);
  }

  /** Leaves the test page, so that nothing of it runs on. */
  async stopSession(sessionId: string): Promise<SessionResult> {
    if (this.isActive(sessionId)) this.#active = undefined;
    const browser = await this.#browser;
    try {
      await browser?.mouse.reset();
      await browser?.open('about:blank');
    } catch (error) {
      // The page hangs, or WebKit crashed: the next page gets a new one.
      await this.stop();
      throw error;
    }
    return {};
  }

  /** Whether this test page is open. */
  isActive(sessionId: string): boolean {
    return this.#active === sessionId;
  }

  /** Where the window is now. */
  async getBrowserUrl(): Promise<string | undefined> {
    return (await this.#browser)?.url();
  }

  /** What the runner's commands act on. */
  getPage(): ReturnType<typeof commandsPage> {
    if (!this.#page) throw new Error('WebKit has no page open.');
    return this.#page;
  }

  /** There is no window to look at: on CI the screen is a virtual one. */
  async startDebugSession(): Promise<void> {
    throw new Error('Debug in Chromium or Firefox: ASK_FIRST_BROWSERS=chromium.');
  }

  /** Quits WebKit and all that was started for it. */
  async stop(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined);
    this.#browser = undefined;
    await browser?.quit();
  }
}

/** The part of Puppeteer's page that `@web/test-runner-commands` uses. */
function commandsPage(browser: WebKitBrowser) {
  return {
    keyboard: browser.keyboard,
    mouse: browser.mouse,
    setViewport: (size: {readonly width: number; readonly height: number}) => browser.setViewport(size),
    emulateMediaFeatures: async () => {
      throw new Error('WebKitGTK cannot be told to emulate media features.');
    },
  };
}
