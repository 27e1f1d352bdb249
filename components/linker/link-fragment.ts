/**
 * What stands in the fragment of a link's address: `#ask_first=`, the time of the click in Unix seconds, and the text of
 * the consent cookie. Nothing in it says who the visitor is.
 */
const mark = '#ask_first=';

/** Seconds for which it counts. A link that somebody prepared is older than a click. */
const MAX_AGE_SECONDS = 60;

/** The fragment that hands an answer over now. */
export function formatLinkFragment(text: string, now: number): string {
  return `${mark}${now}.${text}`;
}

/** The consent's text in a fragment that was made a moment ago; nothing for any other. */
export function readLinkFragment(fragment: string, now: number): string | undefined {
  const [, time, text] = /^#ask_first=(\d+)\.([\w.~-]+)$/.exec(fragment) ?? [];
  return Math.abs(now - Number(time)) <= MAX_AGE_SECONDS ? text : undefined;
}

/** Whether an address's fragment is one of these, whatever it holds. */
export const isLinkFragment = (fragment: string) => fragment.startsWith(mark);
