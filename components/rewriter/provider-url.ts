import {resolveEmbed} from '../embeds/resolve-embed.js';
import {serviceAt, type UrlParts} from '../embeds/service-at.js';
import type {ServiceKind} from '../embeds/service-rows.js';
import {type KnownServices, NO_SERVICES} from './known-services.js';

/** The members used of the platform's `URL`. */
interface ParsedUrl {
  protocol: string;
  hostname: string;
  username: string;
  password: string;
  port: string;
  readonly href: string;
  readonly pathname: string;
  readonly searchParams: {get(name: string): string | null};
}

// Browsers, Node and workers have it, but only the DOM library declares it, and this room compiles without that.
declare const URL: new (address: string, base?: string) => ParsedUrl;

/** What is behind an address that a browser would ask a known provider for. */
export interface ProviderAddress {
  /** A built-in provider, or the id of a service of the catalogue. */
  readonly service: string;
  /** What a catalogue says that it shows, and what its service is called there; nothing for a built-in provider. */
  readonly row?: {readonly kind: ServiceKind; readonly name: string} | undefined;
  /** The address to hand on to the placeholder. */
  readonly src: string;
  /** Where a plain link leads: a page that shows the same, or the address itself where no such page is known. */
  readonly link: string;
  /** Whether it is a video or map; else it is something else of the provider, of which no frame is ever made. */
  readonly isEmbed: boolean;
}

/** What relative addresses begin from. Nobody knows yet where the page will be; some odd ones mean another host on http. */
export type Bases = readonly string[];
const BASES: Bases = ['https://page.invalid/', 'http://page.invalid/'];

/** Who is known, and what the relative addresses of a page begin from. */
export interface Addresses {
  readonly bases: Bases;
  readonly services: KnownServices;
}
const BUILT_IN: Addresses = {bases: BASES, services: NO_SERVICES};

/** What the relative addresses of a page begin from, as its `<base>` says. */
export function resolveBases(href: string): Bases {
  return BASES.map((base) => parseUrl(href, base)?.href ?? base);
}

/** Says which provider an address in a page would contact; nothing where it is none of them. */
export function findProvider(
  address: string,
  {bases, services} = BUILT_IN,
  isInside = false,
): ProviderAddress | undefined {
  for (const base of bases) {
    const url = parseUrl(address, base);
    if (!url) continue;
    // Drupal shows a video through a page of the site's own, on whatever host; never another such page.
    if (!isInside && url.pathname.endsWith('/media/oembed')) {
      const inner = url.searchParams.get('url');
      if (inner) return findProvider(inner, {bases: BASES, services}, true);
    }
    const found = fromUrl(address, url) ?? fromRow(address, url, services);
    if (found) return found;
  }
  return undefined;
}

function fromUrl(address: string, url: ParsedUrl): ProviderAddress | undefined {
  const service = serviceAt(url);
  if (!service) return undefined;
  const given = resolveEmbed(address);
  if (!given.refused) return {service: given.service, src: address, link: given.link, isEmbed: true};
  // Browsers repair what is refused: tabs, backslashes, what a <base> adds.
  const normal = resolveEmbed(url.href);
  if (!normal.refused) return {service: normal.service, src: url.href, link: normal.link, isEmbed: true};
  return {service, src: address, link: given.link ?? normal.link ?? plainLink(url), isEmbed: false};
}

function fromRow(
  address: string,
  url: ParsedUrl,
  {rows, nameOf}: KnownServices,
): ProviderAddress | undefined {
  const found = rows.serviceAt(url);
  if (!found) return undefined;
  const {service, kind} = found;
  const row = {kind, name: nameOf(service) || url.hostname};
  for (const src of [address, url.href]) {
    const {link} = rows.resolve(src);
    if (link) return {service, row, src, link, isEmbed: true};
  }
  return {service, row, src: address, link: plainLink(url), isEmbed: false};
}

/** Whether an address leads to a host that serves a provider's pages, players or pictures. */
export function isProviderHost(address: string, services: KnownServices): boolean {
  return parseEither(address, (url) => isProviders(url, services));
}

/** Whether a connection to the host of an address would be one to a provider. */
export function isProviderConnection(address: string, services: KnownServices): boolean {
  return parseEither(address, (url) => isProviders(url, services) || services.hasFramesOn(url.hostname));
}

/** Whether a text, such as a script or a page inside an attribute, names a provider's host anywhere. */
export function namesProvider(text: string, services: KnownServices): boolean {
  // Scripts write a slash with a backslash before it. What stands in no host or path separates one from the next.
  const pieces = text
    .toLowerCase()
    .replaceAll('\\/', '/')
    .split(/[^\w./-]+|\/\/+/);
  return pieces.some((piece) => {
    const slash = piece.indexOf('/');
    const hostname = slash < 0 ? piece : piece.slice(0, slash);
    const pathname = slash < 0 ? '/' : piece.slice(slash);
    return hostname.includes('.') && isProviders({hostname, pathname}, services);
  });
}

function isProviders(url: UrlParts, {rows, isContacted}: KnownServices): boolean {
  return (serviceAt(url) ?? rows.serviceAt(url)) !== undefined || isContacted(url);
}

function parseEither(address: string, isFound: (url: ParsedUrl) => boolean): boolean {
  return BASES.some((base) => {
    const url = parseUrl(address, base);
    return url && isFound(url);
  });
}

function plainLink(url: ParsedUrl): string {
  url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.port = '';
  return url.href;
}

function parseUrl(address: string, base: string): ParsedUrl | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
