import {resolveEmbed} from '../embeds/resolve-embed.js';
import {addressOf} from '../hold/frame-address.js';

/** What a placeholder stands for, or why it can't be shown. */
export interface EmbedContent {
  /** Said once to the page's author. */
  readonly refused?: string | undefined;
  /** Address of the frame. */
  readonly frame: string;
  /** A page that shows the same; nothing where there is none that is safe to open. */
  readonly link: string;
  /** The services and categories that have to be allowed, each of them. */
  readonly needs: readonly string[];
  /** Whom to ask for: where two have to be allowed, the one that is not yet. */
  readonly service: string;
  readonly isMap: boolean;
}

/** Whether everything is allowed that has to be. */
export const isAllowed = ({needs}: EmbedContent) => needs.every((id) => window.askFirst?.allows(id));

/** Finds out what an address, or a frame that was held back, would show. */
export function findEmbedContent(src: string, held: HTMLElement | undefined): EmbedContent {
  const consent = held?.dataset.consent;
  const address = held ? passedOn(addressOf(held)) : src;
  const embed = resolveEmbed(address);
  // What a page says of a frame may ask for more than its provider, never for less.
  // Google has more on its hosts than maps: without that word it is a calendar or a form, and nobody's we know.
  const isOther = embed.refused && embed.service === 'google-maps' && !/^[^?#]*maps/i.test(address);
  const known = isOther ? undefined : embed.service;
  const provider = known ?? consent ?? '';
  const service = consent && window.askFirst?.allows(provider) ? consent : provider;
  const asked = {service, needs: consent ? [provider, consent] : [provider]};
  if (!embed.refused) return {...embed, ...asked, isMap: embed.service === 'google-maps'};
  const page = held && webAddress(address);
  const own = {
    frame: page ?? '',
    link: embed.link ?? page ?? '',
    ...asked,
    isMap: false,
  };
  // A developer's own frame of another provider; a page that holds all frames has no way to show it.
  if (page && consent && !known && !window.askFirst?.framePage && !/\/media\/oembed/.test(page)) return own;
  const refused = held
    ? `a frame of ${page ? new URL(page).host : address} was stopped: no service of the catalogue and no host in data-frames names it.`
    : `<video-consent-placeholder src="${src}"> shows its own content: ${embed.refused}.`;
  return {...own, refused};
}

/** Drupal shows a video through a page of the site's own: the address behind it. */
function passedOn(address: string): string {
  const page = webAddress(address);
  const url = page && new URL(page);
  return (url && url.pathname.endsWith('/media/oembed') && url.searchParams.get('url')) || page || address;
}

function webAddress(address: string): string | undefined {
  try {
    const url = new URL(address, document.baseURI);
    return url.protocol.startsWith('http') ? url.href : undefined;
  } catch {
    return undefined;
  }
}
