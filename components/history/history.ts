import {createStore, get, set, update, type UseStore} from 'idb-keyval';

import type {AnsweredBy} from '../consent/consent-bus.js';
import type {CategoryAnswer} from '../consent/consent.js';
import {NativeEvent} from '../page/native-event.js';
import {sendMessage} from '../page/send-message.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** One answer as it was given: what was shown, by the revisions, and what was said. It holds no identifier. */
export interface HistoryEntry {
  /** Unix seconds. */
  readonly when: number;
  readonly by: AnsweredBy;
  /** Id of the site in the catalogue, where it is one of its sites. */
  readonly site?: string | undefined;
  /** Language of the page, as a BCP 47 tag. */
  readonly language: string;
  /** What holds since, without what is necessary. */
  readonly categories: readonly KeptAnswer[];
}

/** What was answered to one category, and for which revision of what it says. */
export type KeptAnswer = Pick<CategoryAnswer, 'id' | 'revision' | 'allowed' | 'services'>;

/** How many answers are kept. */
const most = 100;
const key = 'answers';
let store: UseStore | undefined;
/** For this page alone, where the browser keeps no data. */
let memory: readonly HistoryEntry[] = [];

/** The entry for an answer that was just given. */
export function makeEntry(
  {categories}: {readonly categories: readonly (KeptAnswer & Pick<CategoryAnswer, 'basis'>)[]},
  {by, site, language, now}: {by: AnsweredBy; site: string | undefined; language: string; now: number},
): HistoryEntry {
  const answered = categories
    .filter(({basis}) => basis !== 'necessary')
    .map(({id, revision, allowed, services}) => ({id, revision, allowed, services}));
  return {when: now, by, site, language, categories: answered};
}

/** Keeps an answer on this device, of the last hundred, then says `consent-recorded` on `document`. Never rejects. */
export async function record(entry: HistoryEntry): Promise<void> {
  memory = [...memory, entry].slice(-most);
  await attempt((in_) => update<unknown>(key, (kept) => [...readable(kept), entry].slice(-most), in_));
  unclobbered.dispatchEvent(new NativeEvent('consent-recorded'));
}

/** Every answer that is kept on this device, the oldest first. Never rejects. */
export async function entries(): Promise<readonly HistoryEntry[]> {
  const kept = await attempt((from) => get<unknown>(key, from));
  return kept === undefined ? memory : readable(kept);
}

/** Forgets every answer. Never rejects. */
export async function clear(): Promise<void> {
  memory = [];
  await attempt((from) => set(key, [], from));
}

/** Sends an answer to the site's own server, and of its time no more than the day. Never rejects. */
export async function sendRecord(address: string, entry: HistoryEntry): Promise<void> {
  const {when} = entry;
  await sendMessage(address, {...entry, when: when - (when % 86_400)});
}

/** How long a database may take, in milliseconds. */
const PATIENCE = 3000;

/** idb-keyval throws at once where storage is blocked, and rejects where it fails later; a broken database says nothing. */
async function attempt<Result>(use: (store: UseStore) => Promise<Result>): Promise<Result | undefined> {
  try {
    return await Promise.race([
      use((store ??= createStore('ask_first', 'history'))),
      new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
  } catch {
    return undefined;
  }
}

/** Another version of the suite may have written what is there. */
function readable(kept: unknown): readonly HistoryEntry[] {
  return Array.isArray(kept) ? kept.filter(isEntry) : [];
}

function isEntry(value: unknown): value is HistoryEntry {
  const {when, categories} = (value ?? {}) as Partial<Record<keyof HistoryEntry, unknown>>;
  return typeof when === 'number' && Array.isArray(categories) && categories.every(isAnswer);
}

function isAnswer(value: unknown): value is KeptAnswer {
  const {id, services} = (value ?? {}) as Partial<Record<keyof KeptAnswer, unknown>>;
  return typeof id === 'string' && Array.isArray(services);
}

declare global {
  interface DocumentEventMap {
    'consent-recorded': Event;
  }
}
