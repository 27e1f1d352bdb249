import type * as AnsweringModule from './consent-reducer.js';
import type {Choice} from './consent-reducer.js';
import {allowedIds, allows, type Consent, type DisclosedCategory} from './consent.js';
import {parseConsent} from './cookie-text.js';

/** The part of this room that comes with the catalogue. */
export type ConsentReducer = Pick<typeof AnsweringModule, 'reconcile' | 'applyChoice'>;

/** Who gave an answer: an element of the page, the page's own code, or another tab or site of the family. */
export type AnsweredBy =
  'banner' | 'preferences' | 'placeholder' | 'page' | 'civic' | 'handover' | 'other-tab' | 'catalogue';

/** What changed, as ids of categories and services. */
export interface ConsentChange {
  readonly consent: Consent;
  readonly granted: readonly string[];
  readonly withdrawn: readonly string[];
  readonly by: AnsweredBy;
}

/** Where the bus keeps the consent's text, and whom it tells. */
export interface ConsentBusOptions {
  /** The stored text; nothing where there is none. */
  read(): string | undefined;
  /** Stores the text for a number of days. */
  write(text: string, days: number): void;
  changed(change: ConsentChange): void;
  /** Unix seconds. */
  now(): number;
  /** Whether the browser says no for its visitor (Global Privacy Control): it holds until they say otherwise. */
  readonly refused?: boolean;
}

/** The one place that knows what the visitor answered. It is told; it tells of every change. */
export interface ConsentBus {
  readonly consent: Consent;
  /** Whether nothing is left to ask: on what is known so far. */
  readonly answered: boolean;
  allows(id: string): boolean;
  /** Says what is disclosed now, and for how many days an answer holds; from here on answers can be given. */
  disclose(disclosed: readonly DisclosedCategory[], days: number, answering: ConsentReducer): void;
  /** Keeps answers to what was disclosed; none before `disclose`. Throws a `TypeError` for an unknown id. */
  answer(choice: Choice, by: AnsweredBy): void;
  /** Reads the store again: another tab or site may have written it, or the answer may have run out. */
  reread(): void;
}

/** Makes a bus over its edges, beginning with what they have stored. */
export function createConsentBus({
  read,
  write,
  changed,
  now,
  refused = false,
}: ConsentBusOptions): ConsentBus {
  let disclosed: readonly DisclosedCategory[] | undefined;
  let answering: ConsentReducer | undefined;
  let days = 0;
  let text = read();
  let consent = parseConsent(text, now());

  function commit(next: Consent, by: AnsweredBy): void {
    const before = allowedIds(consent);
    consent = next;
    const after = allowedIds(next);
    const missing = (from: readonly string[], ids: readonly string[]) =>
      ids.filter((id) => !from.includes(id));
    changed({consent, granted: missing(before, after), withdrawn: missing(after, before), by});
  }

  function reread(): void {
    const stored = read();
    const ranOut = consent.when > 0 && now() >= consent.when + consent.days * 86400;
    if (stored === text && !ranOut) return;
    text = stored;
    const next = parseConsent(text, now());
    commit(disclosed && answering ? answering.reconcile(next, disclosed, refused) : next, 'other-tab');
  }

  return {
    get consent() {
      return consent;
    },
    get answered() {
      const isSettled = (id: string) =>
        consent.categories.some((c) => c.id === id && c.allowed !== undefined);
      if (refused) return true;
      return disclosed
        ? disclosed.every(({id, basis, used}) => !used || basis !== 'consent' || isSettled(id))
        : consent.categories.some(({id, basis}) => basis === 'consent' && isSettled(id));
    },
    allows: (id) => allows(consent, id),
    disclose(nowDisclosed, holds, parts) {
      disclosed = nowDisclosed;
      days = holds;
      answering = parts;
      commit(answering.reconcile(consent, disclosed, refused), 'catalogue');
    },
    answer(choice, by) {
      if (!disclosed || !answering) return;
      // Another tab may have answered in the meantime.
      reread();
      const settled = answering.applyChoice(consent, choice, disclosed, now(), days);
      write((text = settled.text), settled.days);
      commit(settled.consent, by);
    },
    reread,
  };
}
