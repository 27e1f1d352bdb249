import {type Consent, undecided} from '../consent/consent.js';
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
 * Google knows one answer a signal: it is granted where every category of the site that carries it is allowed.
 */
export function startConsentMode(consent: Consent): (consent: Consent) => void {
  let told: string | undefined;
  const tell = (now: Consent, command = 'update') => {
    const state = signals.map((signal) => {
      const carriers = now.categories.filter((category) => category.signals.includes(signal));
      return [signal, carriers[0] && carriers.every((each) => each.allowed) ? 'granted' : 'denied'] as const;
    });
    if (state.join() !== told) push('consent', command, Object.fromEntries(state));
    told = state.join();
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
