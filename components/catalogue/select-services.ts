import {shownName} from './cookie-names.js';
import {categoryOfOwn, ownId, withOwnService} from './own-service.js';
import type {QuestionSite} from './question.js';
import type {Catalogue, Category, Service} from './schema.js';
import {servicesOn} from './sites.js';

/** What a table is asked to show: each as an id, any of them left out. */
export interface Wanted {
  readonly service?: string | undefined;
  readonly category?: string | undefined;
  readonly site?: string | undefined;
  /** All of the family's services, not those of this site alone. */
  readonly allSites?: boolean | undefined;
}

/**
 * The services a table shows: the one named; a named site's own, without those it shares with the family; or all that
 * run on this site, or on any. A category narrows the choice. Nothing where an id is none of the catalogue's.
 */
export function selectServices(
  catalogue: Catalogue,
  here: QuestionSite | undefined,
  wanted: Wanted,
): Service[] | undefined {
  const {categories, services, sites = []} = catalogue;
  const site = sites.find(({id}) => id === wanted.site);
  const isKnown =
    (!wanted.service || services.some(({id}) => id === wanted.service)) &&
    (!wanted.category || categories.some(({id}) => id === wanted.category)) &&
    (!wanted.site || site);
  if (!isKnown) return undefined;
  const from = site
    ? services.filter(({id}) => site.services.includes(id))
    : wanted.service || wanted.allSites
      ? services
      : // What the library itself keeps is with the catalogue that was given, not with the site that was found before.
        servicesOn(catalogue, sites.find(({id}) => id === here?.id) ?? here);
  return from.filter(
    ({id, category}) =>
      (!wanted.service || id === wanted.service) && (!wanted.category || category === wanted.category),
  );
}

/** Services, or what is about them, under the category each belongs to; categories with none are left out. */
export function groupByCategory<Item>(
  {categories}: Catalogue,
  items: readonly Item[],
  serviceOf: (item: Item) => Service,
): readonly {readonly category: Category; readonly items: readonly Item[]}[] {
  return categories
    .map((category) => ({category, items: items.filter((item) => serviceOf(item).category === category.id)}))
    .filter((group) => group.items.length);
}

/** Whether a table shows what the library itself keeps, with or without something else. */
export const showsOwn = (catalogue: Catalogue, {service, category, site}: Wanted): boolean =>
  !site && (service ? service === ownId : !category || category === categoryOfOwn(catalogue));

/** Every name that a table shows; names are the same in every language. */
export function namesShown(
  catalogue: Catalogue,
  here: QuestionSite | undefined,
  wanted: Wanted,
): readonly string[] {
  const said = {name: '', purpose: '', counts: '', record: ''};
  const words = {...said, answer: '', copy: '', history: '', catalogue: '', rows: '', deletion: ''};
  const whole = withOwnService(catalogue, words);
  const services = selectServices(whole, here, wanted) ?? [];
  return services.flatMap(({cookies = []}) => cookies.flatMap(({names}) => names.map(shownName)));
}
