import type {DisclosedCategory} from '../consent/consent.js';
import {namesShown} from '../catalogue/select-services.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {unclobbered} from '../page/unclobbered-document.js';

// An answer covers the whole family's services; what is necessary is of interest on its own site.
const isOfFamily = ({basis}: DisclosedCategory) => basis !== 'necessary';

/** Every name that a category's table has; none where only a part of the catalogue can be had. */
export const cookieNames = ({catalogue, site}: LoadedCatalogue, disclosure: DisclosedCategory) =>
  catalogue.tables
    ? []
    : namesShown(catalogue, site, {category: disclosure.id, allSites: isOfFamily(disclosure)});

/** Puts a category's table into its slot, once: on the page, where the script finds the tag and brings the element. */
export function showCookies(host: Element, names: readonly string[], disclosure: DisclosedCategory): void {
  const {id} = disclosure;
  if (host.querySelector(`[slot="${id}"]`)) return;
  const table = unclobbered.createElement('cookie-table');
  table.slot = id;
  table.dataset.category = id;
  if (isOfFamily(disclosure)) table.dataset.allSites = '';
  // Where the element can't be had.
  table.textContent = names.join(', ');
  host.append(table);
}
