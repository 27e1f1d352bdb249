import type {Choice} from './consent-reducer.js';
import {allowedIds, allows, type Consent, type DisclosedCategory} from './consent.js';
import {parseConsent} from './cookie-text.js';
import {isSettled} from './is-settled.js';

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

/**
 * What was known when an answer was given, as it may be kept much later: the cookie's copies and this host's own answer as
 * they were stored then, or the consent that was shown, and the moment in Unix seconds. Nothing for what is older than
 * whatever is stored.
 */
export type KnownAtPress = readonly [copies: string | Consent, given: string, when: number] | readonly [];

/** Where answers are kept. It comes with the catalogue. */
export interface ConsentStore {
  /**
   * What is stored, under what is disclosed now. What the disclosure makes void is void in the store at once. Nothing is
   * allowed as long as what reads the store is not there.
   */
  settle(): Consent;
  /** Brings what reads and keeps answers; whether it is there. Never rejects. */
  load(): Promise<boolean>;
  /**
   * Adds answers to a consent and keeps it, but for each yes to what was refused since the press. Throws a `TypeError`
   * for an id that is not disclosed.
   */
  answer(consent: Consent, choice: Choice, known?: KnownAtPress): Consent;
}

/** What the bus begins with, and whom it tells. */
export interface ConsentBusOptions {
  /** The stored text; empty where there is none. Where it ends in a semicolon, only the store can read it. */
  read(): string;
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
  /** Whether only the store can read what is stored. */
  isDisputed(): boolean;
  allows(id: string): boolean;
  /** Says what is disclosed now, and where answers are kept; from here on answers can be given. */
  disclose(disclosed: readonly DisclosedCategory[], store: ConsentStore): void;
  /**
   * Keeps answers to what was disclosed; none before `disclose`. Throws a `TypeError` for an unknown id.
   *
   * @param known Left out where the answer is given this very moment.
   */
  answer(choice: Choice, by: AnsweredBy, known?: KnownAtPress): void;
  /** Reads the store again: another tab or site may have written it, or the answer may have run out. */
  reread(): void;
}

/** Makes a bus, beginning with what is stored. */
export function createConsentBus({read, changed, now, refused}: ConsentBusOptions): ConsentBus {
  let disclosed: readonly DisclosedCategory[] | undefined;
  let store: ConsentStore | undefined;
  let text = read();
  const isDisputed = () => !store && text.endsWith(';');
  const settle = () => (store ? store.settle() : parseConsent(read(), now(), refused));
  let consent = settle();

  function commit(next: Consent, by: AnsweredBy): void {
    const before = allowedIds(consent);
    consent = next;
    // As it is now: a store that can't keep an answer is not asked for it again.
    text = read();
    const after = allowedIds(next);
    const missing = (from: readonly string[], ids: readonly string[]) =>
      ids.filter((id) => !from.includes(id));
    changed({consent, granted: missing(before, after), withdrawn: missing(after, before), by});
  }

  function reread(): void {
    const stored = read();
    const ranOut = consent.when > 0 && now() >= consent.when + consent.days * 86400;
    // A semicolon that is still there was not: somebody wrote while this page did.
    if (stored !== text || stored.endsWith(';') || ranOut) commit(settle(), 'other-tab');
  }

  return {
    get consent() {
      return consent;
    },
    get answered() {
      const asked = consent.categories.filter(
        ({id}) => !disclosed || disclosed.some((each) => each.used && each.id === id),
      );
      return refused || isDisputed() || (asked.every(isSettled) && !!(disclosed || asked[0]));
    },
    isDisputed,
    allows: (id) => allows(consent, id),
    disclose(nowDisclosed, nowStore) {
      disclosed = nowDisclosed;
      store = nowStore;
      commit(settle(), 'catalogue');
    },
    answer(choice, by, known) {
      if (!store) return;
      // Another tab may have answered in the meantime.
      reread();
      commit(store.answer(consent, choice, known), by);
    },
    reread,
  };
}
