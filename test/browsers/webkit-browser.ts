import {setTimeout as pause} from 'node:timers/promises';
import {WebKitKeyboard, WebKitMouse} from './webkit-input.js';
import type {WebDriverSession} from './webkit-session.js';

/** A cookie as WebDriver gives and takes it; `expiry` in seconds since 1970. */
export interface WebKitCookie {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly domain?: string;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly expiry?: number;
  readonly sameSite?: 'Strict' | 'Lax' | 'None';
}

/** One WebKit window. `startWebKit` opens it. */
export class WebKitBrowser {
  /** Real keys, for what has the focus. */
  readonly keyboard: WebKitKeyboard;
  /** A real mouse. */
  readonly mouse: WebKitMouse;

  /** Ends the window, its driver and its screen, whatever they are busy with, and removes the profile. */
  readonly quit: () => Promise<void>;

  readonly #session: WebDriverSession;

  constructor(session: WebDriverSession, quit: () => Promise<void>) {
    this.#session = session;
    this.quit = quit;
    this.keyboard = new WebKitKeyboard(session);
    this.mouse = new WebKitMouse(session);
  }

  /** Goes to an address. */
  async open(url: string): Promise<void> {
    await this.#session.send('POST', '/url', {url});
  }

  /** Address of the page that is shown. */
  async url(): Promise<string> {
    return (await this.#session.send('GET', '/url')) as string;
  }

  /** Goes one page back. */
  async back(): Promise<void> {
    await this.#session.send('POST', '/back', {});
  }

  /** Loads the page once more. */
  async reload(): Promise<void> {
    await this.#session.send('POST', '/refresh', {});
  }

  /**
   * Runs a function in the page and resolves with what it returns, or what its promise resolves with. It sees its
   * arguments and the page, nothing of the test's scope.
   */
  async run<Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    // tsx names inner functions by a helper that the page does not have.
    const source = `const __name = (named) => named; return (${script.toString()})(...arguments);`;
    return (await this.#session.send('POST', '/execute/sync', {script: source, args})) as Awaited<Result>;
  }

  /** Scrolls to an element and clicks it with the mouse. Each selector looks inside the shadow root of the one before. */
  async click(...selectors: string[]): Promise<void> {
    const reference = await this.run(
      (...path: string[]) => {
        let scope: ParentNode | null | undefined = document;
        for (const [index, selector] of path.entries()) {
          const element: Element | null | undefined = scope?.querySelector(selector);
          scope = index < path.length - 1 ? element?.shadowRoot : element;
        }
        return scope;
      },
      ...selectors,
    );
    if (!reference) throw new Error(`No element ${selectors.join(' » ')} at ${await this.url()}.`);
    // WebDriver hands out an element as an object of one entry, its id.
    await this.#session.send('POST', `/element/${Object.values(reference)[0]}/click`, {});
  }

  /** Cookies that a request for the page that is shown would carry, those script cannot read included. */
  async cookies(): Promise<readonly WebKitCookie[]> {
    return (await this.#session.send('GET', '/cookie')) as readonly WebKitCookie[];
  }

  /** Sets a cookie for the page that is shown. */
  async setCookie(cookie: WebKitCookie): Promise<void> {
    await this.#session.send('POST', '/cookie', {cookie});
  }

  /** Removes all cookies of the page that is shown. */
  async clearCookies(): Promise<void> {
    await this.#session.send('DELETE', '/cookie');
  }

  /** A picture of what the window shows, as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#session.send('GET', '/screenshot')) as string, 'base64');
  }

  /** Gives the page a viewport of this size in CSS pixels. Throws where the window cannot take it. */
  async setViewport({width, height}: {readonly width: number; readonly height: number}): Promise<void> {
    const inner = () => this.run(() => ({width: window.innerWidth, height: window.innerHeight}));
    const before = await inner();
    const outer = (await this.#session.send('GET', '/window/rect')) as {width: number; height: number};
    await this.#session.send('POST', '/window/rect', {
      width: outer.width + width - before.width,
      height: outer.height + height - before.height,
    });
    for (const end = Date.now() + 30_000; ; await pause(20)) {
      const now = await inner();
      if (now.width === width && now.height === height) return;
      if (Date.now() > end) {
        throw new Error(`The window stays at ${now.width} × ${now.height}, not ${width} × ${height}.`);
      }
    }
  }
}
