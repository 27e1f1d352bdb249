import type {RefusalReason} from './embed.js';

/** The members used of the platform's `URL`. */
interface ParsedUrl {
  protocol: string;
  readonly href: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly searchParams: {
    get(name: string): string | null;
    forEach(visit: (value: string, name: string) => void): void;
  };
}

// Every browser has it, but only the DOM library declares it, and this room compiles without that.
declare const URL: new (address: string) => ParsedUrl;

/** An https address that was safe to take apart. */
export interface Address {
  readonly url: ParsedUrl;
  /** The path without its outer and its double slashes. */
  readonly path: string;
  /** The address before the parser encoded quotes, angle brackets and spaces in it. */
  readonly text: string;
}

// Well above any embed code, routes with many stops included.
const LONGEST = 4096;

/**
 * Takes an address apart, or says why not. An address without scheme, or with http, is read as https.
 *
 * What a parser would quietly repair is refused on the string itself: a page that compares strings, another parser and
 * the browser must all see the same host.
 */
export function readAddress(given: string): Address | RefusalReason {
  // Editors copy addresses out of HTML, so they come escaped, at times more than once.
  let text = given
    .trim()
    .replace(/&(?:(?:amp|#0*38);)+/gi, '&')
    .replace(/&#0*39;/g, '%27');
  if (!text) return 'empty';
  if (text.length > LONGEST) return 'too-long';
  // The parser strips tabs and line ends: `java⏎script:`.
  if (/[\0-\x1f\x7f-\x9f]/.test(text)) return 'control-character';
  if (text.includes('\\')) return 'backslash';

  if (text.startsWith('//')) text = 'https:' + text;
  else if (!/^[a-z][a-z\d+-]*:/i.test(text)) {
    // A scheme has no dot (none that matters) and a host has one: `www.youtube.com/embed/…` is a host.
    if (!/^[^/?#]+\.[^/?#]/.test(text)) return 'relative';
    text = 'https://' + text;
  }

  const authority = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1];
  if (!authority) return /^https?:/i.test(text) ? 'authority' : 'scheme';
  if (/[^\0-\x7f]/.test(authority)) return 'non-ascii-host';
  if (authority.includes('%')) return 'encoded-host';

  try {
    const url = new URL(text);
    url.protocol = 'https:';
    // Encoding makes an address longer, and a frame's address must be readable again.
    if (url.href.length > LONGEST) return 'too-long';
    const path = url.pathname.split('/').filter(Boolean).join('/');
    return {url, path, text};
  } catch {
    return 'invalid';
  }
}

/** The wanted `name=value` pieces of the query, each as it stands; with the `?`, or empty. */
export function filterQuery({url}: Address, wanted: (piece: string) => boolean): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((piece) => piece && wanted(piece))
    .join('&');
  return kept && `?${kept}`;
}

/** Marks that sharing, mailing and advertising leave on an address: they say who passed it on. */
const TRACKERS = /^(?:si|pp|feature|share|fl|fe|usp|entry|authuser|g_\w+|fbclid|gclid|utm_\w+)(?:=|$)/;

/** Whether a piece of a query says more than who passed the address on. */
export const isNoTracker = (piece: string) => !TRACKERS.test(piece);

/** Whole seconds of a time such as `90`, `43s`, `1m30s` or `1h2m3s`; 0 where there is none or it can't be read. */
export function parseSeconds(time: string): number {
  const units = /^(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,7})(?:\.\d+)?s?)?$/i.exec(time);
  if (!units) return 0;
  const [, hours = 0, minutes = 0, seconds = 0] = units;
  return +hours * 3600 + +minutes * 60 + +seconds;
}

/** The time in the fragment, as in `#t=1m30s`; empty where there is none. */
export function timeInFragment({url}: Address): string {
  return /[#&]t=([^&]*)/.exec(url.hash)?.[1] ?? '';
}
