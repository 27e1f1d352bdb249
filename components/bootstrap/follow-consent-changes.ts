import {unclobbered} from '../page/unclobbered-document.js';
import type {RunChunk} from './page-environment.js';

/** Loads what clears up after a change and keeps it, and clears once more what the page before had withdrawn. */
export function followConsentChanges(runChunk: RunChunk): void {
  unclobbered.addEventListener('consent-change', (change) => {
    if (change.by !== 'catalogue' || change.withdrawn.length) runChunk('after-change', change);
  });
  try {
    // What ran on the page before may have written again after a withdrawal.
    if (sessionStorage.ask_first_clear) runChunk('after-change');
  } catch {
    // Where storage is blocked, nothing was written.
  }
}
