import type {Pass, SiteVisit} from '../observed.js';
import type {Kind, Level} from './kinds.js';

/** Where something was seen. */
export interface Place {
  readonly pass: Pass;
  readonly page: string;
  /** What is known about it there: who set it, how long it lives. */
  readonly detail?: string | undefined;
}

/** What is not as the list, or the law, says. */
export interface Finding {
  /** The same in each run: kind, site and subject. */
  readonly id: string;
  readonly kind: Kind;
  readonly level: Level;
  /** Id of the site; empty where it is about the whole list. */
  readonly site: string;
  /** The name or host it is about. */
  readonly subject: string;
  /** One sentence. */
  readonly what: string;
  readonly todo: string;
  /** Which of the ICO's three automated tests fails by it. */
  readonly ico?: IcoTest | undefined;
  /** The first of them, and how many there are. */
  readonly places: readonly Place[];
  readonly count: number;
  /** All pages it was seen on. */
  readonly pages: readonly string[];
  /** The day it was first found, as far as earlier reports tell. */
  readonly since?: string | undefined;
  /** Whether the report it is held against did not have it. */
  readonly isNew?: boolean | undefined;
}

/** The ICO's three automated tests. */
export const ICO_TESTS = {
  advertising: 'Advertising cookies before a choice',
  rejecting: 'Rejecting as easy as accepting',
  tracking: 'Tracking after a refusal',
} as const;

/** One of the ICO's tests. */
export type IcoTest = keyof typeof ICO_TESTS;

/** How a site did in each test; a test is left out where it could not be made. */
export type IcoResults = Readonly<Partial<Record<IcoTest, boolean>>>;

/** Whether each of the ICO's tests is passed on a site. What was not looked at is neither. */
export function icoResults(visit: SiteVisit, findings: readonly Finding[]): IcoResults {
  const failed = (test: IcoTest) => findings.some(({site, ico}) => site === visit.id && ico === test);
  const {before, refused} = visit.passes;
  const results: Partial<Record<IcoTest, boolean>> = {};
  if (before?.pages || failed('advertising')) results.advertising = !failed('advertising');
  if (visit.pages.some(({banner}) => banner) || failed('rejecting')) results.rejecting = !failed('rejecting');
  if ((refused?.pages && !refused.trouble) || failed('tracking')) results.tracking = !failed('tracking');
  return results;
}
