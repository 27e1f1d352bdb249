import type {AskFirst} from '../page/ask-first.js';

/** Opens the preferences for a click on a link to `#cookie-preferences`, or on anything with `data-consent-open`. */
export function openPreferencesOnClick(askFirst: AskFirst): void {
  // Before any listener of the page, which might end the click.
  document.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      // A visitor who asks for a new tab or window gets one.
      if (event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return;
      // Systems change all of a URL but its end, and may encode that.
      const url = unescape((target.closest('a') || {href: ''}).href);
      if (!target.closest('[data-consent-open]') && !/#cookie-preferences\W*$/i.test(url)) return;
      event.preventDefault();
      askFirst.openPreferences();
    },
    true,
  );
}
