import {allows, type CategoryAnswer, type Consent} from '../consent/consent.js';

/** Whether something may run, and the sentence that says why. */
export interface Explained {
  readonly id: string;
  readonly allowed: boolean;
  readonly why: string;
}

/** A service, which may have an answer apart from its category's. */
export interface ExplainedService extends Explained {
  readonly isOwn: boolean;
}

/** A category with its services. */
export interface ExplainedCategory extends Explained {
  /** What an answer to it covers: changes with what is disclosed. */
  readonly revision: string;
  readonly signals: readonly string[];
  readonly services: readonly ExplainedService[];
}

/** What each category and service may do, and why. */
export function explain(consent: Consent, isRefusedByBrowser: boolean): readonly ExplainedCategory[] {
  return consent.categories.map((category) => {
    const {id, revision, signals} = category;
    const allowed = allows(consent, id);
    return {
      id,
      revision,
      signals,
      allowed,
      why: sayWhy(category, consent, isRefusedByBrowser),
      services: category.services.map((service) => ({
        id: service.id,
        allowed: allows(consent, service.id),
        isOwn: service.allowed !== undefined,
        why:
          service.allowed === undefined
            ? 'As its category.'
            : `The visitor said ${service.allowed ? 'yes' : 'no'} to this one.`,
      })),
    };
  });
}

function sayWhy(
  {basis, allowed, outdated}: CategoryAnswer,
  consent: Consent,
  isRefusedByBrowser: boolean,
): string {
  if (basis === 'necessary') return 'Necessary: nobody is asked.';
  if (basis === 'exempt')
    return allowed ? 'Exempt, and nobody objected.' : 'Exempt, but the visitor objected.';
  if (allowed === undefined)
    return isRefusedByBrowser
      ? 'The browser says no for its visitor (Global Privacy Control).'
      : 'Not answered yet.';
  if (outdated) return 'The visitor said no to what was said of it before. That holds, and is asked again.';
  return `The visitor said ${allowed ? 'yes' : 'no'}, ${validity(consent)}.`;
}

/** Of the time of an answer no more than the day is kept. */
function validity({when, days}: Consent): string {
  const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);
  return `on or after ${day(when)}, until ${day(when + days * 86_400)}`;
}
