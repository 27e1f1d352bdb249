import {findText} from '../catalogue/localized-text.js';
import type {Catalogue, Text} from '../catalogue/schema.js';
import {CONTACT_PATTERN} from '../embeds/contact-pattern.js';
import {readEmbedPattern} from '../embeds/embed-pattern.js';
import {compileServiceRows, type ServiceRow, type ServiceRows} from '../embeds/service-rows.js';
import type {UrlParts} from '../embeds/service-at.js';

/** What is asked of a service: a row of a catalogue, or of `rows.json`, which has neither name nor hosts. */
export interface DescribedService extends ServiceRow {
  readonly name?: Text | undefined;
  /** Hosts that serve what belongs to it: with what is below them, perhaps with a path. */
  readonly hosts?: readonly string[] | undefined;
}

/** Whose frames are looked for beside those of the built-in providers. */
export interface KnownServices {
  readonly rows: ServiceRows;
  /** What a service is called, in English where there is any. */
  nameOf(id: string): string | undefined;
  /** Whether an address serves scripts, pictures or films of a service, or of a built-in provider. */
  isContacted(url: UrlParts): boolean;
  /** Whether a service has frames on a host, on whatever path. */
  hasFramesOn(hostname: string): boolean;
}

/** Makes services ready to be asked about addresses, once for all pages. */
export function knowServices(services: readonly DescribedService[]): KnownServices {
  const names = new Map(services.map(({id, name}) => [id, name && findText(name, 'en')[0]]));
  const inFrames = services.flatMap(({id, embeds = []}) => ({id, embeds: embeds.flatMap(wholeHost)}));
  const contacts = services.map(({id, hosts = []}) => ({id, embeds: hosts.map((host) => `*.${host}`)}));
  const [hostRows, contactRows] = [compileServiceRows(inFrames), compileServiceRows(contacts)];
  return {
    rows: compileServiceRows(services),
    nameOf: (id) => names.get(id),
    isContacted: (url) =>
      CONTACT_PATTERN.test(`${url.hostname}/`) || contactRows.serviceAt(url) !== undefined,
    hasFramesOn: (hostname) => hostRows.serviceAt({hostname, pathname: '/'}) !== undefined,
  };
}

/** The built-in providers alone. */
export const NO_SERVICES = knowServices([]);

/**
 * The services of a catalogue as far as a page may not contact them before a yes. Of the hosts, those that are a site's own
 * are left out: every page contacts them.
 */
export function servicesOf({categories, services, sites = []}: Catalogue): readonly DescribedService[] {
  const needless = new Set(categories.flatMap(({id, basis}) => (basis === 'consent' ? [] : id)));
  const own = sites.flatMap(({hosts = []}) => hosts.map((host) => host.split('/')[0] ?? ''));
  const isOwn = (host: string) => own.some((site) => `.${site}`.endsWith(`.${host.split('/')[0]}`));
  return services.map(({id, category, name, embeds, kind, hosts = []}) => ({
    ...{id, name, embeds, kind},
    hosts: needless.has(category) ? [] : hosts.filter((host) => !isOwn(host)),
  }));
}

function wholeHost(text: string): readonly string[] {
  const pattern = readEmbedPattern(text);
  return typeof pattern === 'string' ? [] : [`${pattern.isDomain ? '*.' : ''}${pattern.host}`];
}
