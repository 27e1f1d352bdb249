import {compileHosts} from './compile-hosts.js';
import type {EmbedService} from './embed.js';
import {PROVIDERS} from './providers.js';

/** Addresses that a player or map may be made of. The build puts the values in place of this module. */
export const YOUTUBE_PLAYERS = playersOf('youtube');
/** The same of Vimeo. */
export const VIMEO_PLAYERS = playersOf('vimeo');
/** The same of Google Maps. */
export const GOOGLE_MAPS_PLAYERS = playersOf('google-maps');

function playersOf(wanted: EmbedService): RegExp {
  const players = PROVIDERS.filter(({service}) => service === wanted).flatMap(({players}) => players);
  // No dot behind the host: a page that compares hosts must know that of the frame.
  return new RegExp(compileHosts(players).source.replaceAll('\\.?\\/', '\\/'));
}
