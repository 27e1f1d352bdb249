import {parseUrl} from '../page/parse-url.js';

/**
 * The URL that a frame with this address shows in the end. Drupal shows others' media through a page of the site's own, on whatever host;
 * the policy of the page around it can't reach inside.
 */
export function targetOf(address: string): URL | undefined {
  const url = parseUrl(address);
  return url && url.pathname.endsWith('/media/oembed') ? parseUrl(url.searchParams.get('url') || '') : url;
}
