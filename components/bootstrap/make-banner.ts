import type {Settings} from '../page/settings.js';

/** Makes the banner for a page that has the script but no tag, where it asks for one. */
export function makeBanner({banner}: Settings): HTMLElement | undefined {
  return banner === 'auto' ? document.createElement('cookie-banner') : undefined;
}
