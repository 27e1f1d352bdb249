import type {Problem} from '../catalogue/entries.js';
import type {Catalogue} from '../catalogue/schema.js';

/**
 * Signals of Google Consent Mode that categories share which a visitor may answer apart: the signal is one for all, and
 * granted only while all of them are allowed. These are warnings.
 */
export function findSharedSignals({categories}: Catalogue): readonly Problem[] {
  return categories.flatMap(({basis, signals = []}, i) =>
    signals.flatMap((signal, j) => {
      const other = categories.slice(0, i).find((each) => each.signals?.includes(signal));
      if (!other || (basis === 'necessary' && other.basis === 'necessary')) return [];
      const message = `"${other.id}" has "${signal}" as well, and a visitor may allow the one and not the other: it is granted only while both are allowed. Name it in one category alone`;
      return [{path: `categories.${i}.signals.${j}`, message}];
    }),
  );
}
