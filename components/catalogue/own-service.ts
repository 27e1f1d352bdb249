import type {Catalogue, Cookies, Service} from './schema.js';

/** What is said of what the library itself keeps, in the language of the page. */
export interface OwnWords {
  readonly name: string;
  readonly purpose: string;
  /** Said after the purpose where the site has answers counted. */
  readonly counts: string;
  /** Said after the purpose where the site has answers recorded. */
  readonly record: string;
  readonly answer: string;
  readonly copy: string;
  readonly history: string;
  readonly catalogue: string;
  readonly rows: string;
  readonly deletion: string;
}

/** What the site has sent to its own server, if anything. */
export interface OwnSending {
  readonly counts?: unknown;
  readonly record?: unknown;
}

/** Id of the service that every catalogue has by itself. */
export const ownId = 'ask-first';

/**
 * The catalogue with what the library itself keeps as a service of every site, in the first category that needs no
 * consent, so that no council has to list it. Unchanged where it lists it already, or asks about everything.
 */
export function withOwnService(
  catalogue: Catalogue,
  words: OwnWords,
  {counts, record}: OwnSending = {},
): Catalogue {
  const category = categoryOfOwn(catalogue);
  if (!category || isListed(catalogue)) return catalogue;
  const own: Service = {
    id: ownId,
    category,
    name: words.name,
    provider: catalogue.name,
    purpose: [words.purpose, counts && words.counts, record && words.record].filter(Boolean).join(' '),
    cookies: rowsOf(catalogue, words),
  };
  return {
    ...catalogue,
    services: [...catalogue.services, own],
    ...(catalogue.sites && {
      sites: catalogue.sites.map((site) => ({...site, shares: [...(site.shares ?? []), ownId]})),
    }),
  };
}

/** Id of the category that what the library itself keeps belongs to. */
export function categoryOfOwn({categories}: Pick<Catalogue, 'categories'>): string | undefined {
  const [first] = ['necessary', 'exempt'].flatMap((basis) => categories.filter((one) => one.basis === basis));
  return first?.id;
}

function isListed({services}: Catalogue): boolean {
  const rows = services.flatMap(({cookies = []}) => cookies);
  return services.some(({id}) => id === ownId) || rows.some(({names}) => names.includes('ask_first'));
}

// To a visitor a database of the browser's is storage like any other.
const rowsOf = ({lifetime = 'P6M', services}: Catalogue, words: OwnWords): Cookies[] => [
  {names: ['ask_first'], purpose: words.answer, lifetime},
  {
    names: ['ask_first', 'ask_first_given'],
    purpose: words.copy,
    lifetime: 'persistent',
    storedIn: 'localStorage',
  },
  {names: ['answers'], purpose: words.history, lifetime: 'persistent', storedIn: 'localStorage'},
  {
    names: ['ask_first_catalogue'],
    purpose: words.catalogue,
    lifetime: 'persistent',
    storedIn: 'localStorage',
  },
  // Kept only where the catalogue says whose frames are whose.
  ...(services.some(({embeds}) => embeds?.length)
    ? [
        {
          names: ['ask_first_rows'],
          purpose: words.rows,
          lifetime: 'persistent' as const,
          storedIn: 'localStorage' as const,
        },
      ]
    : []),
  {names: ['ask_first_clear'], purpose: words.deletion, lifetime: 'session', storedIn: 'sessionStorage'},
];
