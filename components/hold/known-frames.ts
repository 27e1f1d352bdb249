import {serviceAt} from '../embeds/service-at.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Which service the browser would contact for the address of a frame, as it stands in this page. */
export function serviceOf(address: string): string | undefined {
  const url = parseAddress(address);
  if (!url) return undefined;
  // Drupal shows a video through a page of the site's own, on whatever host; its own policy can't reach inside.
  if (url.pathname.endsWith('/media/oembed')) return serviceOf(url.searchParams.get('url') || '');
  return serviceAt(url);
}

/** The whole address, as the page means it; nothing where it is none. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address, unclobbered.baseURI);
  } catch {
    return undefined;
  }
}
