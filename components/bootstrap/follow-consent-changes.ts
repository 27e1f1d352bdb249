import type * as AfterConsentChange from '../chunks/after-consent-change.js';
import type {AskFirst} from '../page/ask-first.js';
import type {ConsentChangeEvent} from '../page/consent-change-event.js';
import type {Settings} from '../page/settings.js';
import type {LoadChunk} from './page-environment.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Loads what clears up after a change and keeps it, and clears once more what the page before had withdrawn. */
export function followConsentChanges(askFirst: AskFirst, settings: Settings, loadChunk: LoadChunk): void {
  const follow = (change?: ConsentChangeEvent) =>
    loadChunk<typeof AfterConsentChange>('after-change', ({afterConsentChange}) =>
      afterConsentChange(change, askFirst, settings),
    );
  unclobbered.addEventListener('consent-change', (change) => {
    if (change.by !== 'catalogue' || change.withdrawn.length) follow(change);
  });
  try {
    // What ran on the page before may have written again after a withdrawal.
    if (sessionStorage.ask_first_clear) follow();
  } catch {
    // Where storage is blocked, nothing was written.
  }
}
