import {parseConsent} from '../consent/cookie-text.js';

/**
 * What stands in the fragment of a link's address: `#ask_first=`, the time of the click in Unix seconds, and every
 * category and service that was refused, each with the revision of its category: `performance~a1b2c3`. Nothing in it says
 * yes, and nothing who the visitor is.
 */
const mark = '#ask_first=';

/** Seconds for which it counts. A link that somebody prepared is older than a click. */
const MAX_AGE_SECONDS = 60;

/** A category or service that was refused, and the revision of the category that the answer was to. */
export interface Refusal {
  readonly id: string;
  readonly revision: string;
}

/** The fragment that hands over now what a consent's text refuses; nothing where it refuses nothing. */
export function formatLinkFragment(text: string, now: number): string {
  const refused = parseConsent(text, now).categories.flatMap((category) =>
    [category, ...category.services]
      .filter(({allowed}) => allowed === false)
      .map(({id}) => `.${id}~${category.revision}`),
  );
  return refused.length ? mark + now + refused.join('') : '';
}

/** What was refused, in a fragment that was made a moment ago; nothing for any other. */
export function readLinkFragment(fragment: string, now: number): readonly Refusal[] {
  const [, time, text = ''] = /^#ask_first=(\d+)((?:\.[a-z0-9-]+~[a-z0-9]+)+)$/.exec(fragment) ?? [];
  if (!(Math.abs(now - Number(time)) <= MAX_AGE_SECONDS)) return [];
  return text
    .slice(1)
    .split('.')
    .map((refusal) => {
      const [id = '', revision = ''] = refusal.split('~');
      return {id, revision};
    });
}

/** Whether an address's fragment is one of these, whatever it holds. */
export const isLinkFragment = (fragment: string) => fragment.startsWith(mark);
