import {getDotPath, safeParse} from 'valibot';

import {type Catalogue, CatalogueSchema} from './schema.js';

/** What is wrong with a catalogue, and where: `path` is dotted, as in `services.3.category`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** A catalogue, or everything that is wrong with what was given. */
export type ParsedCatalogue =
  | {readonly catalogue: Catalogue; readonly problems?: undefined}
  | {readonly catalogue?: undefined; readonly problems: readonly Problem[]};

/** Checks what a catalogue file holds. Never throws; the problems are all problems, not only the first. */
export function parseCatalogue(source: unknown): ParsedCatalogue {
  const parsed = safeParse(CatalogueSchema, source);
  const problems = [
    ...(parsed.issues ?? []).map((issue) => ({
      path: getDotPath(issue) ?? '',
      message: inWords(issue.message),
    })),
    // References can be followed wherever the shape is right, even if some of what it holds is not.
    ...(parsed.typed ? findBrokenReferences(parsed.output) : []),
  ];
  return parsed.success && !problems.length ? {catalogue: parsed.output} : {problems};
}

/** The library says a missing key and a wrong type as programmers do. */
function inWords(message: string): string {
  const [, expected = '', received = ''] =
    /^Invalid \w+: Expected (.+) but received (.+)$/.exec(message) ?? [];
  if (!expected) return message;
  return received === 'undefined' ? 'is missing' : `expected ${expected.toLowerCase()}, not ${received}`;
}

function findBrokenReferences({categories, services, sites = []}: Catalogue): Problem[] {
  const problems: Problem[] = [];
  // Categories and services share one set of ids: an answer may name either.
  const seen = new Set<string>();
  const categoryIds = new Set(categories.map(({id}) => id));
  const serviceIds = new Set(services.map(({id}) => id));

  const claim = (path: string, id: string) => {
    if (seen.has(id)) problems.push({path, message: `"${id}" is used twice: every id must be its own`});
    seen.add(id);
  };
  const refer = (path: string, id: string, known: ReadonlySet<string>, what: string) => {
    if (!known.has(id)) problems.push({path, message: `"${id}" is not the id of a ${what}`});
  };

  categories.forEach(({id}, i) => claim(`categories.${i}.id`, id));
  services.forEach(({id, category}, i) => {
    claim(`services.${i}.id`, id);
    refer(`services.${i}.category`, category, categoryIds, 'category');
  });
  const siteIds = new Set<string>();
  sites.forEach(({id, services: own, shares = []}, i) => {
    if (siteIds.has(id)) problems.push({path: `sites.${i}.id`, message: `"${id}" is used twice`});
    siteIds.add(id);
    const runs = [
      ...own.map((service, j) => [`sites.${i}.services.${j}`, service] as const),
      ...shares.map((service, j) => [`sites.${i}.shares.${j}`, service] as const),
    ];
    runs.forEach(([path, service], j) => {
      refer(path, service, serviceIds, 'service');
      if (runs.findIndex(([, other]) => other === service) < j)
        problems.push({path, message: `"${service}" is named twice`});
    });
  });
  return problems;
}
