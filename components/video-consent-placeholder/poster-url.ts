import {parseUrl} from '../page/parse-url.js';

/** The whole address of a picture that the page's own server gives; nothing for any other: fetching it is contact. */
export function posterUrl(address: string): string | undefined {
  const url = parseUrl(address);
  return url?.origin === location.origin ? url.href : undefined;
}
