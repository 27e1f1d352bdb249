import type {CatalogueQuestion} from '../catalogue/question.js';

/** What a table is asked to show, as its attributes. Empty where it is all of this site's. */
export type TableTarget = Readonly<Partial<Record<'category' | 'service' | 'site' | 'all-sites', string>>>;

const warned = new Set<string>();

/**
 * Looks an id up as a category, a service or a site, in this order; `all-sites` is the page of them all. Where the catalogue has none of it, tells the page's
 * author once, and gives nothing.
 */
export function findTarget(
  {categories, services, sites = []}: CatalogueQuestion,
  id: string,
): TableTarget | undefined {
  if (!id) return {};
  const wanted = id.toLowerCase();
  for (const [kind, entries] of Object.entries({category: categories, service: services, site: sites})) {
    const entry = entries.find((each) => each.id.toLowerCase() === wanted);
    if (entry) return {[kind]: entry.id};
  }
  if (wanted === 'all-sites') return {[wanted]: wanted};
  // The elements' own way of warning comes with Lit, which a page may not need.
  if (!warned.has(wanted)) console.warn(`Ask First: the catalogue has no category, service or site “${id}”.`);
  warned.add(wanted);
  return undefined;
}

/** The id a class list, an id or `data-*` names: `performance`; empty for all; nothing where it is none of ours. */
export function targetIdOf(element: HTMLElement): string | undefined {
  const {category, service, site} = element.dataset;
  const given = category || service || site;
  if (given) return given.trim();
  const named = [...element.classList, element.id].map((text) => /^cookie-table--?(.+)$/i.exec(text)?.[1]);
  return named.find(Boolean) ?? (element.matches('.cookie-table,#cookie-table') ? '' : undefined);
}
