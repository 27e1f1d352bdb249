import type {QuestionSite} from './question.js';
import type {Catalogue, Category, Service} from './schema.js';
import {servicesOn} from './sites.js';

/** What a table is asked to show: each as an id, any of them left out. */
export interface Wanted {
  readonly service?: string | undefined;
  readonly category?: string | undefined;
  readonly site?: string | undefined;
}

/**
 * The services a table shows: the one named; a named site's own, without those it shares with the family; or all that
 * run on this site. A category narrows the choice. Nothing where an id is none of the catalogue's.
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
    : wanted.service
      ? services
      : servicesOn(catalogue, here);
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
