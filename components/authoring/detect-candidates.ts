/**
 * How the head script notices that a page may hold a form of markup that only the upgrade knows: at a glance, and rather
 * once too often. A page without any of them does without that chunk.
 */
export const CANDIDATE_SELECTOR =
  ':not(video-consent-placeholder)>a[href],oembed,[data-oembed-url],[data-embed-url],[class*=cookie-table],[class*=cookie-preferences],[class*=video-consent],[id*=cookie-table]';

// Of what mediaUrl takes, in the form that the browser gives to every URL. What follows a name is searched a little way
// only: a long URL would be searched anew from each of its names.
const CANDIDATE_URL = /cookie-table|youtu(\.be|.{0,40}\/(wa|em|sho|live|pl))|vimeo.{0,40}\d|maps\/d|embed/i;

/** Whether an element that is a candidate may be a form; most links are none. */
export const isCandidate = (element: Element) =>
  element.localName !== 'a' || CANDIDATE_URL.test((element as HTMLAnchorElement).href);

/** Whether there may be a form that an author typed as text. */
export const mayContainShortcode = ({textContent}: Node) => /\[(cookie-|video)/i.test(textContent || '');
