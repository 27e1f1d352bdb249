import {parseDuration} from './duration.js';
import {fallbackUnits} from './fallback-units.js';

/** An ISO 8601 duration in words of the visitor's language: `P6M` is "6 months", "6 mis", "6 miesięcy". */
export function formatDuration(duration: string, language: string): string {
  const lacks = !Intl.ListFormat.supportedLocalesOf(language).length;
  const words = parseDuration(duration).map(([unit, count]) => {
    const own = lacks && fallbackUnits(language, unit, count);
    return own
      ? `${count} ${own}`
      : new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'long'}).format(count);
  });
  return lacks ? words.join(', ') : new Intl.ListFormat(language, {type: 'unit'}).format(words);
}
