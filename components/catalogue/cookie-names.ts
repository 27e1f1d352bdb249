import type {CookieName} from './schema.js';

/** The name as readers see it: `_ga_[property_id]`. */
export function shownName(name: CookieName): string {
  return typeof name === 'string' ? name : name.name;
}

/** Whether a cookie or storage key that is really there is the one meant; `*` stands for any run of characters. */
export function matchesName(name: CookieName, actual: string): boolean {
  const parts = (typeof name === 'string' ? name : name.matches).split('*');
  const [first = ''] = parts;
  const last = parts[parts.length - 1] ?? '';
  if (parts.length === 1) return actual === first;
  if (!actual.startsWith(first)) return false;
  // Searched piece by piece, not by a RegExp: names hold dots and brackets, and no pattern can be made slow.
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = actual.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return actual.length - last.length >= at && actual.endsWith(last);
}
