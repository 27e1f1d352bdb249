/**
 * What happens to a consent when the catalogue is known and when the visitor answers. None of it is needed to read an
 * answer that was given, so it stays out of the head script: the bus is handed it with the catalogue.
 */
import {
  allows,
  type Answers,
  type CategoryAnswer,
  type Consent,
  type DisclosedCategory,
  type ServiceAnswer,
  signals,
} from './consent.js';

/**
 * The consent as it stands against what is disclosed now: an answer to an older revision no longer counts; the
 * necessary is allowed, and the exempt until objected to, which a visitor may have done by a signal of the browser.
 */
export function reconcile(
  consent: Consent,
  disclosed: readonly DisclosedCategory[],
  refused = false,
): Consent {
  const categories = disclosed.map(({id, basis, revision, services, signals: grants}): CategoryAnswer => {
    const was = consent.categories.find((category) => category.id === id);
    // An objection outlives a change of wording: only a yes or a no is asked again.
    const kept =
      was && was.basis === basis && (was.revision === revision || basis === 'exempt') ? was : undefined;
    return {
      id,
      basis,
      revision,
      signals: grants,
      allowed: basis === 'necessary' || (kept ? kept.allowed : basis === 'exempt' ? !refused : undefined),
      services: services.map((service) => ({
        id: service,
        allowed:
          basis === 'necessary' ? undefined : kept?.services.find((answer) => answer.id === service)?.allowed,
      })),
    };
  });
  return {...consent, categories};
}

/**
 * The consent after an answer. To answer a category settles all its services, except those named beside it; to
 * answer a service leaves its category as it was. Ids that are not disclosed, or necessary, change nothing.
 */
export function withAnswers(consent: Consent, answers: Answers, now: number, days: number): Consent {
  const given = new Map(Object.entries(answers));
  let older = false;
  const categories = consent.categories.map((category) => {
    if (category.basis === 'necessary') return category;
    const settled = given.get(category.id);
    const services = category.services.map(({id, allowed}) => ({
      id,
      allowed: given.get(id) ?? (settled === undefined ? allowed : undefined),
    }));
    const keeps =
      settled === undefined &&
      (category.allowed !== undefined ||
        services.some(({id, allowed}) => allowed !== undefined && !given.has(id)));
    // An objection holds by itself: it makes no yes or no older.
    if (keeps && category.basis === 'consent') older = true;
    return {...category, allowed: settled ?? category.allowed, services};
  });
  // An answer beside others does not make the others younger.
  return {when: older && consent.when ? consent.when : now, days, categories};
}

/** Answers by id, or a word for all that is asked on this site. */
export type Choice = Answers | 'accept-all' | 'reject-all' | 'withdraw-all';

/** What an answer makes of a consent: the consent, its text, and for how many days to keep it. */
export interface AppliedChoice {
  readonly consent: Consent;
  readonly text: string;
  readonly days: number;
}

/** How long an objection is kept, in days: as long as browsers keep any cookie. */
const longest = 400;

/**
 * Settles a choice among what is disclosed. Throws a `TypeError` for an id that is not, or an answer that is neither
 * true nor false.
 *
 * @param now Unix seconds.
 */
export function applyChoice(
  consent: Consent,
  choice: Choice,
  disclosed: readonly DisclosedCategory[],
  now: number,
  days: number,
): AppliedChoice {
  const answers = typeof choice === 'string' ? spellOut(choice, consent, disclosed) : choice;
  const known = disclosed.flatMap(({id, services}) => [id, ...services]);
  const wrong = Object.entries(answers).filter(
    ([id, yes]) => !known.includes(id) || typeof yes !== 'boolean',
  );
  if (wrong.length) {
    throw new TypeError(
      `Ask First: not true or false for an id of the catalogue: ${wrong.join(' ')}. Ids: ${known.join(' ')}`,
    );
  }
  const next = withAnswers(consent, answers, now, days);
  return {consent: next, text: formatConsent(next), days: hasObjection(next) ? longest : days};
}

function spellOut(choice: string, consent: Consent, disclosed: readonly DisclosedCategory[]): Answers {
  const ids =
    choice === 'withdraw-all'
      ? // The category where it is allowed, else the services that are.
        disclosed
          .filter(({basis}) => basis !== 'necessary')
          .flatMap(({id, services}) =>
            allows(consent, id) ? [id] : services.filter((each) => allows(consent, each)),
          )
      : disclosed
          .filter(
            ({used, basis}) =>
              used && (basis === 'consent' || (basis === 'exempt' && choice === 'reject-all')),
          )
          .map(({id}) => id);
  return Object.fromEntries(ids.map((id) => [id, choice === 'accept-all']));
}

/** Whether anything exempt was objected to. */
function hasObjection({categories}: Consent): boolean {
  return categories.some((category) => category.basis === 'exempt' && isAnswered(category));
}

/** Whether the visitor said anything about a category that it was for them to say. */
function isAnswered({basis, allowed, services}: CategoryAnswer): boolean {
  const said = allowed !== undefined || services.some((service) => service.allowed !== undefined);
  return basis === 'consent'
    ? said
    : basis === 'exempt' && (allowed === false || services.some((s) => s.allowed === false));
}

/**
 * The cookie's value for a consent: what the visitor answered, and beside it what is exempt, so that the next page knows
 * without a catalogue that it may run.
 */
export function formatConsent({when, days, categories}: Consent): string {
  const written = categories.filter((category) => category.basis === 'exempt' || isAnswered(category));
  return ['1', when, days, ...written.map(formatCategory)].join('.');
}

function formatCategory({id, basis, allowed, revision, services, signals: grants}: CategoryAnswer): string {
  const answer =
    basis === 'exempt' ? (allowed === false ? 'o' : 'e') : allowed === undefined ? '-' : allowed ? 'y' : 'n';
  const granted = signals.map((signal, i) => (grants.includes(signal) ? i : '')).join('');
  return [id, answer + granted, revision, ...services.map((service) => service.id + suffix(service))].join(
    '~',
  );
}

function suffix({allowed}: ServiceAnswer): string {
  return allowed === undefined ? '' : allowed ? '_y' : '_n';
}
