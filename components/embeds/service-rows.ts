import {type EmbedPattern, isPathWithin, readEmbedPattern} from './embed-pattern.js';
import type {RefusalReason} from './embed.js';
import {readAddress} from './read-address.js';
import {serviceAt, type UrlParts} from './service-at.js';

/** What a service's frames show. */
export type ServiceKind = 'video' | 'map' | 'audio' | 'form' | 'post' | 'other';

/** What a catalogue says of a service's frames: all that it takes to know them. */
export interface ServiceRow {
  readonly id: string;
  /** Patterns of the addresses that are its own: see `readEmbedPattern`. */
  readonly embeds?: readonly string[] | undefined;
  /** `other` where left out. */
  readonly kind?: ServiceKind | undefined;
  /** Revision of what is said of its category: a yes to another says nothing of this row. Left out where it is not known. */
  readonly revision?: string | undefined;
}

/** Whose an address is. */
export interface RowOwner {
  readonly service: string;
  readonly kind: ServiceKind;
  readonly revision?: string | undefined;
}

/** A frame of a catalogue's service, which may be made once that is allowed: the address itself, as frame and as link. */
export interface RowEmbed extends RowOwner {
  readonly refused?: undefined;
  readonly frame: string;
  readonly link: string;
}

/** Why no frame is made of an address of a catalogue's service; the reasons are those of `resolveEmbed`. */
export interface RefusedRowEmbed {
  readonly refused: RefusalReason;
  readonly service?: string | undefined;
  readonly frame?: undefined;
  readonly link?: undefined;
}

/** The services of a catalogue, ready to be asked about addresses. */
export interface ServiceRows {
  /**
   * Whose address a browser contacts, where it is that of a service with a row: enough to hold a frame back. Nothing for
   * an address of a built-in provider, which `serviceAt` knows.
   */
  serviceAt(url: UrlParts): RowOwner | undefined;
  /** What may be shown of an address: https, without user name, password and port. The reason `host` where it is nobody's. */
  resolve(address: string): RowEmbed | RefusedRowEmbed;
}

/** Makes the rows of a catalogue ready. A pattern that is none, or would match too much, matches nothing. */
export function compileServiceRows(services: readonly ServiceRow[]): ServiceRows {
  const compiled = services.map(({id, embeds = [], kind = 'other', revision}) => ({
    found: {service: id, kind, revision},
    patterns: embeds.map(readEmbedPattern).filter((pattern) => typeof pattern !== 'string'),
  }));
  const find: ServiceRows['serviceAt'] = (url) =>
    serviceAt(url)
      ? undefined
      : compiled.find(({patterns}) => patterns.some((pattern) => matches(pattern, url)))?.found;

  return {
    serviceAt: find,
    resolve(given) {
      const address = readAddress(given);
      if (typeof address === 'string') return {refused: address};
      const {url, text} = address;
      const found = find(url);
      if (!found) return {refused: 'host'};
      const {service} = found;
      // Of a known provider http is read as https; whether anybody else has the same there, nobody knows.
      if (/^http:/i.test(text)) return {service, refused: 'scheme'};
      if (url.username || url.password) return {service, refused: 'credentials'};
      if (url.port) return {service, refused: 'port'};
      // Servers do not agree what a hidden slash, or one behind another, leads to.
      if (/%(?:25)*(?:2f|3[ce]|5c|00)/i.test(url.pathname)) return {service, refused: 'bad-id'};
      return {...found, frame: url.href, link: url.href};
    },
  };
}

/** As browsers see an address: the host in lower case, perhaps with a dot behind it; any number of slashes; encoded at will. */
function matches({host, isDomain, path}: EmbedPattern, url: UrlParts): boolean {
  const hostname = url.hostname.toLowerCase().replace(/\.$/, '');
  if (hostname !== host && !(isDomain && hostname.endsWith(`.${host}`))) return false;
  return !path || isPathWithin(plainPath(url.pathname), path);
}

/** A path in lower case, with what is encoded without need decoded, and without its outer and its double slashes. */
export function plainPath(pathname: string): string {
  const plain = pathname.replace(/%([2-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return plain.toLowerCase().split(/[/\\]/).filter(Boolean).join('/');
}
