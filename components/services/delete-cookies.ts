import {allCookies, writeCookie} from '../page/cookie-jar.js';
import {deletionsOf} from '../page/cookie-levels.js';

/** Names of all cookies that script can see on this page; none where cookies are blocked. */
export function cookieNames(): readonly string[] {
  const pairs = allCookies()
    .split('; ')
    .filter((pair) => pair.includes('='));
  return [...new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('='))))];
}

/**
 * Deletes cookies by name, wherever they were set. Gives back the names that are still there.
 *
 * @param ownOnly Leaves what hosts beside and above this one see too.
 */
export function deleteCookies(names: readonly string[], ownOnly = false): readonly string[] {
  if (!names.length) return [];
  names.flatMap((name) => deletionsOf(name, ownOnly)).forEach(writeCookie);
  const left = cookieNames();
  return names.filter((name) => left.includes(name));
}
