import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Which service an address belongs to, at a glance: enough to hold it back, while `resolveEmbed`, which is far larger,
 * says later what may be shown of it.
 */
export function serviceOf(address: string): string | undefined {
  const url = parseAddress(address);
  if (!url) return undefined;
  const {hostname, pathname, searchParams} = url;
  // Drupal shows a video through a page of the site's own, on whatever host; its own policy can't reach inside.
  if (pathname.endsWith('/media/oembed')) return serviceOf(searchParams.get('url') || '');
  if (/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/.test(hostname)) return 'youtube';
  if (/(^|\.)vimeo\.com$/.test(hostname)) return 'vimeo';
  if (/^((www|maps)\.)?google\.[a-z.]+$/.test(hostname) && /^\/maps/.test(pathname)) return 'google-maps';
  return undefined;
}

/** The whole address, as the page means it; nothing where it is none. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address, unclobbered.baseURI);
  } catch {
    return undefined;
  }
}
