import {findText} from '../../catalogue/localized-text.js';
import type {Catalogue} from '../../catalogue/schema.js';
import {type Baseline, compareWithBaseline, type EarlierFinding} from '../compare/baseline.js';
import {compareWithCatalogue} from '../compare/compare.js';
import {type Finding, type IcoResults, icoResults} from '../compare/finding.js';
import type {SiteVisit} from '../observed.js';

/** What an audit came to: all that its reports say. */
export interface AuditResult {
  readonly version: 1;
  /** Whose list it is. */
  readonly name: string;
  /** When it was made, as ISO 8601. */
  readonly at: string;
  readonly sites: readonly SiteResult[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** What an earlier report had and this one has not, though it looked there. */
  readonly gone: readonly PastFinding[];
  /** What an earlier report had, where this one did not look; the next one takes it from here. */
  readonly unchecked: readonly PastFinding[];
  /** The day of the earlier report it is held against. */
  readonly against?: string | undefined;
}

/** A finding of an earlier report, with the name of its site as readers see it. */
export interface PastFinding extends EarlierFinding {
  readonly siteName: string;
}

/** How a site was looked at. */
export interface SiteResult extends Pick<SiteVisit, 'id' | 'trouble' | 'passes' | 'notes'> {
  readonly name: string;
  readonly start: string;
  readonly pages: readonly string[];
  readonly ico: IcoResults;
}

/** Puts together what an audit came to. */
export function makeResult(
  catalogue: Catalogue,
  visits: readonly SiteVisit[],
  starts: ReadonlyMap<string, string>,
  at: Date,
  baseline?: Baseline,
): AuditResult {
  const found = compareWithCatalogue(catalogue, visits);
  const day = at.toISOString().slice(0, 10);
  const {findings, gone, unchecked} = compareWithBaseline(found, baseline, visits, day);
  const nameOfSite = (id: string) => {
    const site = catalogue.sites?.find((each) => each.id === id);
    return site ? textOf(site.name) : id;
  };
  const toPast = (finding: EarlierFinding) => ({
    ...finding,
    siteName: finding.site ? nameOfSite(finding.site) : 'All sites',
  });
  return {
    version: 1,
    name: textOf(catalogue.name),
    at: at.toISOString(),
    sites: visits.map((visit) => {
      const {id, trouble, passes, notes, pages} = visit;
      return {
        ...{id, name: nameOfSite(id), start: starts.get(id) ?? '', passes, notes},
        ...(trouble && {trouble}),
        pages: pages.map(({url}) => url),
        ico: icoResults(visit, findings),
      };
    }),
    findings,
    gone: gone.map(toPast),
    unchecked: unchecked.map(toPast),
    against: baseline?.at?.slice(0, 10),
  };
}

const textOf = (text: Catalogue['name']) => findText(text, 'en')[0];

/** The result as JSON: what `--baseline` reads the next time. */
export const toJson = (result: AuditResult) => JSON.stringify(result, undefined, 2);
