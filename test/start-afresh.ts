import {startAskFirst} from '../components/entries/start-ask-first.js';
import type {AskFirst} from '../components/page/ask-first.js';
import type {Settings} from '../components/page/settings.js';

/** The catalogue the demo sites run on. */
export const luton = new URL('../stories/sites/luton.json', import.meta.url).href;

/** Begins as on a first visit: no answer is stored, and the suite starts anew. */
export function startAfresh(settings: Partial<Settings> = {}): AskFirst {
  document.cookie = 'ask_first=; Path=/; Max-Age=0';
  for (const key of ['ask_first', 'ask_first_given']) localStorage.removeItem(key);
  return startAgain(settings);
}

/** Begins as after a reload: what was answered is still stored. */
export function startAgain(settings: Partial<Settings> = {}): AskFirst {
  delete window.askFirst;
  return startAskFirst({catalogue: luton, site: 'main', ...settings});
}

/** An address of a catalogue that is made up for a test. */
export function catalogueOf(catalogue: unknown): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(catalogue))}`;
}
