import type {Signal} from './signals.js';

/** What a visitor said of one service: `allowed` is left out where the category's answer holds. */
export interface ServiceAnswer {
  readonly id: string;
  readonly allowed?: boolean | undefined;
}

/** What a visitor said of one category, and what it covered when it was said. */
export interface CategoryAnswer {
  readonly id: string;
  readonly basis: 'necessary' | 'consent' | 'exempt';
  /** Left out where the visitor answered for single services only. For an exempt category `false` is an objection. */
  readonly allowed?: boolean | undefined;
  readonly revision: string;
  /**
   * Set on a no that was given to what was disclosed before, and on an exempt use the visitor was not told of: it holds, but
   * there is something to say.
   */
  readonly outdated?: boolean | undefined;
  readonly services: readonly ServiceAnswer[];
  /** The signals of Google Consent Mode that it carries: each is granted once all that carry it are allowed. */
  readonly signals: readonly Signal[];
}

/** All that a visitor answered. A value: it is replaced, never changed. */
export interface Consent {
  /** The day on which the oldest answer in it was given, in Unix seconds; 0 where there is none. */
  readonly when: number;
  /** How many days a yes or no holds, counted from `when`. */
  readonly days: number;
  readonly categories: readonly CategoryAnswer[];
  /** Set where the browser did not keep the last answer: it holds on this page, and is asked again on the next. */
  readonly isForgotten?: boolean | undefined;
  /** Set where the browser kept the last answer in no cookie that the other hosts of the domain see. */
  readonly isUnshared?: boolean | undefined;
}

/** What is disclosed about a category now, and what an answer to it covers. */
export interface DisclosedCategory {
  readonly id: string;
  readonly basis: CategoryAnswer['basis'];
  /** Changes when anything does that consent depends on. */
  readonly revision: string;
  /** Ids of its services, on all sites of the family. */
  readonly services: readonly string[];
  /** The signals of Google Consent Mode that it carries on this site. */
  readonly signals: readonly Signal[];
  /** Whether anything of it runs on this site. */
  readonly used: boolean;
}

/** Answers by id of a category or a service. */
export type Answers = Readonly<Record<string, boolean>>;

/** Nobody answered anything: nothing is allowed. */
export const undecided: Consent = {when: 0, days: 0, categories: []};

/** Whether a category or service may run: the service's own answer, else its category's, else no. */
export function allows(consent: Consent, id: string): boolean {
  for (const category of consent.categories) {
    if (category.id === id) return !!category.allowed;
    for (const service of category.services) {
      if (service.id === id) return !!(service.allowed === undefined ? category : service).allowed;
    }
  }
  return false;
}

/** Every category and service id that may run. */
export function allowedIds(consent: Consent): string[] {
  return consent.categories
    .flatMap(({id, services}) => [id, ...services.map((service) => service.id)])
    .filter((id) => allows(consent, id));
}
