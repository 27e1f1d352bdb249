import {parseUrl} from '../page/parse-url.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {cookieNames} from './delete-cookies.js';

/**
 * Makes every Google Analytics property on the page stop sending, or send again: those whose script is there, and those
 * that left a cookie. Has to be called before the cookies are deleted.
 * See https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out.
 */
export function notifyGoogleAnalytics(granted: boolean): void {
  for (const id of new Set([...idsOfScripts(), ...idsOfCookies(), ...told])) {
    told.add(id);
    (window as unknown as Record<string, boolean>)[`ga-disable-${id}`] = !granted;
  }
}

/** Once its cookies are deleted, nothing else tells which property a tag manager brought. */
const told = new Set<string>();

function idsOfScripts(): readonly string[] {
  const scripts = unclobbered.querySelectorAll<HTMLScriptElement>('script[src*="/gtag/js?"]');
  return [...scripts].flatMap(({src}) => parseUrl(src)?.searchParams.get('id') ?? []);
}

/** `_ga_ABC123` is the cookie of the property `G-ABC123`; older ones are named `_gat_gtag_UA_1234_1`. */
function idsOfCookies(): readonly string[] {
  return cookieNames().flatMap((name) => {
    const [, measurement, property] = /^_ga_([A-Z0-9]+)$|^_gat_gtag_(UA_\d+_\d+)$/.exec(name) ?? [];
    if (measurement) return `G-${measurement}`;
    return property ? property.replace(/_/g, '-') : [];
  });
}
