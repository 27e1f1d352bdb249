import {
  type AnsweredBy,
  type ConsentStore,
  createConsentBus,
  type KnownAtPress,
} from '../consent/consent-bus.js';
import type {Choice} from '../consent/consent-reducer.js';
import type {Answers, Consent} from '../consent/consent.js';
import {ConsentChangeEvent} from './consent-change-event.js';
import {readConsentText, storedAnswers} from './cookie-jar.js';
import {type CatalogueLoaders, loadCatalogue} from './load-catalogue.js';
import type {LoadedCatalogue} from './read-catalogue.js';
import type * as RefuseStored from './refuse-stored.js';
import {syncAcrossTabs} from './cross-tab-sync.js';
import type {Settings} from './settings.js';
import {unclobbered} from './unclobbered-document.js';
import {version} from './version.js';

/**
 * The object on `window`: a protocol between the files of the suite, which may be of different versions, and the
 * page's own code. Its member names never change; nobody asks what class it is.
 */
export interface AskFirst {
  /** Version of the copy that runs. */
  readonly version: string;
  /** Whether the visitor has nothing left to answer on this site. */
  readonly answered: boolean;
  /** All that the visitor answered. */
  readonly consent: Consent;
  /** Page of the suite's origin through which a page that holds all frames shows those that are allowed. */
  readonly framePage: string | undefined;
  /** The catalogue, which the first asking for it loads; nothing where it can't be used. Never rejects. */
  readonly ready: Promise<LoadedCatalogue | undefined>;
  /** Whether a category or service may run. An unknown id may not. */
  allows(id: string): boolean;
  /**
   * Keeps answers by category or service id. Rejects with a `TypeError` for an id the catalogue does not have.
   *
   * @param known Left out where the visitor answers to what is stored at this very moment.
   */
  answer(answers: Answers, by?: AnsweredBy, known?: KnownAtPress): Promise<void>;
  /** Says yes to every category of this site that asks for consent. */
  acceptAll(by?: AnsweredBy): Promise<void>;
  /** Says no to every category of this site that asks for consent, and objects to the exempt ones. */
  rejectAll(by?: AnsweredBy): Promise<void>;
  /** Takes back a yes: for one category or service, or for all that was allowed. */
  withdraw(id?: string): Promise<void>;
  /** Shows the preferences: those on the page, else in a dialog. */
  openPreferences(): void;
}

/** What the head script or the npm package brings along. */
export interface AskFirstOptions extends CatalogueLoaders {
  readonly framePage?: string | undefined;
}

declare global {
  interface Window {
    askFirst?: AskFirst;
  }
}

/** Makes the object on `window` for a page with these settings. */
export function createAskFirst(settings: Settings, parts: AskFirstOptions): AskFirst {
  const now = () => Date.now() / 1000;
  const refused = !!(navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;
  const bus = createConsentBus({
    read: readConsentText,
    changed: (change) => unclobbered.dispatchEvent(new ConsentChangeEvent(change)),
    now,
    refused,
  });
  let loading: Promise<LoadedCatalogue | undefined> | undefined;
  let store: ConsentStore | undefined;
  /** Reads what is stored again, with what it takes to read it where there is something to answer. */
  const reread = async () => {
    if (store) await store.load();
    bus.reread();
  };
  const notifyTabs = syncAcrossTabs(reread);

  const ready = () =>
    (loading ||= loadCatalogue(settings, parts, refused, async (catalogue, itsStore) => {
      bus.disclose(catalogue.disclosed, (store = itsStore));
      if (catalogue.importedAnswers && !bus.answered) await answer(catalogue.importedAnswers, 'civic', []);
      return catalogue;
    }));
  // Nothing of it counts until then.
  if (bus.isDisputed()) ready();
  /**
   * Answers once the catalogue is there: without it nobody was told what they answer to, so no yes is kept. A no to what
   * is stored does not wait for it, nor for what keeps other answers.
   */
  const answer = async (
    choice: Choice,
    by: AnsweredBy = 'page',
    known: KnownAtPress = [...storedAnswers(), now()],
  ) => {
    if (!(store && (await store.load()))) {
      await parts
        .importChunk<typeof RefuseStored>('refusal')
        .then((refusal) => refusal.refuse(choice, settings, ready))
        .catch(ready);
    }
    await reread();
    bus.answer(choice, by, known);
    notifyTabs();
  };

  return {
    version,
    framePage: parts.framePage,
    get answered() {
      return bus.answered;
    },
    get consent() {
      return bus.consent;
    },
    get ready() {
      return ready();
    },
    allows: bus.allows,
    answer,
    acceptAll: (by) => answer('accept-all', by),
    rejectAll: (by) => answer('reject-all', by),
    withdraw: (id) => answer(id ? {[id]: false} : 'withdraw-all'),
    openPreferences: () =>
      void parts
        .importChunk<{openPreferences(): void}>('preferences')
        .then((preferences) => preferences.openPreferences())
        .catch(console.warn),
  };
}
