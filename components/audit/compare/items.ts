import {findText} from '../../catalogue/localized-text.js';
import {lengthOf} from '../../catalogue/duration.js';
import type {Cookies, Service} from '../../catalogue/schema.js';
import type {SeenItem, Store} from '../observed.js';
import {isAdvertising, isTracking} from './advertising.js';
import type {Collector} from './collect.js';
import type {Declared, DeclaredRow} from './declared.js';
import {bare} from './hosts.js';
import {isOwnStorage} from './own-storage.js';
import type {Kind} from './kinds.js';

/** Months and years differ by some days, and a browser by a moment. */
const TOLERANCE = 1.02;
const MOMENT = 2 / 1440;

/** Holds what was on the device of a site's visitors against the list. */
export function compareItems(
  site: string,
  items: readonly SeenItem[],
  declared: Declared,
  found: Collector,
): void {
  for (const item of items) {
    if (isOwnStorage(item, declared)) continue;
    const row = declared.find(item, declared.site(site));
    const place = {pass: item.pass, page: item.page, detail: detailOf(item)};
    const add = (kind: Kind, service?: Service) =>
      found.add(kind, {site, name: subjectOf(item), service: service && nameOf(service)}, place);
    for (const kind of row ? kindsOf(item, row, declared) : undeclaredKinds(item, declared))
      add(kind, row?.service);
  }
}

function undeclaredKinds({pass, name, store, host}: SeenItem, declared: Declared): readonly Kind[] {
  const isCookie = store === 'cookie';
  const isFollowing = isCookie && isTracking(name);
  return [
    'undeclared',
    ...(pass === 'before' && isCookie && isAdvertising(name) ? (['advertising-before-yes'] as const) : []),
    ...(pass === 'before' && isFollowing && !isAdvertising(name) ? (['set-before-yes'] as const) : []),
    ...(pass === 'refused' && isFollowing ? (['set-after-no'] as const) : []),
    ...(pass === 'withdrawn' && isFollowing && declared.isOwn(host)
      ? (['left-after-withdrawal'] as const)
      : []),
  ];
}

function kindsOf(
  item: SeenItem,
  {service, row, basis, isHere, isStoredSo, isPartySo}: DeclaredRow,
  declared: Declared,
) {
  const kinds: Kind[] = [];
  if (!isHere) kinds.push('undeclared-here');
  if (!isStoredSo) kinds.push('other-store');
  if (!isPartySo) kinds.push('other-party');
  if (isTooLong(item, row)) kinds.push('lives-longer');
  const {pass} = item;
  if (pass === 'before' && basis === 'consent') {
    const isAd = isAdvertising(item.name) || hasAdSignal(service, declared);
    kinds.push(isAd && item.store === 'cookie' ? 'advertising-before-yes' : 'set-before-yes');
  }
  if (pass === 'refused' && basis !== 'necessary') kinds.push('set-after-no');
  // Of another organisation's domain the list says itself that only that organisation can delete it.
  const isOthers = row.domain !== undefined && !declared.isOwn(item.host);
  if (pass === 'withdrawn' && basis !== 'necessary' && !isOthers) kinds.push('left-after-withdrawal');
  return kinds;
}

function isTooLong({store, cookie}: SeenItem, {lifetime}: Cookies): boolean {
  if (store === 'sessionStorage' || lifetime === undefined || lifetime === 'persistent') return false;
  if (store !== 'cookie') return store === 'localStorage' && lifetime === 'session';
  if (cookie?.days === undefined) return false;
  return lifetime === 'session' || cookie.days > lengthOf(lifetime) * TOLERANCE + MOMENT;
}

const hasAdSignal = ({category}: Service, {catalogue}: Declared) =>
  !!catalogue.categories.find(({id}) => id === category)?.signals?.some((signal) => signal.startsWith('ad_'));

/** A name that is another one for each visitor, as what they have in common: `*` stands for the rest. */
export const generalName = (name: string) =>
  name.replace(
    /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?=[a-z]*\d)[\da-f]{8,}|\d{6,}/gi,
    '*',
  );

/** What a finding is about: the name, and where it is if that is no cookie. */
export const subjectOf = ({name, store}: Pick<SeenItem, 'name' | 'store'>) =>
  store === 'cookie' ? generalName(name) : `${generalName(name)} (${storeNames[store]})`;

const storeNames: Readonly<Record<Exclude<Store, 'cookie'>, string>> = {
  localStorage: 'local storage',
  sessionStorage: 'session storage',
  indexedDB: 'database',
  cacheStorage: 'cache',
};

/** How it is kept and by whom, in a line. */
export function detailOf({host, setBy, cookie, isGone}: SeenItem): string {
  const flags = cookie && [
    `${cookie.bytes} bytes`,
    cookie.secure ? 'Secure' : '',
    cookie.httpOnly ? 'HttpOnly' : '',
    `SameSite=${cookie.sameSite}`,
    cookie.path === '/' ? '' : `path ${cookie.path}`,
  ];
  return [
    `on ${bare(host)}${host.startsWith('.') ? ' and below' : ''}`,
    ...(setBy ? [`set by ${setBy.by === 'response' ? 'the answer of' : 'the script'} ${setBy.url}`] : []),
    ...(cookie
      ? [cookie.days === undefined ? 'until the browser is closed' : `for ${inWords(cookie.days)}`]
      : []),
    ...(flags ? flags.filter(Boolean) : []),
    ...(isGone ? ['set and deleted again'] : []),
  ].join(', ');
}

/** Days as people say them; rounded, so that each run says the same. */
function inWords(days: number): string {
  const units: readonly (readonly [number, string])[] = [
    [1, 'day'],
    [1 / 24, 'hour'],
    [1 / 1440, 'minute'],
  ];
  const [size, unit] = units.find(([size]) => Math.round(days / size) >= 1) ?? [1 / 1440, 'minute'];
  const number = Math.round(days / size);
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

/** The service's name in the first language of the list. */
export const nameOf = ({name}: Service) => findText(name, 'en')[0];
