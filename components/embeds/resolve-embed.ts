import type {Embed, EmbedService, RefusedEmbed, Resolution} from './embed.js';
import {framedPage, resolveGoogleMaps} from './google-maps.js';
import {GOOGLE_MAPS_PLAYERS, VIMEO_PLAYERS, YOUTUBE_PLAYERS} from './player-patterns.js';
import {filterQuery, isNoTracker, readAddress, type Address} from './read-address.js';
import {resolveVimeo} from './vimeo.js';
import {resolveYouTube} from './youtube.js';

export type {Embed, EmbedKind, EmbedService, RefusalReason, RefusedEmbed} from './embed.js';

const PROVIDERS: readonly (readonly [EmbedService, players: RegExp, (address: Address) => Resolution])[] = [
  ['youtube', YOUTUBE_PLAYERS, resolveYouTube],
  ['vimeo', VIMEO_PLAYERS, resolveVimeo],
  ['google-maps', GOOGLE_MAPS_PLAYERS, resolveGoogleMaps],
];

/**
 * Says what an address pasted by an editor is: a video or map and the safe address of its frame, or why there is none.
 *
 * Contacts nobody. Takes what people paste: pages, share links, embed codes' addresses, without scheme, HTML-escaped.
 */
export function resolveEmbed(address: string): Embed | RefusedEmbed {
  const read = readAddress(address);
  if (typeof read === 'string') return {refused: read};
  const {url} = read;
  const provider = PROVIDERS.find(([, players]) => players.test(url.hostname + url.pathname));
  if (!provider) return {refused: 'host'};
  if (url.username || url.password) return {refused: 'credentials'};
  if (url.port) return {refused: 'port'};

  const [service, , resolve] = provider;
  const found = resolve(read);
  if (typeof found !== 'string') return {service, ...found};
  // Nobody types markup or a hidden slash into an id: such an address is not handed on.
  if (found === 'bad-pb' || (found === 'bad-id' && /%(?:2f|3[ce])/i.test(url.href))) {
    return {service, refused: found};
  }
  // Google Maps alone has such paths.
  if (read.path.startsWith('maps/embed')) return {service, refused: found, link: framedPage(read)};
  const page = `https://${url.hostname}${url.pathname}`;
  const link = page + filterQuery(read, isNoTracker) + url.hash;
  return {service, refused: found, link};
}
