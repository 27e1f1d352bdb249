import {getDotPath, safeParse} from 'valibot';

import {findEmbedProblems} from './check-embeds.js';
import {type Entry, entriesOf, listOf, type Problem} from './entries.js';
import {type Catalogue, CatalogueSchema} from './schema.js';

export type {Problem} from './entries.js';

/** A catalogue, or everything that is wrong with what was given. */
export type ParsedCatalogue =
  | {readonly catalogue: Catalogue; readonly problems?: undefined}
  | {readonly catalogue?: undefined; readonly problems: readonly Problem[]};

/** Checks what a catalogue file holds. Never throws; the problems are all problems, not only the first. */
export function parseCatalogue(source: unknown): ParsedCatalogue {
  if (Object(source).tables) {
    return {
      problems: [{path: '', message: 'is part of what was published, and was changed: publish it again'}],
    };
  }
  const parsed = safeParse(CatalogueSchema, source);
  const problems = [
    ...(parsed.issues ?? []).map((issue) => ({
      path: getDotPath(issue) ?? '',
      message: inWords(issue.message),
    })),
    ...findBrokenReferences(source),
    ...findEmbedProblems(source),
  ];
  if (parsed.success && longestAnswer(parsed.output) > 4070) {
    problems.push({path: 'services', message: 'too many to keep'});
  }
  return parsed.success && !problems.length ? {catalogue: parsed.output} : {problems};
}

/** Bytes of the longest answer that a cookie has to hold, beside 26 of its name and date. Browsers keep 4,096. */
function longestAnswer({categories, services}: Catalogue): number {
  let length = 0;
  for (const {id, basis} of categories) {
    if (basis === 'necessary') continue;
    // With all seven signals.
    length += id.length + 18;
    for (const service of services) if (service.category === id) length += service.id.length + 3;
  }
  return length;
}

/** The library says a missing key and a wrong type as programmers do. */
function inWords(message: string): string {
  const [, expected = '', received = ''] =
    /^Invalid \w+: Expected (.+) but received (.+)$/.exec(message) ?? [];
  if (!expected) return message;
  return received === 'undefined' ? 'is missing' : `expected ${expected.toLowerCase()}, not ${received}`;
}

/** Follows each id wherever one is, even if what is around it has not the right shape: all problems are told at once. */
function findBrokenReferences(source: unknown): Problem[] {
  const [{categories, services, sites}] = entriesOf([source]) as [Entry];
  const problems: Problem[] = [];
  const categoryIds = idsOf(categories);
  const serviceIds = idsOf(services);

  const claim = (path: string, id: unknown, seen: Set<unknown>, more = '') => {
    if (seen.has(id)) problems.push({path, message: `"${id}" is used twice${more}`});
    if (id !== undefined) seen.add(id);
  };
  const refer = (path: string, id: unknown, known: ReadonlySet<unknown> | undefined, what: string) => {
    if (typeof id === 'string' && known && !known.has(id))
      problems.push({path, message: `"${id}" is not the id of a ${what}`});
  };

  // Categories and services share one set of ids: an answer may name either.
  const seen = new Set<unknown>();
  const itsOwn = ': every id must be its own';
  entriesOf(categories).forEach(({id}, i) => claim(`categories.${i}.id`, id, seen, itsOwn));
  entriesOf(services).forEach(({id, category}, i) => {
    claim(`services.${i}.id`, id, seen, itsOwn);
    refer(`services.${i}.category`, category, categoryIds, 'category');
  });
  const siteIds = new Set<unknown>();
  entriesOf(sites).forEach((site, i) => {
    claim(`sites.${i}.id`, site['id'], siteIds);
    const named = new Set<unknown>();
    for (const list of ['services', 'shares']) {
      listOf(site[list]).forEach((service, j) => {
        const path = `sites.${i}.${list}.${j}`;
        refer(path, service, serviceIds, 'service');
        if (named.has(service)) problems.push({path, message: `"${service}" is named twice`});
        named.add(service);
      });
    }
  });
  return problems;
}

/** Nothing where there is no list: that is one problem, not one for each who refers to it. */
const idsOf = (value: unknown): ReadonlySet<unknown> | undefined =>
  Array.isArray(value) ? new Set(entriesOf(value).map(({id}) => id)) : undefined;
