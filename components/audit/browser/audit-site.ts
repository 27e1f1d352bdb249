import {join} from 'node:path';

import type {Playwright} from './load-playwright.js';
import {Frontier} from '../crawl/frontier.js';
import {type Pass, type PassResult, PASSES, type SeenPage, type SiteVisit} from '../observed.js';
import {PagePlans} from './find-pages.js';
import {type PassSeen, runPass} from './run-pass.js';
import {addPage, toPage} from './seen-page.js';
import {type PageVisit, takePicture, visitPage} from './visit-page.js';
import type {Visitors} from './visitors.js';
import {Watch} from './watch.js';

/** One site, and how much of it is looked at. */
export interface SitePlan {
  readonly id: string;
  /** Where it begins. */
  readonly start: string;
  /** Whether a URL is this site's: nothing else is gone to. */
  readonly isHere: (url: URL) => boolean;
  /** Whether a host is the family's, or of a service that needs no answer. */
  readonly isHarmless: (host: string) => boolean;
  /** Ids of the services of the list that a URL belongs to. */
  readonly whose: (url: URL) => string;
}

/** What is the same for all sites. */
export interface AuditOptions {
  readonly playwright: Playwright;
  readonly visitors: Visitors;
  /** Name in robots.txt. */
  readonly agent: string;
  readonly pages: number;
  readonly pause: number;
  /** When nothing is waited for any more, in milliseconds since 1970. */
  readonly end: number;
  /** Folder for pictures of pages; none are taken where it is left out. */
  readonly pictures?: string | undefined;
  readonly progress: (site: string, pass: Pass, url: string) => void;
}

/** Which part of a site's time has gone when each pass has to end. */
const SHARES: Readonly<Record<Pass, number>> = {before: 0.35, refused: 0.55, accepted: 0.75, withdrawn: 1};

/**
 * Looks at a site as four visitors do. Trouble is part of what it gives; it does not reject.
 *
 * @param until When its time is up, asked anew each time: others may leave it some of theirs.
 */
export async function auditSite(
  plan: SitePlan,
  options: AuditOptions,
  until: () => number,
): Promise<SiteVisit> {
  const start = Date.now();
  const endOf = (pass: Pass) => start + (until() - start) * SHARES[pass];
  try {
    const first = await lookBefore(plan, options, () => endOf('before'));
    if (first.trouble) return {...nothing(plan.id), trouble: first.trouble, notes: first.notes};
    const {pages, seen, notes} = first;
    const passes: Partial<Record<Pass, PassResult>> = {before: seen.result};
    const items = [...seen.items];
    const contacts = [...seen.contacts];
    const answerOn =
      pages.find(({script, banner}) => banner && script?.revisions) ??
      pages.find(({script}) => script?.revisions);
    const asks = pages.some(({script}) => script?.isOpen);
    for (const pass of PASSES) {
      if (pass === 'before') continue;
      const trouble = !answerOn
        ? 'no page has an Ask First that can be answered'
        : Date.now() > endOf(pass)
          ? 'the time was up'
          : undefined;
      if (trouble || !answerOn) {
        passes[pass] = {pages: 0, trouble};
        continue;
      }
      if (!asks) {
        passes[pass] = {pages: seen.result.pages};
        continue;
      }
      const {visitors, pause, progress, end} = options;
      const result = await runPass(pass, {
        ...{
          visitors,
          pause,
          isWithin: plan.isHere,
          whose: plan.whose,
          answerOn: answerOn.url,
          until: () => endOf(pass),
          end,
        },
        // By the address that was asked for: what leads to a page may set something, too.
        pages: pages.map(({url, from}) => from?.[0] ?? url),
        busyPages: pass === 'withdrawn' ? busyIn([...items, ...contacts]) : undefined,
        progress: (of, url) => progress(plan.id, of, url),
      });
      passes[pass] = result.result;
      items.push(...result.items);
      contacts.push(...result.contacts);
    }
    const quiet =
      asks || !answerOn ? [] : ['Nothing waits for an answer here, so what was seen before one holds.'];
    return {id: plan.id, passes, pages, items, contacts, notes: [...notes, ...quiet]};
  } catch (error) {
    return {...nothing(plan.id), trouble: `the browser failed: ${(error as Error).message.split('\n')[0]}`};
  }
}

/** Pages on which something was met first after a yes. */
const busyIn = (seen: readonly {readonly pass: Pass; readonly page: string}[]) => [
  ...new Set(seen.flatMap(({pass, page}) => (pass === 'accepted' ? page : []))),
];

