import {isWhole, type SiteVisit} from '../observed.js';
import type {Finding} from './finding.js';

/** A finding of an earlier report, as far as it matters for the next one. */
export interface EarlierFinding extends Pick<Finding, 'id' | 'what' | 'since'> {
  /** Id of the site; empty where it was about the whole list. */
  readonly site: string;
  /** All pages it was seen on; left out where the report does not say, which no later one can answer. */
  readonly pages?: readonly string[] | undefined;
}

/** What an earlier report says, as far as it matters for the next one. */
export interface Baseline {
  /** When it was made. */
  readonly at?: string | undefined;
  /** What it found, and what it took over from the report before because it did not look there. */
  readonly findings: readonly EarlierFinding[];
  /** Ids of the sites that it was about. */
  readonly sites: readonly string[];
}

/** What became of an earlier report. */
export interface Compared {
  readonly findings: readonly Finding[];
  /** What is no more, where all was looked at again. */
  readonly gone: readonly EarlierFinding[];
  /** What was not found, because it was not looked at everywhere it was found before. */
  readonly unchecked: readonly EarlierFinding[];
}

/** Reads an earlier report; nothing where it is none. */
export function parseBaseline(source: unknown): Baseline | undefined {
  const {
    version,
    at,
    findings,
    unchecked = [],
    sites = [],
  } = Object(source) as Readonly<Record<string, unknown>>;
  if (version !== 1 || !Array.isArray(findings) || !Array.isArray(unchecked) || !Array.isArray(sites))
    return undefined;
  const read = [...findings, ...unchecked].map(toEarlier);
  const known = read.flatMap((finding) => finding ?? []);
  if (known.length < read.length) return undefined;
  return {
    at: typeof at === 'string' ? at : undefined,
    findings: known,
    sites: sites.flatMap((site) => textIn(site, 'id') ?? []),
  };
}

function toEarlier(source: unknown): EarlierFinding | undefined {
  const [id, what] = [textIn(source, 'id'), textIn(source, 'what')];
  if (id === undefined || what === undefined) return undefined;
  const {pages} = Object(source) as {pages?: unknown};
  const areNamed = Array.isArray(pages) && pages.every((page) => typeof page === 'string');
  return {
    ...{id, what, site: textIn(source, 'site') ?? '', since: textIn(source, 'since')},
    pages: areNamed ? (pages as readonly string[]) : undefined,
  };
}

function textIn(source: unknown, key: string): string | undefined {
  const value = (Object(source) as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}

/** Says since when each is known and which are new, what is no more, and of what that can't be said. */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: Baseline | undefined,
  visits: readonly Pick<SiteVisit, 'id' | 'trouble' | 'passes' | 'pages'>[],
  today: string,
): Compared {
  const before = new Map(baseline?.findings.map((each) => [each.id, each]));
  const now = new Set(findings.map(({id}) => id));
  const missing = [...before.values()].filter(({id}) => !now.has(id));
  const again = new Map(
    visits
      .filter(isWhole)
      .map(({id, pages}) => [id, new Set(pages.flatMap(({url, from = []}) => [url, ...from]))]),
  );
  /** Whether each place of an earlier finding was looked at again, in all four visits. */
  const isChecked = ({site, pages}: EarlierFinding) =>
    site
      ? !!pages?.every((page) => again.get(site)?.has(page)) && again.has(site)
      : !!baseline?.sites.length && baseline.sites.every((id) => again.has(id));
  return {
    findings: findings.map((finding) => {
      const known = before.get(finding.id);
      return {...finding, since: known?.since ?? today, ...(baseline && !known && {isNew: true})};
    }),
    gone: missing.filter(isChecked),
    unchecked: missing.filter((finding) => !isChecked(finding)),
  };
}
