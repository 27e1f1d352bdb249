import {findText} from './localized-text.js';
import {ownId} from './own-service.js';
import type {QuestionSite} from './question.js';
import type {Catalogue, Category, Service, Site, Text} from './schema.js';
import {servicesOn} from './sites.js';

/** What stands below one heading of a page of all sites: a service of this site, or another site of the family. */
export interface PagePart {
  /** Of the heading: no other on the page has it. */
  readonly id: string;
  readonly name: Text;
  /** Left out for a service of this site. */
  readonly site?: Site;
  /** What this site sets alone. A service that is called as its site needs no heading of its own. */
  readonly services: readonly {readonly service: Service; readonly id: string; readonly isHeaded: boolean}[];
  /** What the site has in common with others of the family. */
  readonly shares: readonly Service[];
}

/** A group of parts: a category of this site, or all other sites of a kind. */
export interface PageSection {
  readonly id: string;
  readonly category?: Category;
  readonly kind?: 'branded' | 'commissioned';
  readonly parts: readonly PagePart[];
}

/**
 * All that a page of the whole family shows, in order: the categories of this site with its services, then the other
 * sites. What the catalogue gives to no site is shown with this one's, so that nothing of it is hidden.
 *
 * @param language BCP 47 tag, by which names are compared.
 */
export function outlinePage(
  catalogue: Catalogue,
  here: QuestionSite | undefined,
  language: string,
): readonly PageSection[] {
  const {categories, services, sites = []} = catalogue;
  const own = sites.find(({id}) => id === here?.id) ?? sites.find(({kind}) => kind === 'main') ?? sites[0];
  const placed = new Set(sites.flatMap((site) => [...site.services, ...(site.shares ?? [])]));
  const shown = [...servicesOn(catalogue, own), ...(own ? services.filter(({id}) => !placed.has(id)) : [])];
  const claim = claimer();
  const byCategory = categories
    .map((category): PageSection => {
      const id = claim(category.id);
      const parts = shown
        .filter((service) => service.category === category.id)
        .map((service): PagePart => {
          const part = claim(service.id);
          return {
            id: part,
            name: service.name,
            services: [{service, id: part, isHeaded: false}],
            shares: [],
          };
        });
      return {id, category, parts};
    })
    .filter(({parts}) => parts.length);
  const isCommissioned = (site: Site) => site.kind === 'commissioned';
  const others = sites.filter((site) => site !== own);
  const bySite = (['branded', 'commissioned'] as const)
    .map((kind): PageSection => {
      const id = claim(kind);
      const ofKind = others.filter((site) => isCommissioned(site) === (kind === 'commissioned'));
      return {id, kind, parts: ofKind.map((site) => partOf(site, services, claim, language))};
    })
    .filter(({parts}) => parts.length);
  return [...byCategory, ...bySite];
}

function partOf(
  site: Site,
  services: readonly Service[],
  claim: (id: string) => string,
  language: string,
): PagePart {
  const find = (ids: readonly string[]) =>
    ids.flatMap((id) => services.filter((service) => service.id === id));
  const id = claim(site.id);
  const nameOf = (name: Text) => findText(name, language)[0];
  return {
    id,
    name: site.name,
    site,
    services: find(site.services).map((service) => {
      const isHeaded = nameOf(service.name) !== nameOf(site.name);
      return {service, id: isHeaded ? claim(service.id) : id, isHeaded};
    }),
    shares: find(site.shares ?? []).filter((service) => service.id !== ownId),
  };
}

/** Gives each id once; whoever asks for it later gets another. */
function claimer(): (id: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
}

/** Address of a site, of a host with or without a path. */
export const urlOf = (host: string): string => `https://${host}`;

/** The Information Commissioner's Office, which watches over cookies in the United Kingdom. */
export const regulatorUrl = 'https://ico.org.uk/for-the-public/online/cookies/';

/** Where the makers of browsers say how cookies are managed. Names are the same in every language. */
export const browserHelp: readonly (readonly [browser: string, url: string])[] = [
  ['Chrome', 'https://support.google.com/chrome/answer/95647'],
  [
    'Edge',
    'https://support.microsoft.com/microsoft-edge/delete-cookies-in-microsoft-edge-63947406-40ac-c3b8-57b9-2a946a29ae09',
  ],
  ['Firefox', 'https://support.mozilla.org/kb/clear-cookies-and-site-data-firefox'],
  ['Safari', 'https://support.apple.com/guide/safari/sfri11471/mac'],
  ['Safari (iPhone, iPad)', 'https://support.apple.com/105082'],
];
