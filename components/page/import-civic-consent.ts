import type {Category} from '../catalogue/schema.js';
import type {Answers} from '../consent/consent.js';

const day = 86_400;

/**
 * What the visitor answered to Civic Cookie Control 9 before this suite came, by category: `categories[].civic` names
 * Civic's. Nothing where it can't be read, ran out or may not have been an answer; a category it does not settle is
 * left out. See https://www.civicuk.com/cookie-control/documentation/cookies.
 *
 * @param cookies As in `document.cookie`, or a request's Cookie header.
 * @param now Unix seconds.
 */
export function importCivicConsent(
  cookies: string,
  categories: readonly Pick<Category, 'id' | 'basis' | 'civic'>[],
  now: number,
): Answers | undefined {
  const answered = parseCivic(findCookie(cookies), now);
  if (!answered) return undefined;
  const answers = categories.flatMap(({id, basis, civic}): readonly (readonly [string, boolean])[] => {
    if (basis === 'necessary' || !civic) return [];
    const given = answered.get(bare(civic)) ?? [];
    // Two of Civic's keys may be one without their separators: a no to either is a no.
    if (!given.length || given.includes('revoked')) return [[id, false]];
    return given.every((answer) => answer === 'accepted') ? [[id, true]] : [];
  });
  return answers.length ? Object.fromEntries(answers) : undefined;
}

/** Civic strips the separators of a category's name: `third-party` is kept as `thirdparty`. */
const bare = (key: string) => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function findCookie(cookies: string): string {
  const pair = cookies.split(/;\s*/).find((each) => each.startsWith('CookieControl=')) ?? '';
  return pair.slice('CookieControl='.length);
}

/** The answers by bare key; nothing where the visitor has to be asked. */
function parseCivic(text: string, now: number): ReadonlyMap<string, readonly unknown[]> | undefined {
  // Browsers keep no longer cookie: what is longer was not written by Civic.
  const cookie = text.length > 4096 ? undefined : parseJson(text);
  if (!isObject(cookie)) return undefined;
  const {interactedWith, optionalCookies, consentDate, consentExpiry, ccpa, mode} = cookie;
  if (interactedWith !== true || !isObject(optionalCookies)) return undefined;
  // In CCPA mode all is accepted until the visitor objects: that is no consent.
  if (ccpa || mode === 'ccpa') return undefined;
  if (typeof consentDate !== 'number' || typeof consentExpiry !== 'number') return undefined;
  const when = consentDate / 1000;
  // A clock that was set back must not make an answer eternal: five minutes of difference are let pass.
  if (!(when <= now + 300 && now < when + consentExpiry * day)) return undefined;
  const answers = new Map<string, unknown[]>();
  for (const [key, answer] of Object.entries(optionalCookies)) {
    answers.set(bare(key), [...(answers.get(bare(key)) ?? []), answer]);
  }
  return answers;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('{') ? text : decodeURIComponent(text));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
