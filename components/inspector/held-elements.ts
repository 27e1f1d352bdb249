import {serviceAt} from '../embeds/service-at.js';
import {knownRows} from '../page/load-rows.js';
import {parseUrl} from '../page/parse-url.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Something of the page that waits for an answer, or was let go by one. */
export interface HeldElement {
  readonly kind: string;
  /** What it would contact; the beginning of its text where it has no URL. */
  readonly subject: string;
  /** Id of the category or service that it waits for; nothing where that is not known. */
  readonly needs: string | undefined;
}

const kinds: Readonly<Record<string, string>> = {
  script: 'Script',
  img: 'Picture',
  link: 'Link',
  video: 'Video',
  source: 'Source',
};

/** All that has `data-consent` and is no frame, and every placeholder of a frame, as the page has them now. */
export function heldElements(catalogue: string | undefined): readonly HeldElement[] {
  const marked = [...unclobbered.querySelectorAll<HTMLElement>('[data-consent]')]
    .filter(({localName}) => localName in kinds)
    .map((element) => ({
      kind: kinds[element.localName] ?? '',
      subject: addressOf(element) || textOf(element),
      needs: element.dataset['consent'],
    }));
  const placeholders = [...unclobbered.querySelectorAll('video-consent-placeholder')].map((placeholder) => {
    const inner = placeholder.querySelector('template')?.content.firstElementChild;
    const subject = placeholder.getAttribute('src') || (inner && addressOf(inner)) || '';
    const named = inner?.getAttribute('data-consent') ?? placeholder.getAttribute('service');
    return {kind: 'Frame', subject, needs: named || ownerOf(subject, catalogue)};
  });
  return [...marked, ...placeholders];
}

/** The names that an address may stand under: of what is held, in `data-*`. */
const names = ['src', 'data-src', 'href', 'data-href', 'srcset', 'data-srcset', 'data'];

const addressOf = (element: Element) =>
  names.map((name) => element.getAttribute(name)).find((value) => value) ?? '';

const textOf = ({textContent}: Element) => textContent.trim().slice(0, 80);

function ownerOf(address: string, catalogue: string | undefined): string | undefined {
  const url = parseUrl(address);
  if (!url) return undefined;
  return serviceAt(url) ?? (catalogue ? knownRows(catalogue)?.serviceAt(url)?.service : undefined);
}