/** A site of which nothing was seen. */
export const nothing = (id: string): SiteVisit => ({
  id,
  passes: {},
  pages: [],
  items: [],
  contacts: [],
  notes: [],
});

interface FirstLook {
  readonly trouble?: string | undefined;
  readonly notes: readonly string[];
  readonly pages: readonly SeenPage[];
  readonly seen: PassSeen;
}

const andMore = (others: readonly unknown[]) => (others.length ? ` (and ${others.length} more)` : '');

/** Whether an address only leads to where people log in. */
const leadsToLogin = (from: string, {url, library}: PageVisit) =>
  url !== from &&
  library.asksForPassword &&
  /log-?(?:in|on)|sign-?in|\b(?:o?auth2?|sso)\b/i.test(new URL(url).pathname);

/** The pass before an answer, which also finds out which pages there are. */
async function lookBefore(plan: SitePlan, options: AuditOptions, until: () => number): Promise<FirstLook> {
  const {visitors, agent, playwright, pause, progress, pictures, end} = options;
  const pages: SeenPage[] = [];
  const notes: string[] = [];
  const watch = new Watch('before', plan.whose);
  const visitor = await visitors.take();
  const request = await playwright.request.newContext({
    proxy: {server: visitor.gateway.address},
    userAgent: visitor.agent,
    // The browser may trust more than Node does, and judges each page's certificate itself.
    ignoreHTTPSErrors: true,
  });
  const none = {result: {pages: 0}, items: [], contacts: []};
  try {
    await watch.start(visitor.context);
    const plans = new PagePlans(request, agent, plan.isHere);
    const {pages: named, trouble} = await plans.read(new URL(plan.start), until());
    visitor.gateway.takeContacted();
    const frontier = new Frontier((url) => plan.isHere(url) && plans.mayVisit(url));
    /** Reads what another of the site's hosts says of its pages. */
    const readOther = async (url: string) => {
      frontier.add((await plans.read(new URL(url), until())).pages);
      visitor.gateway.takeContacted();
    };
    frontier.add([plan.start]);
    if (trouble || !frontier.left)
      return {
        trouble:
          visitor.gateway.failures.get(new URL(plan.start).hostname) ??
          trouble ??
          'its robots.txt keeps everybody out',
        ...{notes, pages, seen: none},
      };
    frontier.add(named);
    let isCut = false;
    const logins: string[] = [];
    for (let url = frontier.take(); url && pages.length < options.pages; url = frontier.take()) {
      if (Date.now() > until() && pages.length) {
        isCut = true;
        break;
      }
      await readOther(url);
      if (!plans.mayVisit(new URL(url))) continue;
      const picture = pictures && join(pictures, `${plan.id}-${pages.length}.jpeg`);
      const visit = await visitPage(visitor, watch, {
        ...{url, isWithin: plan.isHere, wantsBanner: true, end, pause},
        then: async (_page, _visit, session) => {
          if (picture) await takePicture(session, picture);
        },
      });
      if (typeof visit === 'string') {
        if (url === plan.start) return {trouble: visit, notes, pages, seen: none};
        notes.push(`${url} was left out: ${visit}.`);
      } else {
        addPage(pages, toPage(visit, plan.isHarmless, picture), url);
        if (leadsToLogin(url, visit)) logins.push(url);
        await readOther(visit.url);
        frontier.add(visit.library.links);
      }
      progress(plan.id, 'before', url);
    }
    if (!pages.length) return {trouble: notes[0] ?? 'it has no page', notes, pages, seen: none};
    const [restless, ...more] = pages.filter(({isRestless}) => isRestless);
    if (restless)
      notes.push(
        `${restless.url}${andMore(more)} never came to rest: what is done there later was not seen.`,
      );
    if (frontier.left)
      notes.push(`${pages.length} of at least ${pages.length + frontier.left} pages were looked at.`);
    const [login, ...others] = logins;
    if (login) notes.push(`${login}${andMore(others)} leads to a login: what is behind it was not seen.`);
    const cut = logins.includes(plan.start)
      ? 'it begins with a login'
      : isCut
        ? 'the time was up'
        : undefined;
    const result = {pages: pages.length, ...(cut && {trouble: cut})};
    return {notes, pages, seen: {result, items: watch.items, contacts: watch.contacts}};
  } finally {
    await request.dispose();
    visitors.release(visitor);
  }
}
