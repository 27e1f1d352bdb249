import {run as runAfterChange} from '../components/chunks/after-consent-change.js';
import type {Answers} from '../components/consent/consent.js';
import {clear} from '../components/history/history.js';
import type {ConsentChangeEvent} from '../components/page/consent-change-event.js';
import {startAskFirst} from '../components/entries/start-ask-first.js';

/** What a story's page and its visitor come with. */
export interface Visit {
  /** Which site of the catalogue the page belongs to; the council's main site where left out. */
  readonly site?: string;
  /** Address of the catalogue; Luton's where left out. */
  readonly catalogue?: string;
  /** What the visitor answered before, by category or service. */
  readonly answers?: Answers;
  /** Whether their browser says no for them, by Global Privacy Control. */
  readonly refusedByBrowser?: boolean;
}

const luton = new URL('./sites/luton.json', import.meta.url).href;

/** The story's parameters that say who visits, and what. */
export function visit(parameters: Visit): {readonly visit: Visit} {
  return {visit: parameters};
}

/** Address of a catalogue that is made up for a story. */
export function catalogueOf(catalogue: object): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(catalogue))}`;
}

/** Begins as on a first visit, whatever the story before left; then gives the answers the visitor comes with. */
export async function beginVisit({site = 'main', catalogue, answers, refusedByBrowser}: Visit = {}) {
  document.cookie = 'ask_first=; Path=/; Max-Age=0';
  sessionStorage.removeItem('ask_first_clear');
  for (const key of ['ask_first', 'ask_first_given']) localStorage.removeItem(key);
  await clear();
  delete window.askFirst;
  // What Firefox, Brave and DuckDuckGo have for visitors who ask for it.
  if (refusedByBrowser) {
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
  }
  const settings = {catalogue: catalogue ?? luton, site};
  const askFirst = startAskFirst(settings);
  // As the script in <head> does: what was withdrawn is cleared, what was answered is kept in the history.
  const follow = (change: ConsentChangeEvent) => void runAfterChange(askFirst, settings, change);
  document.addEventListener('consent-change', follow);
  await askFirst.ready;
  if (answers) await askFirst.answer(answers);

  return () => {
    document.removeEventListener('consent-change', follow);
    document.querySelectorAll('cookie-preferences[dialog]').forEach((dialog) => dialog.remove());
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  };
}
