import {signals} from '../consent/signals.js';
import {ownGlobal} from '../page/unclobbered-document.js';

/** What Google's tags were told: each signal as it is now, and by how many updates after the defaults. */
export interface ConsentModeState {
  readonly updates: number;
  readonly signals: readonly (readonly [signal: string, state: string])[];
}

/** Reads the state of Google Consent Mode out of the data layer, where every command to it stands. */
export function readConsentMode(): ConsentModeState {
  const layer = ownGlobal('dataLayer');
  const commands = (Array.isArray(layer) ? layer : []).flatMap((entry) => {
    // Others put data there, too.
    const [name, command, state] = String(entry) === '[object Arguments]' ? (entry as unknown[]) : [];
    return name === 'consent' ? [{command, state: Object(state) as Record<string, unknown>}] : [];
  });
  const now: Record<string, unknown> = Object.assign({}, ...commands.map(({state}) => state));
  return {
    updates: commands.filter(({command}) => command === 'update').length,
    signals: signals.map((signal) => [signal, String(now[signal] ?? 'not said')]),
  };
}
