/** Entry of the chunk that keeps a no: brought when something is withdrawn, and on the load after that. */
import {matchesName} from '../catalogue/cookie-names.js';
import type {Catalogue} from '../catalogue/schema.js';
import {isWithin} from '../catalogue/sites.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {notifyClarity} from './clarity.js';
import {clearServiceStorage, type UndeletedItem} from './clear-storage.js';
import {ConsentClearedEvent} from './consent-cleared-event.js';
import {notifyGoogleAnalytics} from './google-analytics.js';
import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Session storage key that holds the ids of services to clear once more on the next load, separated by spaces: code that
 * still runs on this page may write after the last chance to look.
 */
const againKey = 'ask_first_clear';

/** Withdrawn on this page, and not allowed since. */
const stopped = new Set<string>();
let cleared: ConsentClearedEvent | undefined;
let watching = false;

/** What the last withdrawal on this page left; nothing where there was none, or where all was allowed again. */
export function lastCleared(): ConsentClearedEvent | undefined {
  return cleared;
}

/**
 * Tells the vendors of withdrawn services, clears what these keep on the device and says what is left by a
 * `consent-cleared` event. Ids of categories change nothing: their services are named too.
 */
export async function withdrawServices(withdrawn: readonly string[], loaded: LoadedCatalogue): Promise<void> {
  const services = loaded.catalogue.services.filter(({id}) => withdrawn.includes(id) && !isAllowed(id));
  if (!services.length) return;
  services.forEach(({id}) => stopped.add(id));
  // Before all else: where the names of cookies can't be had on this page, the next one clears.
  remember();
  const catalogue = await loaded.whole();
  // A yes that came while the names were on their way holds.
  withdrawn.filter(isAllowed).forEach((id) => stopped.delete(id));
  const still = withdrawn.filter((id) => !isAllowed(id));
  if (!stopped.size) remember();
  if (!catalogue || !still.length) return;
  notifyVendors(catalogue, still, false);
  announceCleared(clear(catalogue));
  // Running code can't be stopped, and may write again: Clarity 250 ms later, others when the page goes.
  const clearOnceMore = () => void clear(catalogue);
  window.setTimeout(clearOnceMore, 1000);
  if (watching) return;
  watching = true;
  window.addEventListener('pagehide', clearOnceMore);
  unclobbered.addEventListener('consent-change', ({granted}) => {
    const again = granted.filter((id) => stopped.delete(id));
    if (!again.length) return;
    notifyVendors(catalogue, again, true);
    remember();
    announceCleared((cleared?.leftovers ?? []).filter(({service}) => stopped.has(service.id)));
  });
}

/**
 * Clears what refused services left before the visitor could refuse them: in the time of another consent tool, or of
 * none. Nothing of them runs, so nobody is told and nothing is said. Where the answer is this host's alone, so is what is
 * cleared: a cookie that the hosts beside it share may be there because of a yes on one of them. Whose frames are whose is
 * kept, so that the no holds on later pages even where the file that says so fails there.
 *
 * @param domain Whose hosts share the answer, as the script is told.
 */
export async function clearRefused(loaded: LoadedCatalogue, domain?: string): Promise<void> {
  const refused = (window.askFirst?.consent.categories ?? []).flatMap(({allowed, services}) =>
    services.filter((service) => (service.allowed ?? allowed) === false).map(({id}) => id),
  );
  const catalogue = refused.length ? await loaded.whole() : undefined;
  if (!catalogue) return;
  const ownOnly = !isWithin(location.hostname, domain);
  clearServiceStorage({catalogue, withdrawn: refused, allows: isAllowed, ownOnly});
  const {keepRows} = await import('../page/load-rows.js');
  keepRows(loaded, catalogue);
}

/**
 * Clears once more what the page before had withdrawn, on the load after it: nothing of it runs here, so what is gone
 * now stays away. Where the names can't be had, it is left to the next load.
 */
export async function clearAgain(loaded: LoadedCatalogue): Promise<void> {
  const catalogue = await loaded.whole();
  if (!catalogue) return;
  const withdrawn = (stored()?.getItem(againKey) ?? '').split(' ');
  stored()?.removeItem(againKey);
  const leftovers = clearServiceStorage({catalogue, withdrawn, allows: isAllowed});
  announceCleared(leftovers.filter(({why}) => why !== 'running'));
}

const isAllowed = (id: string) => window.askFirst?.allows(id) ?? false;

const clear = (catalogue: Catalogue) =>
  clearServiceStorage({catalogue, withdrawn: [...stopped], allows: isAllowed});

function announceCleared(leftovers: readonly UndeletedItem[]): void {
  cleared = new ConsentClearedEvent(leftovers);
  unclobbered.dispatchEvent(cleared);
}

function remember(): void {
  if (!stopped.size) return stored()?.removeItem(againKey);
  try {
    stored()?.setItem(againKey, [...stopped].join(' '));
  } catch {
    // Where storage is full, this page's own clearing up has to do.
  }
}

function stored(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/**
 * A vendor is known by the cookie it is declared with, whatever id an author gave it. What one throws keeps neither the
 * next from being told nor the cookies from being deleted.
 */
function notifyVendors({categories, services}: Catalogue, ids: readonly string[], granted: boolean): void {
  const concerns = (cookie: string) => {
    const setters = services.filter(({cookies = []}) =>
      cookies.some(({names}) => names.some((name) => matchesName(name, cookie))),
    );
    // Where another service that uses the same vendor goes on, so does the vendor.
    return setters.some(({id}) => ids.includes(id)) && (granted || !setters.some(({id}) => isAllowed(id)));
  };
  if (concerns('_ga')) tell('Google Analytics', () => notifyGoogleAnalytics(granted));
  const ads = categories.some(({id, signals}) => signals?.includes('ad_storage') && isAllowed(id));
  if (concerns('_clck')) tell('Microsoft Clarity', () => notifyClarity(granted, ads));
}

function tell(vendor: string, notify: () => void): void {
  try {
    notify();
  } catch (error) {
    console.error(`Ask First: ${vendor} could not be told, and may go on.`, error);
  }
}
