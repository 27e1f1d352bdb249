import {allowedIds, allows, type Consent, type DisclosedCategory, undecided} from './consent.js';
import {formatConsent} from './consent-reducer.js';
import {parseConsent} from './cookie-text.js';
import {mergeConsents} from './merge-consents.js';
import {reconcile} from './reconcile.js';

/** All that is stored of a visitor's answers, as texts. */
export interface StoredAnswers {
  /** The cookie, as often as this page sees one: other hosts of the domain may have set theirs. */
  readonly copies: readonly string[];
  /** The last answer that was given on this very host, where no other can write. */
  readonly given?: string | undefined;
}

/** What stored answers come to. */
export interface SettledConsent {
  readonly consent: Consent;
  /** The same as text, with `-` for what is to be asked on this site. */
  readonly text: string;
  /** What has to be in the cookie instead, where a yes in it was given to what is not disclosed any more. */
  readonly rewrite: string | undefined;
}

/**
 * What stored answers come to under what is disclosed now. A no wins: over a yes in another copy, and where it was given
 * on this host, over whatever any other host has written since.
 *
 * @param now Unix seconds.
 */
export function settleConsent(
  {copies, given}: StoredAnswers,
  disclosed: readonly DisclosedCategory[],
  now: number,
  refused: boolean,
): SettledConsent {
  const stored = copies.map((copy) => parseConsent(copy, now));
  const counting = (stored.length ? stored : [undecided]).map((each) => reconcile(each, disclosed, refused));
  const family = mergeConsents(counting);
  const isVoid = stored.some((each, i) =>
    allowedIds(each).some((id) => !allows(counting[i] ?? undecided, id)),
  );
  const consent = given
    ? mergeConsents(counting, reconcile(parseGiven(given, now), disclosed, refused))
    : family;
  return {
    consent,
    text: formatConsent(consent, disclosed),
    rewrite: isVoid ? formatConsent(family) : undefined,
  };
}

/** An answer that ran out, or is from the future as the clock was set back: each no in it holds, but is asked again. */
function parseGiven(given: string, now: number): Consent {
  const {when} = parseConsent(given, now);
  const then = Number(given.split('.')[1]);
  const consent = parseConsent(given, then);
  if (when && now < then + consent.days * 86_400) return consent;
  return askedAgain(consent);
}

/** The same answers, as those to what was disclosed before: each no holds, and all is asked or told again. */
export const askedAgain = (consent: Consent): Consent => ({
  ...consent,
  categories: consent.categories.map((category) => ({...category, outdated: true})),
});
