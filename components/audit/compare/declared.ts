import {matchesName, shownName} from '../../catalogue/cookie-names.js';
import type {Basis, Catalogue, CookieName, Cookies, Service, Site} from '../../catalogue/schema.js';
import {servicesOn} from '../../catalogue/sites.js';
import {serviceAt} from '../../embeds/service-at.js';
import type {SeenItem} from '../observed.js';

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

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    const hosts = (catalogue.sites ?? []).flatMap((site) => site.hosts ?? []);
    this.#ownHosts = [...hosts, ...(catalogue.frames ?? [])].map((host) => hostOf(host));
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
    const url = new URL(`https://${host}/`);
    return (
      this.isOwn(host) ||
      this.catalogue.services.some(
        (service) =>
          this.basis(service) === 'necessary' &&
          service.hosts?.some((known) => matchesHost(hostOf(known), url)),
      )
    );
  }

  /** The row that fits best, or nothing. */
  find(item: SeenItem, site: Site | undefined): DeclaredRow | undefined {
    const here = servicesOn(this.catalogue, site);
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

  /** The services that a URL belongs to; those on the site first. */
  servicesAt(url: URL, site: Site | undefined): readonly Service[] {
    const known = serviceAt(url);
    const here = servicesOn(this.catalogue, site);
    const found = this.catalogue.services.filter(
      ({id, hosts = [], cookies = []}) =>
        id === known ||
        hosts.some((host) => matchesHost(host, url)) ||
        cookies.some(({domain}) => domain && matchesHost(domain, url)),
    );
    return [...found].sort((one, other) => Number(here.includes(other)) - Number(here.includes(one)));
  }

  #isPartySo({hosts = []}: Service, {domain}: Cookies, {host, setBy}: SeenItem): boolean {
    const at = bare(host);
    if (domain) return isBelow(at, hostOf(domain)) || isBelow(hostOf(domain), at);
    if (!this.isOwn(host)) return hosts.some((known) => isBelow(at, hostOf(known)));
    const setter = setBy && URL.canParse(setBy.url) ? new URL(setBy.url) : undefined;
    if (!setter?.hostname || this.isOwn(setter.hostname) || !hosts.length) return true;
    return hosts.some((known) => isBelow(setter.hostname, hostOf(known)));
  }
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

/** A host, or domain of a cookie, without a dot or path. */
export const bare = (host: string) =>
  host
    .replace(/^\./, '')
    .replace(/[:/].*/, '')
    .toLowerCase();
const hostOf = bare;

const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

function matchesHost(pattern: string, {hostname, pathname}: URL): boolean {
  const [, path = ''] = /^[^/]*(\/.*)?$/.exec(pattern) ?? [];
  return isBelow(hostname, hostOf(pattern)) && pathname.startsWith(path);
}
