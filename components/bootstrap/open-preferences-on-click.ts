import type {AskFirst} from '../page/ask-first.js';

/** Opens the preferences for a click on a link to `#cookie-preferences`, or on anything with `data-consent-open`. */
export function openPreferencesOnClick(askFirst: AskFirst): void {
  // Before any listener of the page, which might end the click.
  addEventListener(
    'click',
    (event) => {
      const opens = (event.composedPath() as HTMLAnchorElement[]).some(
        ({dataset, href, window}: HTMLAnchorElement & {window?: unknown}) =>
          // The window is on the path too, and has what the page's scripts call by these names.
          !window &&
          ((dataset && 'consentOpen' in dataset) ||
            // Systems change all of a URL but its end, and may encode that.
            /#cookie-preferences\W*$/i.test(unescape(href))),
      );
      // A visitor who asks for a new tab or window gets one.
      if (!opens || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      askFirst.openPreferences();
    },
    true,
  );
}
