import {CONTACT_PATTERN} from './contact-pattern.js';
import type {EmbedPattern} from './embed-pattern.js';
import {GOOGLE_MAPS_PLAYERS} from './player-patterns.js';
import {PROVIDERS} from './providers.js';
import {serviceAt} from './service-at.js';

/**
 * The built-in provider whose players or maps a pattern would claim; nothing where it claims none. A company's other
 * hosts and paths are free: `calendar.google.com`, `www.google.com/calendar`.
 */
export function builtInProviderOf({host, isDomain, path}: EmbedPattern): string | undefined {
  const domains = PROVIDERS.flatMap(({embeds}) => embeds.map((embed) => embed.replace('*.', '')));
  const below = isDomain
    ? ['www.' + host, 'maps.' + host, ...domains.filter((name) => name.endsWith(`.${host}`))]
    : [];
  for (const hostname of [host, ...below]) {
    const found = serviceAt({hostname, pathname: `/${path}`});
    if (found) return found;
    if (!path && GOOGLE_MAPS_PLAYERS.test(`${hostname}/maps`)) return 'google-maps';
    if (CONTACT_PATTERN.test(`${hostname}/${path}`)) return 'youtube, vimeo or google-maps';
  }
  return undefined;
}
