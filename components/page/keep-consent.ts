/** A chunk of its own: what reads stored answers and keeps new ones. A first visit needs none of it to be asked. */
import {daysOf} from '../catalogue/duration.js';
import {isWithin} from '../catalogue/sites.js';
import {applyChoice, type Choice, daysToKeep, formatConsent} from '../consent/consent-reducer.js';
import type {KnownAtPress} from '../consent/consent-bus.js';
import {allowedIds, allows, type Consent} from '../consent/consent.js';
import {withoutLateYes} from '../consent/late-yes.js';
import {idsRefused} from '../consent/reconcile.js';
import {askedAgain, settleConsent, type SettledConsent} from '../consent/settle-consent.js';
import {consentCopies, readNote, writeCookie} from './cookie-jar.js';
import {deletionsOf} from './cookie-levels.js';
import type {StoreOptions} from './open-consent-store.js';

/** Unix seconds. */
const now = () => Math.floor(Date.now() / 1000);

/** The last answer that was given on this host. */
const given = () => readNote('ask_first_given');

/** What the stored answers come to. Where a yes among them is void, it is void in the cookie from here on. */
export function settleStored(options: StoreOptions): Consent {
  const copies = consentCopies();
  const {consent, text, rewrite} = settle([copies, given()], options);
  note(text, rewrite ? writeConsent(rewrite, daysToKeep(consent), options.domain) : copies);
  return {...consent, isUnshared: given()[2] === '0'};
}

function settle(
  [copies, last]: readonly (string | undefined)[],
  {disclosed, refused}: StoreOptions,
): SettledConsent {
  return settleConsent({copies: copies ? copies.split(';') : [], given: last}, disclosed, now(), refused);
}

/** What each store kept last, and when it was pressed: what is pressed later on its page is said in the knowledge of it. */
const lastKept = new WeakMap<StoreOptions, {readonly when: number; readonly refused: readonly string[]}>();

/**
 * Adds answers to a consent and keeps it, but for each yes to what was refused elsewhere since the press. Throws a
 * `TypeError` for an id that is not disclosed.
 */
export function keepAnswer(
  before: Consent,
  choice: Choice,
  options: StoreOptions,
  known?: KnownAtPress,
): Consent {
  const {disclosed, lifetime = 'P6M', domain} = options;
  // Browsers keep no cookie for more than 400 days.
  const days = Math.min(400, Math.max(1, daysOf(lifetime)));
  const [copiesThen, givenThen, when = Infinity] = known ?? [];
  // What another tool was told before: somebody answered here since.
  if (known && copiesThen === undefined && (consentCopies() || given())) return before;
  const stored =
    typeof copiesThen === 'object' ? copiesThen : known && settle([copiesThen, givenThen], options).consent;
  const last = lastKept.get(options);
  const refused = [...idsRefused(stored ?? before), ...(last && last.when <= when ? last.refused : [])];
  const consent = withoutLateYes(applyChoice(before, choice, disclosed, now(), days), before, refused);
  lastKept.set(options, {when, refused: idsRefused(consent)});
  const text = formatConsent(consent);
  writeNote('ask_first_given', text);
  let copies = writeConsent(text, daysToKeep(consent), domain);
  const isUnshared = copies !== text;
  // Browsers take no cookie for a domain on which anybody can have a site: then this host keeps it.
  if (isUnshared) copies = writeConsent(text, daysToKeep(consent), '');
  // Each no may be kept without its cookie: but over http the yes of an https page may stand in its way, which no http page
  // can see or replace.
  const isForgotten =
    copies !== text &&
    (!isSecureContext ||
      formatConsent({...consent, categories: settle([copies, given()], options).consent.categories}) !==
        text);
  if (isForgotten) console.warn('Ask First: this browser did not keep the answer. It holds for this page.');
  // What is forgotten holds here, and is asked again. What no other host sees is known by a zero in front of its day.
  if (isUnshared)
    writeNote(
      'ask_first_given',
      (isForgotten ? formatConsent(askedAgain(consent)) : text).replace('.', '.0'),
    );
  note(formatConsent(consent, disclosed), copies);
  noteWithdrawn(allowedIds(before).filter((id) => !allows(consent, id)));
  return {...consent, isForgotten, isUnshared};
}

/**
 * Writes the cookie: for this host, or for `domain` and all below it where the host ends in it. The domain is told,
 * never guessed: on a supplier's shared domain a wider cookie would reach other councils' sites. Where that leaves
 * another copy, or none, every copy is removed first, at whatever level of the domain and the path it was set. Gives
 * what the cookies are then.
 */
function writeConsent(text: string, days: number, domain: string | undefined): string {
  const {hostname, protocol} = location;
  const wide = isWithin(hostname, domain) ? `; Domain=${domain}` : '';
  const secure = protocol === 'https:' ? '; Secure' : '';
  const write = () => {
    writeCookie(`ask_first=${text}; Path=/; Max-Age=${days * 86400}; SameSite=Lax${wide}${secure}`);
    return consentCopies();
  };
  if (write() === text) return text;
  // A cookie without a name can be read like one of this name.
  ['ask_first', ''].flatMap((name) => deletionsOf(name)).forEach(writeCookie);
  return write();
}

/** Notes what has to be cleared up, for the next page: what does so on this one is another file, and may not come. */
function noteWithdrawn(ids: readonly string[]): void {
  try {
    if (ids.length) sessionStorage.ask_first_clear = [sessionStorage.ask_first_clear, ...ids].join(' ');
  } catch {
    // Blocked or full: this page's own clearing up has to do.
  }
}

/**
 * Notes what the cookies come to on this host, as they were seen: what another host has written since, even a moment
 * ago, is then known by it.
 */
const note = (text: string, copies: string) => writeNote('ask_first', `${text}|${copies}|${given()}`);

function writeNote(key: string, text: string): void {
  try {
    if (localStorage[key] !== text) localStorage[key] = text;
  } catch {
    // Blocked or full: the cookie alone holds.
  }
}
