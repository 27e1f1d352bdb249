import {mkdtempSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {Catalogue, Site} from '../catalogue/schema.js';
import {findSite} from '../catalogue/sites.js';
import {type AuditOptions, auditSite, nothing, type SitePlan} from './browser/audit-site.js';
import {within} from './browser/deadline.js';
import {explainMissing, findBrowser, findFirefox} from './browser/find-browser.js';
import {loadPlaywright} from './browser/load-playwright.js';
import {LAST_PAGE} from './browser/visit-page.js';
import type {Open} from './browser/visitor.js';
import {Visitors} from './browser/visitors.js';
import {Declared} from './compare/declared.js';
import type {Pass, SiteVisit} from './observed.js';

/** What is looked at, and how. */
export interface AuditWish {
  readonly catalogue: Catalogue;
  /** Sites of the catalogue, each with the URL it begins at. */
  readonly sites: readonly {readonly site: Site; readonly start: string}[];
  /** Pages of a site, in each pass. */
  readonly pages: number;
  readonly minutes: number;
  /** Seconds between two pages of a site. */
  readonly pause: number;
  /** Other addresses for hosts, as `host` or `host:port` to `address` or `address:port`. */
  readonly resolve: ReadonlyMap<string, string>;
  /** Path of the browser; one is looked for where it is left out. */
  readonly browser?: string | undefined;
  /** Whether pictures of pages are taken. */
  readonly wantsPictures: boolean;
  readonly version: string;
  /** Takes up what has to be closed where the run is broken off. */
  readonly open: Open;
  readonly progress: (site: string, pass: Pass, url: string) => void;
}

/** What was seen; `clean` removes the pictures. */
export interface AuditRun {
  readonly visits: readonly SiteVisit[];
  clean(): Promise<void>;
}

/** Sites that are looked at at the same time. */
const AT_ONCE = 2;

/** What closing takes, in milliseconds, where a browser does not answer any more. */
const CLOSING = 20_000;

/** Looks at sites with a real browser. Gives a sentence where there is none to do it with. */
export async function runAudit(wish: AuditWish): Promise<AuditRun | string> {
  const playwright = await loadPlaywright();
  if (!playwright)
    return 'audit needs playwright-core, which is not installed: npm install --save-dev playwright-core';
  const {catalogue, sites, resolve, progress, version, open} = wish;
  const executable = findBrowser(wish.browser, ofPlaywright(playwright));
  if (!executable) return explainMissing(wish.browser, findFirefox());
  const pictures = wish.wantsPictures ? mkdtempSync(join(tmpdir(), 'ask-first-audit-')) : undefined;
  const clean = async () => {
    if (pictures) await rm(pictures, {recursive: true, force: true});
    open.delete(clean);
  };
  open.add(clean);
  const agent = 'AskFirstAudit';
  const time = wish.minutes * 60_000;
  const end = Date.now() + time;
  const visitors = new Visitors(
    {chromium: playwright.chromium, executable, resolve, agent: `${agent}/${version}`, open},
    sites.length,
  );
  const options: AuditOptions = {
    ...{playwright, visitors, agent, pages: wish.pages, pause: wish.pause * 1000, pictures, progress, end},
  };
  const declared = new Declared(catalogue);
  // By the end the page that was begun last must be over.
  const until = Date.now() + Math.max(time / 2, time - LAST_PAGE);
  const waiting = sites.map(({site, start}) => toPlan(site, start, catalogue, declared));
  const visits = new Map<string, SiteVisit>();
  const work = async () => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const now = Date.now();
      const late = {...nothing(plan.id), trouble: 'the time was up'};
      const visit =
        now < until
          ? await within(end + CLOSING - now, auditSite(plan, options, shareOf(now, until, waiting))).catch(
              () => late,
            )
          : late;
      visits.set(plan.id, visit);
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  await visitors.close();
  return {
    visits: sites.flatMap(({site}) => visits.get(site.id) ?? []),
    clean,
  };
}

/** When a site's share of the time is over. It grows while others that wait take none of theirs: ask anew each time. */
export const shareOf = (now: number, until: number, waiting: readonly unknown[]) => () =>
  now + (until - now) / Math.ceil((waiting.length + 1) / AT_ONCE);

function ofPlaywright({chromium}: NonNullable<Awaited<ReturnType<typeof loadPlaywright>>>): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function toPlan(site: Site, start: string, catalogue: Catalogue, declared: Declared): SitePlan {
  const siteAt = ({hostname, pathname}: URL) => findSite(catalogue, {host: hostname, path: pathname})?.id;
  const first = new URL(start);
  // A copy for trying things out is at none of the catalogue's addresses. Beside an address that is, there are others' pages.
  const isCopy = !siteAt(first);
  return {
    id: site.id,
    start,
    isHere: (url) => {
      const found = siteAt(url);
      return found === site.id || (isCopy && !found && url.origin === first.origin);
    },
    isHarmless: (host) => declared.isHarmless(host),
    whose: ({href}) =>
      declared
        .servicesAt({url: href, resource: 'document'}, site)
        .map(({id}) => id)
        .join(),
  };
}
