import {findLateness} from '../crawl/script-place.js';
import type {SeenPage} from '../observed.js';
import type {PageVisit} from './visit-page.js';

/** Adds a page; of one that is known already, the address that led to it this time. */
export function addPage(pages: SeenPage[], page: SeenPage, from: string): void {
  const at = pages.findIndex(({url}) => url === page.url);
  const known = pages[at] ?? page;
  const seen = from === page.url ? known : {...known, from: [...(known.from ?? []), from]};
  if (at < 0) pages.push(seen);
  else pages[at] = seen;
}

/**
 * What is kept of a page before an answer.
 *
 * @param isHarmless Whether a host is the family's, or of a service that needs no answer.
 */
export function toPage(
  {url, library, banner, isAtRest, html}: PageVisit,
  isHarmless: (host: string) => boolean,
  picture: string | undefined,
): SeenPage {
  const {isThere, isOpen, catalogue, script, revisions, otherGlobals, otherElements} = library;
  const late = script && html ? findLateness(html, url, script, isHarmless) : undefined;
  return {
    url,
    script: isThere ? {isOpen, catalogue, revisions, late} : undefined,
    otherTools: [...otherGlobals, ...otherElements],
    banner,
    isRestless: !isAtRest,
    picture,
  };
}
