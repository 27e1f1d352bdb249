import type {Kept} from './message.js';

/** The columns of each table, in the order of its CSV; the last is the number. A row is told by all others. */
export const COLUMNS = {
  counts: ['day', 'site', 'event', 'number'],
  answers: ['day', 'site', 'language', 'given_in', 'answer', 'revisions', 'number'],
} as const;

/** A table of what was received. */
export type Table = keyof typeof COLUMNS;

/** Days for which rows are kept where nobody says otherwise: a year, and the month to compare it with. */
export const KEPT_DAYS = 396;

/** Days for which rows are kept, as a setting has them: a whole number from 1 to 9999. Nothing where it is anything else. */
export const readKeptDays = (setting: unknown): number | undefined =>
  /^(string|number)$/.test(typeof setting) && /^[1-9]\d{0,3}$/.test(String(setting))
    ? Number(setting)
    : undefined;

/** Says to the operator what becomes of a setting that is no number of days. */
export const sayWrongDays = (setting: unknown) =>
  `Ask First: ASK_FIRST_KEEP_DAYS is ${JSON.stringify(setting).slice(0, 80)}, which is no whole number from 1 to 9999. What is received is kept for ${KEPT_DAYS} days.`;

/**
 * Different answers that a day may have: who makes them up can't fill the storage. Those that were given the day before, too,
 * have as much room again: made-up ones of one day leave the usual ones their place.
 */
export const MOST_ANSWERS = 2000;

/** The row that counts the answers of a day for which there was no room: a record that is not whole says so. */
export const refusedCells = (day: string, site: string): readonly string[] => [
  day,
  site,
  '',
  'refused',
  '',
  '',
];

/** A row without its number, by the columns of its table. */
export function cellsOf(kept: Kept, day: string): readonly string[] {
  return kept.table === 'counts'
    ? [day, kept.site, kept.event]
    : [day, kept.site, kept.language, kept.by, kept.answer, kept.revisions];
}

/** The day of a moment in Greenwich, `2026-11-29`. */
export const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** Rows as CSV. No cell has a comma, a quote or the beginning of a formula: `readMessage` lets none in. */
export const toCsv = (table: Table, rows: readonly (readonly (string | number)[])[]) =>
  [COLUMNS[table], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
