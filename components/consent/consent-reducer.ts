/**
 * What happens to a consent when the visitor answers. None of it is needed to read an answer that was given, so it stays
 * out of the head script: the bus is handed it with the catalogue.
 */
import {
  allows,
  type Answers,
  type CategoryAnswer,
  type Consent,
  type DisclosedCategory,
  type ServiceAnswer,
} from './consent.js';
import {idsRefused} from './reconcile.js';
import {signals} from './signals.js';

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
    const isShown = settled !== undefined || category.services.some(({id}) => given.has(id));
    const keeps =
      settled === undefined &&
      (category.allowed !== undefined ||
        services.some(({id, allowed}) => allowed !== undefined && !given.has(id)));
    const {outdated, ...rest} = category;
    // An objection holds by itself, and so does a no to what is not disclosed now: they make no yes or no older.
    if (keeps && category.basis === 'consent' && !outdated && category.revision !== '0') older = true;
    return {
      ...rest,
      ...(outdated && !isShown && {outdated}),
      allowed: settled ?? category.allowed,
      services,
    };
  });
  // An answer beside others does not make the others younger.
  // What ran out by itself, such as the day of an objection, says nothing of them.
  const holds = now < consent.when + consent.days * 86_400;
  const when = older && holds ? consent.when : now;
  return {when: toDay(when), days, categories};
}

/** The second in which somebody answered all but tells who they are. */
const toDay = (when: number) => when - (when % 86_400);

/** Answers by id, or a word for all that is asked on this site. */
export type Choice = Answers | 'accept-all' | 'reject-all' | 'withdraw-all';

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
): Consent {
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
  return withAnswers(consent, answers, now, days);
}

// What is necessary may be among it: no answer changes that.
function spellOut(choice: string, consent: Consent, disclosed: readonly DisclosedCategory[]): Answers {
  // Whoever says yes to the rest was told of these beside it.
  const isUntold = (id: string) => consent.categories.some((each) => each.id === id && each.outdated);
  const yes = choice === 'accept-all';
  const ids =
    choice === 'withdraw-all'
      ? // The category where it is allowed, else the services that are.
        disclosed.flatMap(({id, services}) =>
          allows(consent, id) ? [id] : services.filter((each) => allows(consent, each)),
        )
      : disclosed
          .filter(
            ({id, used, basis}) => used && (basis === 'consent' || choice === 'reject-all' || isUntold(id)),
          )
          .map(({id}) => id);
  // It takes no objection back.
  const told = consent.categories.filter(({id, basis}) => yes && basis === 'exempt' && ids.includes(id));
  const refused = idsRefused({categories: told});
  return Object.fromEntries([...ids.map((id) => [id, yes]), ...refused.map((id) => [id, false])]);
}

/** For how many days a consent's text is kept: an objection for as long as browsers keep any cookie. */
export function daysToKeep({days, categories}: Consent): number {
  return categories.some((category) => category.basis === 'exempt' && isAnswered(category)) ? 400 : days;
}

/** Whether the visitor said anything about a category that it was for them to say. */
export function isAnswered({basis, allowed, services}: CategoryAnswer): boolean {
  const said = allowed !== undefined || services.some((service) => service.allowed !== undefined);
  return basis === 'consent'
    ? said
    : basis === 'exempt' && (allowed === false || services.some((s) => s.allowed === false));
}

/**
 * The cookie's value for a consent: what the visitor answered, and beside it what is exempt, so that the next page knows
 * without a catalogue that it may run.
 *
 * @param disclosed Where given, the text is for this site alone: what is open among it and used here is written too, and
 * what is not used here has nothing left to say. Of an exempt use that only another site has to tell of, no more is written
 * than what was refused of it: that site may share this host, and nobody was told yet.
 */
export function formatConsent(
  {when, days, categories}: Consent,
  disclosed?: readonly DisclosedCategory[],
): string {
  const written = categories.flatMap((category) => {
    const {basis, allowed, outdated} = category;
    const isUsed = disclosed?.some(({id, used}) => used && id === category.id);
    if (basis === 'necessary' || (basis === 'consent' && !isUsed && !isAnswered(category))) return [];
    if (!disclosed || isUsed) return category;
    // What may run and is still to be told of is exempt.
    return allowed && outdated
      ? idsRefused({categories: [category]}).map((id) => ({...category, id, allowed: false, services: []}))
      : {...category, outdated: false};
  });
  return ['1', toDay(when), days, ...written.map(formatCategory)].join('.');
}

function formatCategory(category: CategoryAnswer): string {
  const {id, basis, allowed, outdated, revision, services, signals: grants} = category;
  const answer =
    basis === 'exempt'
      ? allowed === false
        ? 'o'
        : outdated
          ? 'u'
          : 'e'
      : allowed === undefined
        ? '-'
        : allowed
          ? 'y'
          : outdated
            ? 'r'
            : 'n';
  const granted = signals.map((signal, i) => (grants.includes(signal) ? i : '')).join('');
  return [id, answer + granted, revision, ...services.map((service) => service.id + suffix(service))].join(
    '~',
  );
}

function suffix({allowed}: ServiceAnswer): string {
  return allowed === undefined ? '' : allowed ? '_y' : '_n';
}
