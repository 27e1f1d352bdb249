import {allows, type Consent, undecided} from '../consent/consent.js';
import {signals} from '../consent/signals.js';
import {ownGlobal} from '../page/unclobbered-document.js';

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

/**
 * Queues Google's denied defaults, before any tag can ask, and what the stored answer grants; gives a function that
 * tells it of every later consent. The tags themselves stay held until a yes (basic mode), so nothing is sent before.
 */
export function startConsentMode(consent: Consent): (consent: Consent) => void {
  let told: string | undefined;
  const tell = (now: Consent, command = 'update') => {
    const granted = now.categories.filter(({id}) => allows(now, id)).flatMap((category) => category.signals);
    const state = signals.map((signal) => [signal, granted.includes(signal) ? 'granted' : 'denied'] as const);
    if (granted.join() !== told) push('consent', command, Object.fromEntries(state));
    told = granted.join();
  };
  tell(undecided, 'default');
  tell(consent);
  return tell;
}

// Google's tags tell a command from data by its being an arguments object: a plain array would be passed over.
function push(..._command: unknown[]): void {
  const layer = ownGlobal('dataLayer') || (window.dataLayer = []);
  // A page may call something else of its own by this name: then no tag of Google's can run on it either.
  // eslint-disable-next-line prefer-rest-params -- See above.
  if (Array.isArray(layer)) layer.push(arguments);
}
