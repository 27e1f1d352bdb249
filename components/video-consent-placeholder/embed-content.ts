import {plainEmbed} from '../embeds/plain-embed.js';
import {parseUrl} from '../page/parse-url.js';
import type {ConsentController} from '../ui/consent-controller.js';
import type * as OtherContent from './other-content.js';
import {plainLink} from './plain-link.js';

/** What a placeholder stands for, or why it can't be shown. */
export interface EmbedContent {
  /** Said once to the page's author. */
  readonly refused?: string | undefined;
  /** Address of the frame. */
  readonly frame: string;
  /** URL of the catalogue that says that the frame may be shown; left out for a built-in provider's. */
  readonly catalogue?: string | undefined;
  /** A page that shows the same; nothing where there is none that is safe to open. */
  readonly link: string;
  /** The services and categories that have to be allowed, each of them. */
  readonly needs: readonly string[];
  /** Whom to ask for: where two have to be allowed, the one that is not yet. */
  readonly service: string;
  readonly isMap: boolean;
  /** What it is in words, and drawn, where it is neither a video nor a map. */
  readonly kind?: {readonly picture: unknown; sentence(name: string): string} | undefined;
}

/** Whether everything is allowed that has to be. */
export const isAllowed = ({needs}: EmbedContent) => needs.every((id) => window.askFirst?.allows(id));

/** The catalogue, as far as it has come, and who wants to know when more is known. */
export interface ContentSource {
  readonly consent: Pick<ConsentController, 'loaded' | 'pending' | 'whole' | 'isPartOnly'>;
  requestUpdate(): void;
}

let other: typeof OtherContent | undefined;

/**
 * Finds out what an address, or a frame that was held back, would show; nothing while that is not known. What is no plain
 * video or map of a built-in provider takes a part of its own to find out.
 *
 * @param written The address, as the page wrote it.
 */
export function findEmbedContent(
  written: string,
  held: HTMLElement | undefined,
  source: ContentSource,
): EmbedContent | undefined {
  const address = held ? passedOn(written) : written;
  const plain = plainEmbed(address);
  const link = plain && plainLink(plain);
  const embed = link ? {...plain, link, refused: undefined} : other?.resolveEmbed(address);
  if (embed && !embed.refused) {
    return {
      ...embed,
      ...whomToAsk(embed.service, held),
      isMap: embed.service === 'google-maps',
      kind: undefined,
    };
  }
  if (other) return other.findOtherContent({address, written, held}, source);
  void import('./other-content.js').then((part) => {
    other = part;
    source.requestUpdate();
  }, console.warn);
  return undefined;
}

/** What a page says of a frame may ask for more than its provider, never for less. */
export function whomToAsk(
  known: string | undefined,
  held: HTMLElement | undefined,
): Pick<EmbedContent, 'service' | 'needs'> {
  const consent = held?.dataset.consent;
  const provider = known ?? consent ?? '';
  const service = consent && window.askFirst?.allows(provider) ? consent : provider;
  return {service, needs: consent ? [provider, consent] : [provider]};
}

/** Drupal shows a video through a page of the site's own: the address behind it. */
function passedOn(address: string): string {
  const page = webAddress(address);
  const url = page && new URL(page);
  return (url && url.pathname.endsWith('/media/oembed') && url.searchParams.get('url')) || page || address;
}

/** The whole address as the page means it, where it is a web address. */
export function webAddress(address: string): string | undefined {
  const url = address ? parseUrl(address) : undefined;
  return url?.protocol.startsWith('http') ? url.href : undefined;
}
