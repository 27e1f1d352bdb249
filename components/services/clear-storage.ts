import {matchesName, shownName} from '../catalogue/cookie-names.js';
import type {Catalogue, Cookies, Service} from '../catalogue/schema.js';
import {cookieNames, deleteCookies} from './delete-cookies.js';

/** What this page could not clear of a service that was withdrawn. */
export interface UndeletedItem {
  readonly service: Service;
  /**
   * `kept`: still there after it was deleted; `third-party`: on a domain this page has no say in, so it is not known
   * whether it is there; `running`: no cookie, but code that goes on until the page is loaded anew.
   */
  readonly why: 'kept' | 'third-party' | 'running';
  /** Names of the cookies or storage keys; patterns where it is not known which there are. */
  readonly names: readonly string[];
  /** The domain they are on, where that is another one than the page's. */
  readonly domain?: string | undefined;
}

/** What to clear, and what must be left alone. */
export interface StorageToClear {
  readonly catalogue: Catalogue;
  /** Ids of the services to clear; other ids change nothing. */
  readonly withdrawn: readonly string[];
  /** Whether a service may run: what it names stays, even where a withdrawn one names it too. */
  allows(id: string): boolean;
  /** Whether cookies are left that hosts beside and above this one see too. */
  readonly ownOnly?: boolean | undefined;
}

type StorageArea = NonNullable<Cookies['storedIn']>;

/**
 * Deletes every cookie and storage key that the catalogue names under withdrawn services and that is really there,
 * and looks again. Nothing else is touched: cookies of supplier sites that nobody declared keep those working.
 */
export function clearServiceStorage({
  catalogue,
  withdrawn,
  allows,
  ownOnly,
}: StorageToClear): readonly UndeletedItem[] {
  const necessary = catalogue.categories.filter(({basis}) => basis === 'necessary').map(({id}) => id);
  const mayRun = ({id, category}: Service) => necessary.includes(category) || allows(id);
  const others = catalogue.services.filter(mayRun);
  const stopped = catalogue.services.filter((service) => withdrawn.includes(service.id) && !mayRun(service));
  const isNamedBy = (services: readonly Service[], place: StorageArea, actual: string) =>
    services.some(({cookies = []}) =>
      cookies.some(
        (row) =>
          (row.storedIn ?? 'cookie') === place &&
          !foreignHost(row) &&
          row.names.some((name) => matchesName(name, actual)),
      ),
    );
  const isOurs = (place: StorageArea) => (actual: string) =>
    // The suite's own are never cleared, whatever pattern an author wrote.
    !actual.startsWith('ask_first') && isNamedBy(stopped, place, actual) && !isNamedBy(others, place, actual);

  const kept: Readonly<Record<StorageArea, readonly string[]>> = {
    cookie: deleteCookies(cookieNames().filter(isOurs('cookie')), ownOnly),
    localStorage: clearStorage('localStorage', isOurs('localStorage')),
    sessionStorage: clearStorage('sessionStorage', isOurs('sessionStorage')),
  };
  return stopped.flatMap((service): readonly UndeletedItem[] => [
    ...(['cookie', 'localStorage', 'sessionStorage'] as const).flatMap((place): readonly UndeletedItem[] => {
      const names = kept[place].filter((actual) => isNamedBy([service], place, actual));
      return names.length ? [{service, why: 'kept', names}] : [];
    }),
    ...onOtherDomains(service),
    ...(service.reload ? [{service, why: 'running', names: []} as const] : []),
  ]);
}

/** The domain a row says it is kept on, where this page's host is not below it. */
function foreignHost({domain}: Cookies): string | undefined {
  const host = domain?.toLowerCase().replace(/^\./, '').split('/')[0];
  return host && !`.${location.hostname}`.endsWith(`.${host}`) ? host : undefined;
}

function onOtherDomains(service: Service): readonly UndeletedItem[] {
  const byDomain = new Map<string, readonly string[]>();
  for (const row of service.cookies ?? []) {
    const host = foreignHost(row);
    if (!host) continue;
    const shown = row.names.map(shownName);
    byDomain.set(host, [...(byDomain.get(host) ?? []), ...shown]);
  }
  return [...byDomain].map(([domain, names]) => ({service, why: 'third-party', names, domain}));
}

function clearStorage(
  place: 'localStorage' | 'sessionStorage',
  isOurs: (key: string) => boolean,
): readonly string[] {
  try {
    const storage = window[place];
    const keys = () => Object.keys(storage).filter(isOurs);
    keys().forEach((key) => storage.removeItem(key));
    return keys();
  } catch {
    // Where storage is blocked, nothing is stored.
    return [];
  }
}
