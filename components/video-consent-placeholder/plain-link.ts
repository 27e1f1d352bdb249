import {mapPage} from '../embeds/map-page.js';
import type {PlainEmbed} from '../embeds/plain-embed.js';

/** The page that shows the same as a plain embed, just as `resolveEmbed` says it; empty where that has to be asked. */
export function plainLink({service, frame}: PlainEmbed): string {
  if (service === 'google-maps') return mapPage(new URL(frame).searchParams.get('pb') ?? '');
  const [id] = /[\w-]+(?=\?|$)/.exec(frame) ?? [];
  return service === 'youtube' ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
}
