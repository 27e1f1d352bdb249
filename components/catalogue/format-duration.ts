import {parseDuration} from './duration.js';

/** An ISO 8601 duration in words of the visitor's language: `P6M` is "6 months", "6 mis", "6 miesięcy". */
export function formatDuration(duration: string, language: string): string {
  const words = parseDuration(duration).map(([unit, count]) =>
    new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'long'}).format(count),
  );
  return new Intl.ListFormat(language, {type: 'unit'}).format(words);
}
