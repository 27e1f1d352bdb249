import type {APIRequestContext} from 'playwright-core';

import {type MayVisit, parseRobots, sitemapsIn} from '../crawl/robots.js';
import {parseSitemap} from '../crawl/sitemap.js';

/** Sitemaps that are read of a site: an index may name thousands. */
const SITEMAPS = 5;

/** RFC 9309 lets a reader stop here. */
const ROBOTS = 500 * 1024;

/** What a site says of its own pages. */
export interface SitePlan {
  readonly mayVisit: MayVisit;
  readonly pages: readonly string[];
  /** Why nothing may be looked at. */
  readonly trouble?: string | undefined;
}

/** Reads robots.txt and the sitemaps of an origin. A sitemap elsewhere is not asked for. */
export async function readPlan(
  request: APIRequestContext,
  origin: string,
  agent: string,
  until: number,
): Promise<SitePlan> {
  const robots = await fetchText(request, `${origin}/robots.txt`, until);
  // RFC 9309: who can't say what is allowed allows nothing.
  if (robots.status >= 500) {
    return {mayVisit: () => false, pages: [], trouble: `its robots.txt fails (${robots.status})`};
  }
  const text = robots.status < 300 ? robots.text.slice(0, ROBOTS) : '';
  const named = sitemapsIn(text).filter((url) => URL.canParse(url) && new URL(url).origin === origin);
  const waiting = named.length ? [...named] : [`${origin}/sitemap.xml`];
  const pages: string[] = [];
  for (let read = 0; waiting.length && read < SITEMAPS && Date.now() < until; read++) {
    const found = parseSitemap((await fetchText(request, waiting.shift() ?? '', until)).text);
    pages.push(...found.pages);
    waiting.push(...found.sitemaps.filter((url) => URL.canParse(url) && new URL(url).origin === origin));
  }
  return {mayVisit: parseRobots(text, agent), pages};
}

async function fetchText(
  request: APIRequestContext,
  url: string,
  until: number,
): Promise<{status: number; text: string}> {
  try {
    const timeout = Math.max(1000, Math.min(10_000, until - Date.now()));
    const response = await request.get(url, {maxRedirects: 0, timeout});
    const status = response.status();
    return {status, text: status < 300 ? await response.text() : ''};
  } catch {
    // The pages will say whether the server answers.
    return {status: 0, text: ''};
  }
}
