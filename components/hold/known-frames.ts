import {serviceAt} from '../embeds/service-at.js';
import {parseUrl} from '../page/parse-url.js';

/** Which service the browser would contact for the address of a frame, as it stands in this page. */
export function serviceOf(address: string): string | undefined {
  let url = parseUrl(address);
  // Drupal shows a video through a page of the site's own, on whatever host; its own policy can't reach inside.
  if (url && url.pathname.endsWith('/media/oembed')) url = parseUrl(url.searchParams.get('url') || '');
  return url && serviceAt(url);
}
