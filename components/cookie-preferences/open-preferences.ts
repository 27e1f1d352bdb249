import type {CookiePreferencesElement} from './cookie-preferences.js';
import './cookie-preferences.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Moves the visitor to the preferences on the page, or opens them in a dialog where the page has none. */
export function openPreferences(): void {
  const onPage = unclobbered.querySelector('cookie-preferences');
  if (onPage?.dialog) return;
  const preferences = onPage ?? makeDialog();
  void preferences.updateComplete.then(() => {
    preferences.scrollIntoView();
    preferences.focus({preventScroll: true});
  });
}

function makeDialog(): CookiePreferencesElement {
  const preferences = unclobbered.createElement('cookie-preferences');
  preferences.dialog = true;
  unclobbered.body.append(preferences);
  return preferences;
}
