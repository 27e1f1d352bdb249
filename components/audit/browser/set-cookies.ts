import type {BrowserContext, CDPSession, Response} from 'playwright-core';

import type {SeenItem, Setter} from '../observed.js';
import {within} from './deadline.js';
import {expression, watchCookies} from './in-page.js';
import {isLibrary, plain} from './plain-url.js';

const BINDING = 'askFirstAuditCookie';

/** How long headers may take to be read, in milliseconds. */
const READING = 3_000;

interface Kept {
  readonly name: string;
  readonly domain: string;
}

/** Knows who set which cookie, and which of them the browser kept, be it for a moment. */
export class SetCookies {
  readonly #setters = new Map<string, {host: string; setter: Setter}[]>();
  readonly #reading = new Set<Promise<void>>();
  /** Who set what the browser kept since cookies were looked at last. */
  readonly #kept = new Map<string, Setter['by']>();

  /** Hears of what scripts and responses set; what is kept is remembered only while it counts. */
  async start(context: BrowserContext, counts: () => boolean): Promise<void> {
    await context.exposeBinding(BINDING, ({frame}, name: unknown, stack: unknown, isKept: unknown) => {
      const url = scriptIn(String(stack)) ?? frame.url();
      if (!URL.canParse(frame.url())) return;
      this.#note(String(name), new URL(frame.url()).hostname, {by: 'script', url: plain(url)});
      if (isKept === true && counts()) this.#kept.set(String(name), 'script');
    });
    await context.addInitScript({content: expression(watchCookies, BINDING)});
    context.on('response', (response) => {
      const reading = this.#response(response).finally(() => this.#reading.delete(reading));
      this.#reading.add(reading);
    });
  }

  /** Hears from the browser which cookies of responses it keeps: it refuses some. */
  follow(session: CDPSession, counts: () => boolean): void {
    session.on('Network.responseReceivedExtraInfo', ({headers, blockedCookies}) => {
      if (!counts()) return;
      const refused = new Set(blockedCookies.map(({cookieLine}) => cookieLine));
      for (const [header, lines] of Object.entries(headers))
        if (header.toLowerCase() === 'set-cookie')
          for (const line of lines.split('\n'))
            if (!refused.has(line) && !isDeletion(line, Date.now())) this.#kept.set(nameIn(line), 'response');
    });
  }

  /** Waits until all that was heard of is read. */
  async read(): Promise<void> {
    await within(READING, Promise.all(this.#reading)).catch(() => this.#reading.clear());
  }

  /** Who set a cookie of a domain. */
  setterOf(name: string, domain: string): Setter | undefined {
    return this.#setters.get(name)?.find(({host}) => isOf(host, domain))?.setter;
  }

  /** What was kept since it was last asked and is not there any more. */
  takeGone(cookies: readonly Kept[]): readonly Pick<SeenItem, 'name' | 'host' | 'setBy'>[] {
    const gone = [...this.#kept].flatMap(([name, by]) => {
      const set = this.#setters.get(name)?.find(({setter}) => setter.by === by);
      const isThere = cookies.some((each) => each.name === name && (!set || isOf(set.host, each.domain)));
      return set && !isThere ? [{name, host: set.host, setBy: set.setter}] : [];
    });
    this.#kept.clear();
    return gone;
  }

  async #response(response: Response): Promise<void> {
    // A page that is left takes its answers along.
    const headers = await response.headersArray().catch(() => []);
    const url = response.url();
    for (const {name, value} of headers)
      if (name.toLowerCase() === 'set-cookie')
        for (const line of value.split('\n'))
          this.#note(nameIn(line), new URL(url).hostname, {by: 'response', url: plain(url)});
  }

  #note(name: string, host: string, setter: Setter): void {
    const known = this.#setters.get(name) ?? [];
    this.#setters.set(name, known);
    if (!known.some((each) => each.host === host && each.setter.by === setter.by)) known.push({host, setter});
  }
}

const isOf = (host: string, domain: string) =>
  host === domain || (domain.startsWith('.') && `.${host}`.endsWith(domain));

// A header comes as Latin-1, and the browser reads it as UTF-8.
export const nameIn = (line: string) => Buffer.from(line.split(/[=;]/)[0]?.trim() ?? '', 'latin1').toString();

/** Whether a Set-Cookie header takes a cookie away. */
export function isDeletion(line: string, now: number): boolean {
  const [, ...attributes] = line.split(';').map((each) => each.trim());
  const read = (name: string) => {
    const found = attributes.filter((each) => each.toLowerCase().startsWith(`${name}=`)).at(-1);
    return found?.slice(name.length + 1);
  };
  const age = read('max-age');
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age) <= 0;
  return Date.parse(read('expires') ?? '') <= now;
}

/** The script that is nearest in a stack, but for what watches and what let it run; nothing where it stands in the page. */
export function scriptIn(stack: string): string | undefined {
  return stack
    .match(/https?:\/\/[^\s)]+?(?=:\d+:\d+)/g)
    ?.find((url) => !url.includes('__playwright') && !isLibrary(url));
}
