import type {Settings} from './settings.js';

/**
 * Makes the banner for a page that has the script but no tag, where it asks for one. Not inside a frame whose page has
 * the suite: that one asks. To be called before there is a suite on this page.
 */
export function makeBanner({banner}: Settings): HTMLElement | undefined {
  try {
    if (banner !== 'auto' || parent.askFirst) return undefined;
  } catch {
    // The page around it is another site's, which can't ask for this one.
  }
  return document.createElement('cookie-banner');
}
