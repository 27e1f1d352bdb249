import {matchesName, shownName} from '../../catalogue/cookie-names.js';
import type {Basis, Catalogue, CookieName, Cookies, Service, Site} from '../../catalogue/schema.js';
import {servicesOn} from '../../catalogue/sites.js';
import {serviceAt} from '../../embeds/service-at.js';
import {compileServiceRows, type ServiceRows} from '../../embeds/service-rows.js';
import type {SeenContact, SeenItem, SiteVisit} from '../observed.js';
import {bare, isBelow, matchesHost, namesHost} from './hosts.js';

/** The row of the list that something seen belongs to. */
export interface DeclaredRow {
  readonly service: Service;
  readonly row: Cookies;
  readonly basis: Basis;
  /** Whether the service runs on the site, by the list. */
  readonly isHere: boolean;
  /** Whether the row says that it is kept where it is. */
  readonly isStoredSo: boolean;
  /** Whether the row says that it is this party's. */
  readonly isPartySo: boolean;
}

/** What the list says, asked for what was seen. */
export class Declared {
  readonly catalogue: Catalogue;
  readonly #ownHosts: readonly string[];
  readonly #rows: ServiceRows;

  /** @param visits Their pages are the family's, also where they are on a copy for trying things out. */
  constructor(catalogue: Catalogue, visits: readonly Pick<SiteVisit, 'pages'>[] = []) {
    this.catalogue = catalogue;
    this.#rows = compileServiceRows(catalogue.services);
    const hosts = (catalogue.sites ?? []).flatMap((site) => site.hosts ?? []);
    const visited = visits.flatMap(({pages}) => pages.map(({url}) => new URL(url).hostname));
    this.#ownHosts = [...hosts, ...(catalogue.frames ?? []), ...new Set(visited)].map((host) => bare(host));
  }

  site(id: string): Site | undefined {
    return this.catalogue.sites?.find((site) => site.id === id);
  }

  basis(service: Service): Basis {
    return this.catalogue.categories.find(({id}) => id === service.category)?.basis ?? 'consent';
  }

  /** Whether a host, or the domain of a cookie, is the family's own. */
  isOwn(host: string): boolean {
    const domain = bare(host);
    return this.#ownHosts.some(
      (own) => own === domain || (host.startsWith('.') && own.endsWith(`.${domain}`)),
    );
  }

  /** Whether a host is the family's, or that of a service which needs no answer. */
  isHarmless(host: string): boolean {
    return (
      this.isOwn(host) ||
      this.catalogue.services.some(
        (service) => this.basis(service) === 'necessary' && namesHost(service, host),
      )
    );
  }

  /** The row that fits best, or nothing. */
  find(item: SeenItem, site: Site | undefined): DeclaredRow | undefined {
    const here = this.#sitesAt(item, site).flatMap((each) => servicesOn(this.catalogue, each));
    const rows = this.catalogue.services.flatMap((service) =>
      (service.cookies ?? []).flatMap((row) => {
        const names = row.names.filter((name) => matchesName(name, item.name));
        if (!names.length) return [];
        const declared: DeclaredRow = {
          service,
          row,
          basis: this.basis(service),
          isHere: here.includes(service),
          isStoredSo: isStoredSo(row, item),
          isPartySo: this.#isPartySo(service, row, item),
        };
        return [{declared, worth: worthOf(declared) + Math.max(...names.map(precision))}];
      }),
    );
    return rows.sort((one, other) => other.worth - one.worth)[0]?.declared;
  }

  /** The sites that something is of: what a frame or a picture of another site of the family keeps is that one's as well. */
  #sitesAt({host}: SeenItem, site: Site | undefined): readonly (Site | undefined)[] {
    const others =
      this.catalogue.sites?.filter(({hosts = []}) => hosts.some((each) => bare(each) === host)) ?? [];
    return site && others.includes(site) ? [site] : [site, ...others];
  }

  /** The services that a contact belongs to; those on the site first. */
  servicesAt(contact: Pick<SeenContact, 'url' | 'resource' | 'madeBy'>, site: Site | undefined) {
    const url = new URL(contact.url);
    const here = servicesOn(this.catalogue, site);
    const named = this.catalogue.services.filter((service) => this.#isOf(service, url));
    const found =
      named.length || !isOfHost(contact, url)
        ? named
        : this.catalogue.services.filter((service) => namesHost(service, url.hostname));
    return [...found].sort((one, other) => Number(here.includes(other)) - Number(here.includes(one)));
  }

  #isOf({id, hosts = [], cookies = []}: Service, url: URL): boolean {
    return (
      id === (serviceAt(url) ?? this.#rows.serviceAt(url)?.service) ||
      hosts.some((host) => matchesHost(host, url)) ||
      cookies.some(({domain}) => domain && matchesHost(domain, url))
    );
  }

  #isPartySo(service: Service, {domain}: Cookies, {host, setBy}: SeenItem): boolean {
    const at = bare(host);
    if (domain) return isBelow(at, bare(domain)) || isBelow(bare(domain), at);
    if (!this.isOwn(host)) return namesHost(service, at);
    const {hosts = [], embeds = []} = service;
    const setter = setBy && URL.canParse(setBy.url) ? new URL(setBy.url).hostname : '';
    if (!setter || this.isOwn(setter) || !(hosts.length + embeds.length)) return true;
    return namesHost(service, setter);
  }
}

/** Whether the host alone tells whose it is: nothing was asked for, or what came from there asks there for more. */
function isOfHost({resource, madeBy = ''}: Pick<SeenContact, 'resource' | 'madeBy'>, {hostname}: URL) {
  if (resource === 'connection' || resource === 'stopped-frame') return true;
  return resource !== 'document' && URL.canParse(madeBy) && new URL(madeBy).hostname === hostname;
}

// A row of cookies can't say that it means a database: a name is enough.
const isStoredSo = ({storedIn = 'cookie'}: Cookies, {store}: SeenItem) =>
  store === storedIn || !/^(?:cookie|localStorage|sessionStorage)$/.test(store);

const worthOf = ({isHere, isStoredSo, isPartySo}: DeclaredRow) =>
  Number(isHere) * 8e4 + Number(isPartySo) * 4e4 + Number(isStoredSo) * 2e4;

/** An exact name before a pattern, and the longer pattern before the shorter. */
function precision(name: CookieName): number {
  const pattern = typeof name === 'string' ? name : name.matches;
  return pattern.includes('*') ? pattern.length : 1e4 + pattern.length;
}

/** A row's names as readers see them. */
export const shownNames = (row: Cookies) => row.names.map(shownName);
