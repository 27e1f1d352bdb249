import type {EmbedService} from '../embeds/embed.js';
import {serviceAt} from '../embeds/service-at.js';
import type {ServiceRows} from '../embeds/service-rows.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Characters of a URL at which nobody who pastes one has arrived: a map with all its layers has a quarter. */
export const LONGEST_URL = 4096;

/** What of a provider is a video or map; its other pages, a channel's for example, stay plain links. */
const MEDIA: Readonly<Record<EmbedService, RegExp>> = {
  youtube: /\.be[^/]*\/+[^/]|\/(watch|embed|e\/|vi?\/|shorts|live|playlist|\?v=)/,
  vimeo: /vimeo\.com[^/]*\/+(\d|video|channels|showcase|album|groups|ondemand|manage|event|moogaloop)/,
  'google-maps': /\/maps\/+(embed|d\/)|[?&]output=(sv)?embed/,
};

let rows: ServiceRows | undefined;
let isWanted = false;

/**
 * Loads the catalogue's rows where an address was met of which only they know whose it is; says whether they are new, so
 * that such addresses are worth another look.
 */
export async function loadWantedRows(catalogue: string | undefined): Promise<boolean> {
  if (rows || !isWanted || !catalogue) return false;
  const {loadRows} = await import('../page/load-rows.js');
  rows = await loadRows(catalogue);
  return !!rows;
}

/**
 * The whole address of something a placeholder may show; it says itself, later, what exactly. Nothing for any other, and
 * for what is no web address: an author who may only type text must not get to write a `javascript:` link.
 *
 * @param isFrame Whether it may be the address of a frame of a provider that only the catalogue knows.
 */
export function mediaUrl(text: string, isFrame = true): string | undefined {
  try {
    if (text.length > LONGEST_URL) return undefined;
    const url = new URL(text.trim().replace(/^(?!https?:)(\/\/)?/i, 'https://'));
    const service = serviceAt(url);
    if (service) return MEDIA[service].test(url.href) ? url.href : undefined;
    isWanted ||= isFrame;
    return isFrame && rows && !rows.resolve(url.href).refused ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A plain link, for where a placeholder can't be shown. */
export function makeLink(address: string, text: string): HTMLAnchorElement {
  const link = unclobbered.createElement('a');
  link.href = address;
  link.textContent = text || address;
  return link;
}
