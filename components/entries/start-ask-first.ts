import {openPreferences} from '../cookie-preferences/open-preferences.js';
import {type AskFirst, createAskFirst} from '../page/ask-first.js';
import {NativeEvent} from '../page/native-event.js';
import type {Settings} from '../page/settings.js';
import {ownGlobal, unclobbered} from '../page/unclobbered-document.js';
import {openCatalogue} from '../page/open-catalogue.js';

/** What the head script would load; only the checker is of use to few. */
const chunks: Readonly<Record<string, () => Promise<unknown>>> = {
  elements: () => Promise.resolve({openCatalogue}),
  refusal: () => import('../page/refuse-stored.js'),
  checker: () => import('../chunks/checker.js'),
  preferences: () => Promise.resolve({openPreferences}),
};

/**
 * Begins without the head script, for applications that bundle the package. Once a page: where `window.askFirst` is
 * there already, that one is kept and given back.
 */
export function startAskFirst(settings: Settings): AskFirst {
  const first = ownGlobal('askFirst');
  if (first) return first;
  const askFirst = (window.askFirst = createAskFirst(settings, {
    importChunk: <Chunk>(name: string) => chunks[name]?.() as Promise<Chunk>,
  }));
  // To the elements that were on the page before this.
  unclobbered.dispatchEvent(new NativeEvent('consent-start'));
  return askFirst;
}
