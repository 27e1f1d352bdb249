import type {Catalogue, Category, Cookies, Service} from '../../catalogue/schema.js';
import {Declared} from '../compare/declared.js';
import {bare} from '../compare/hosts.js';
import {generalName} from '../compare/items.js';
import {isOwnStorage} from '../compare/own-storage.js';
import type {SeenItem, SiteVisit} from '../observed.js';
import {knownService, type KnownService} from './known-services.js';

/** What somebody has to write where nothing is known. */
const UNKNOWN = 'TO BE WRITTEN';

type Draft = Omit<Service, 'cookies' | 'hosts'> & {cookies: Cookies[]; hosts: string[]};

/**
 * The catalogue with what was seen and is not in it: rows of services it has, and services it has not, with what their
 * makers say of them. What it is for, and whether it is needed, somebody has to find out. Nothing where nothing is missing.
 */
export function draftCatalogue(catalogue: Catalogue, visits: readonly SiteVisit[]): Catalogue | undefined {
  const declared = new Declared(catalogue, visits);
  const drafts = new Map<string, {service: Draft; sites: Set<string>}>();
  const draftOf = (site: string, host: string, name?: string): Draft => {
    const known = knownService(name, host);
    const id = known?.id ?? (declared.isOwn(host) ? `${site}-found` : toId(host));
    const found = drafts.get(id) ?? {service: toDraft(id, host, known, catalogue), sites: new Set()};
    drafts.set(id, found);
    found.sites.add(site);
    return found.service;
  };
  for (const {id, items, contacts} of visits) {
    const site = declared.site(id);
    for (const item of items) {
      if (isUnlistable(item) || isOwnStorage(item, declared) || declared.find(item, site)) continue;
      const {cookies} = draftOf(id, bare(item.host), item.name);
      const row = toRow(item, declared);
      if (!cookies.some(({names}) => JSON.stringify(names) === JSON.stringify(row.names))) cookies.push(row);
    }
    for (const contact of contacts) {
      const {hostname} = new URL(contact.url);
      if (declared.isOwn(hostname) || declared.servicesAt(contact, site).length) continue;
      const {hosts} = draftOf(id, hostname);
      if (!hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) hosts.push(hostname);
    }
  }
  return drafts.size ? merge(catalogue, drafts) : undefined;
}

/** Names that the draft leaves out: a list can't have a name with a star in it, as that stands for any text there. */
export const namesLeftOut = (visits: readonly SiteVisit[]): readonly string[] => [
  ...new Set(visits.flatMap(({items}) => items.filter(isUnlistable).map(({name}) => name))),
];

const isUnlistable = ({name}: SeenItem) => name.includes('*');

function merge(
  catalogue: Catalogue,
  drafts: ReadonlyMap<string, {readonly service: Draft; readonly sites: ReadonlySet<string>}>,
): Catalogue {
  const {checked: _, services, sites = [], ...rest} = catalogue;
  const added = [...drafts.values()].filter(({service}) => !services.some(({id}) => id === service.id));
  return {
    ...rest,
    services: [
      ...services.map((service) => {
        const more = drafts.get(service.id)?.service;
        return more ? {...service, cookies: [...(service.cookies ?? []), ...more.cookies]} : service;
      }),
      ...added.map(({service: {cookies, hosts, ...service}}) => ({
        ...service,
        ...(hosts.length && {hosts}),
        ...(cookies.length && {cookies}),
      })),
    ],
    sites: sites.map((site) => ({
      ...site,
      services: [
        ...site.services,
        ...added.flatMap(({service, sites: on}) => (on.has(site.id) ? service.id : [])),
      ],
    })),
  };
}

function toDraft(id: string, host: string, known: KnownService | undefined, {categories}: Catalogue): Draft {
  const isNeeded = ({basis}: Category) => basis === 'necessary';
  const isFitting = ({basis, signals = []}: Category) =>
    basis === 'consent' && signals.some((signal) => signal.startsWith('ad_')) === !!known?.isAdvertising;
  // Whoever does not know asks first.
  const category =
    categories.find(known?.isNeeded ? isNeeded : isFitting) ??
    categories.find(({basis}) => basis === 'consent') ??
    categories[0];
  const {
    name,
    provider,
    purpose,
    privacy,
    hosts = [],
  } = known ?? {name: host, provider: UNKNOWN, purpose: UNKNOWN};
  return {
    ...{id, category: category?.id ?? '', name, provider, purpose, hosts: [...hosts], cookies: []},
    ...(known && {privacy}),
  };
}

function toRow({store, name, host, cookie, isGone}: SeenItem, declared: Declared): Cookies {
  const general = generalName(name);
  const isPattern = general !== name && general.indexOf('*') >= 3;
  return {
    names: [isPattern ? {name: general, matches: general} : name],
    ...(!isGone && {lifetime: lifetimeOf(store, cookie?.days)}),
    ...(store === 'localStorage' || store === 'sessionStorage' ? {storedIn: store} : {}),
    ...(store === 'cookie' && !declared.isOwn(host) && {domain: bare(host)}),
  };
}

function lifetimeOf(store: SeenItem['store'], days: number | undefined): string {
  if (store === 'cookie') return toDuration(days);
  return store === 'sessionStorage' ? 'session' : 'persistent';
}

function toDuration(days: number | undefined): string {
  if (days === undefined) return 'session';
  return days >= 0.99 ? `P${Math.round(days)}D` : `PT${Math.max(1, Math.round(days * 1440))}M`;
}

const toId = (host: string) =>
  host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'found';
