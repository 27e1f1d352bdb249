/**
 * What happens to a consent when the catalogue is known and when the visitor answers. None of it is needed to read an
 * answer that was given, so it stays out of the head script: the bus is handed it with the catalogue.
 */
import type {Answers, CategoryAnswer, Consent, Disclosed, ServiceAnswer} from './consent.js';

/**
 * The consent as it stands against what is disclosed now: an answer to an older revision no longer counts; the
 * necessary is allowed, and the exempt until objected to.
 */
export function reconcile(consent: Consent, disclosed: readonly Disclosed[]): Consent {
  const categories = disclosed.map(({id, basis, revision, services}): CategoryAnswer => {
    const was = consent.categories.find((category) => category.id === id);
    // An objection outlives a change of wording: only a yes or a no is asked again.
    const kept =
      was && was.basis === basis && (was.revision === revision || basis === 'exempt') ? was : undefined;
    return {
      id,
      basis,
      revision,
      allowed: basis === 'necessary' || (kept ? kept.allowed : basis === 'exempt' ? true : undefined),
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

/** Whether anything exempt was objected to. */
export function hasObjection({categories}: Consent): boolean {
  return categories.some((category) => category.basis === 'exempt' && isAnswered(category));
}

/** Whether the visitor said anything about a category that it was for them to say. */
export function isAnswered({basis, allowed, services}: CategoryAnswer): boolean {
  const said = allowed !== undefined || services.some((service) => service.allowed !== undefined);
  return basis === 'consent'
    ? said
    : basis === 'exempt' && (allowed === false || services.some((s) => s.allowed === false));
}

/** The cookie's value for a consent; only what the visitor answered is written. */
export function formatConsent({when, days, categories}: Consent): string {
  return ['1', when, days, ...categories.filter(isAnswered).map(formatCategory)].join('.');
}

function formatCategory({id, basis, allowed, revision, services}: CategoryAnswer): string {
  const answer =
    basis === 'exempt' ? (allowed === false ? 'o' : 'e') : allowed === undefined ? '-' : allowed ? 'y' : 'n';
  return [id, answer, revision, ...services.map((service) => service.id + suffix(service))].join('~');
}

function suffix({allowed}: ServiceAnswer): string {
  return allowed === undefined ? '' : allowed ? '_y' : '_n';
}
