import {allows, type Consent, type Signal, signals, undecided} from '../consent/consent.js';
import {ownGlobal} from '../page/unclobbered-document.js';

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

type State = Partial<Record<Signal, 'granted' | 'denied'>>;

/**
 * Queues Google's denied defaults, before any tag can ask, and what the stored answer grants; gives a function that
 * tells it of every later consent. The tags themselves stay held until a yes (basic mode), so nothing is sent before.
 */
export function startConsentMode(consent: Consent): (consent: Consent) => void {
  let told = '';
  const tell = (now: Consent, command = 'update') => {
    const state = stateOf(now);
    const text = JSON.stringify(state);
    if (text !== told) push('consent', command, state);
    told = text;
  };
  tell(undecided, 'default');
  tell(consent);
  return tell;
}

function stateOf(consent: Consent): State {
  const granted = consent.categories
    .filter(({id}) => allows(consent, id))
    .flatMap((category) => category.signals);
  const state: State = {};
  for (const signal of signals) state[signal] = granted.includes(signal) ? 'granted' : 'denied';
  return state;
}

// Google's tags tell a command from data by its being an arguments object: a plain array would be passed over.
function push(..._command: unknown[]): void {
  const layer = ownGlobal('dataLayer') || (window.dataLayer = []);
  // A page may call something else of its own by this name: then no tag of Google's can run on it either.
  // eslint-disable-next-line prefer-rest-params -- See above.
  if (Array.isArray(layer)) layer.push(arguments);
}
