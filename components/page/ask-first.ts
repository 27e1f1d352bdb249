import {type AnsweredBy, createConsentBus} from '../consent/consent-bus.js';
import type {Answers, Consent, Disclosed} from '../consent/consent.js';
import {ConsentChangeEvent} from './consent-change-event.js';
import {openCookieJar} from './cookie-jar.js';
import {type CatalogueParts, loadCatalogue, type LoadedCatalogue} from './load-catalogue.js';
import type {Settings} from './settings.js';
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
  /** The catalogue, which the first asking for it loads; nothing where it can't be used. Never rejects. */
  readonly ready: Promise<LoadedCatalogue | undefined>;
  /** Whether a category or service may run. An unknown id may not. */
  allows(id: string): boolean;
  /** Keeps answers by category or service id. Rejects with a `TypeError` for an id the catalogue does not have. */
  answer(answers: Answers, by?: AnsweredBy): Promise<void>;
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
export interface Parts extends CatalogueParts {
  importPreferences(): Promise<{openPreferences(): void}>;
}

type Answer = readonly [id: string, yes: boolean];

declare global {
  interface Window {
    askFirst?: AskFirst;
  }
}

/** Makes the object on `window` for a page with these settings. */
export function createAskFirst(settings: Settings, parts: Parts): AskFirst {
  const jar = openCookieJar(settings.domain);
  const bus = createConsentBus({
    ...jar,
    changed: (change) => document.dispatchEvent(new ConsentChangeEvent(change)),
    now: () => Math.floor(Date.now() / 1000),
  });
  let loading: Promise<LoadedCatalogue | undefined> | undefined;
  let loaded: LoadedCatalogue | undefined;
  const load = () =>
    (loading ??= loadCatalogue(settings, parts).then((catalogue) => {
      loaded = catalogue;
      if (loaded) bus.disclose(loaded.disclosed, loaded.days, loaded.reader);
      return loaded;
    }));

  /** Answers once the catalogue is there: without it nobody was told what they answer to, so nothing is kept. */
  const answer = async (
    choose: (disclosed: readonly Disclosed[]) => readonly Answer[],
    by: AnsweredBy = 'page',
  ) => {
    const {disclosed} = loaded ?? (await load()) ?? {};
    if (disclosed) bus.answer(Object.fromEntries(choose(disclosed)), by);
  };
  const answerAll = (yes: boolean) => (disclosed: readonly Disclosed[]) =>
    disclosed
      .filter(({used, basis}) => used && (basis === 'consent' || (basis === 'exempt' && !yes)))
      .map(({id}): Answer => [id, yes]);

  /** What a withdrawal has to name: the category where it is allowed, else the services that are. */
  const allowedIn = ({id, basis, services}: Disclosed) =>
    basis === 'necessary' ? [] : bus.allows(id) ? [id] : services.filter(bus.allows);

  return {
    version,
    get answered() {
      return bus.answered;
    },
    get consent() {
      return bus.consent;
    },
    get ready() {
      return load();
    },
    allows: bus.allows,
    answer: (answers, by) => answer(() => Object.entries(answers), by),
    acceptAll: (by) => answer(answerAll(true), by),
    rejectAll: (by) => answer(answerAll(false), by),
    withdraw: (id) =>
      answer((disclosed) =>
        (id ? [id] : disclosed.flatMap((category) => allowedIn(category))).map((allowed): Answer => [
          allowed,
          false,
        ]),
      ),
    openPreferences: () =>
      void parts.importPreferences().then((preferences) => preferences.openPreferences()),
  };
}
