import type {APIRequestContext} from 'playwright-core';

import {type MayVisit, parseRobots, sitemapsIn} from '../crawl/robots.js';
import {parseSitemap} from '../crawl/sitemap.js';

/** Sitemaps that are read of an origin: an index may name thousands. */
const SITEMAPS = 5;

/** RFC 9309 lets a reader stop here, and follow this many redirects. */
const ROBOTS = 500 * 1024;
const REDIRECTS = 5;

/** What an origin says of its own pages. */
interface OriginPlan {
  readonly mayVisit: MayVisit;
  /** Pages that its sitemaps name. */
  readonly pages: readonly string[];
  /** Why nothing may be looked at. */
  readonly trouble?: string | undefined;
}

/** Reads what the origins of a site say of their pages, each once: a site may be on several hosts. */
export class PagePlans {
  readonly #plans = new Map<string, OriginPlan>();
  readonly #request: APIRequestContext;
  readonly #agent: string;
  readonly #isHere: (url: URL) => boolean;

  /** @param isHere Whether a URL is the site's: nothing else is asked for. */
  constructor(request: APIRequestContext, agent: string, isHere: (url: URL) => boolean) {
    this.#request = request;
    this.#agent = agent;
    this.#isHere = isHere;
  }

  /** Whether a page may be looked at, as far as its origin's robots.txt was read. */
  mayVisit({origin, pathname, search}: URL): boolean {
    return this.#plans.get(origin)?.mayVisit(pathname + search) ?? true;
  }

  /** Reads robots.txt and the sitemaps of an origin; of one that was read before, nothing new. */
  async read({origin}: URL, until: number): Promise<Pick<OriginPlan, 'pages' | 'trouble'>> {
    if (this.#plans.has(origin)) return {pages: []};
    const plan = await this.#read(origin, until);
    this.#plans.set(origin, plan);
    return plan;
  }

  async #read(origin: string, until: number): Promise<OriginPlan> {
    const robots = await this.#fetch(`${origin}/robots.txt`, until);
    const trouble =
      robots.trouble ?? (robots.status >= 500 ? `its robots.txt fails (${robots.status})` : undefined);
    // RFC 9309: who can't say what is allowed allows nothing.
    if (trouble) return {mayVisit: () => false, pages: [], trouble};
    const text = robots.status < 300 ? robots.text.slice(0, ROBOTS) : '';
    const named = sitemapsIn(text).filter((url) => URL.canParse(url) && new URL(url).origin === origin);
    const waiting = named.length ? [...named] : [`${origin}/sitemap.xml`];
    const pages: string[] = [];
    for (let read = 0; waiting.length && read < SITEMAPS && Date.now() < until; read++) {
      const found = parseSitemap((await this.#fetch(waiting.shift() ?? '', until)).text);
      pages.push(...found.pages);
      waiting.push(...found.sitemaps.filter((url) => URL.canParse(url) && new URL(url).origin === origin));
    }
    return {mayVisit: parseRobots(text, this.#agent), pages};
  }

  async #fetch(
    url: string,
    until: number,
    redirects = REDIRECTS,
  ): Promise<{status: number; text: string; trouble?: string}> {
    try {
      const timeout = Math.max(1000, Math.min(10_000, until - Date.now()));
      const response = await this.#request.get(url, {maxRedirects: 0, timeout});
      const status = response.status();
      const {location = ''} = response.headers();
      const to = status >= 300 && status < 400 && URL.canParse(location, url) && new URL(location, url);
      if (to && redirects && (to.hostname === new URL(url).hostname || this.#isHere(to)))
        return await this.#fetch(to.href, until, redirects - 1);
      return {status, text: status < 300 ? await response.text() : ''};
    } catch (error) {
      const isSecure = /SSL|EPROTO|TLS/i.test((error as Error).message);
      const trouble = isSecure
        ? 'it can’t be asked by https'
        : 'its server does not answer when it is asked for robots.txt';
      return {status: 0, text: '', trouble};
    }
  }
}
