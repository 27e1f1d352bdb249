import {CONTACT_PATTERN} from './contact-pattern.js';
import type {EmbedPattern} from './embed-pattern.js';
import {serviceAt} from './service-at.js';

/** Hosts that show maps below one of their paths, and other things, too. */
const MAPS_AMONG_OTHERS = /^((www|maps)\.)?google\.[a-z.]{2,6}$|^goo\.gl$/;

/** Names that a built-in provider's frames have below a domain. */
const NAMES = ['www', 'maps', 'youtube', 'player'];

/**
 * The built-in provider whose players or maps a pattern would claim; nothing where it claims none. A company's other
 * hosts and paths are free: `calendar.google.com`, `www.google.com/calendar`.
 */
export function builtInProviderOf({host, isDomain, path}: EmbedPattern): string | undefined {
  const below = isDomain ? NAMES.map((name) => `${name}.${host}`) : [];
  for (const hostname of [host, ...below]) {
    const found = serviceAt({hostname, pathname: `/${path}`});
    if (found) return found;
    if (!path && MAPS_AMONG_OTHERS.test(hostname)) return 'google-maps';
    if (CONTACT_PATTERN.test(`${hostname}/${path}`)) return 'youtube, vimeo or google-maps';
  }
  return undefined;
}
