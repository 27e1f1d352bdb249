import {parse} from 'csv-parse/sync';

import type {Row} from './block.js';
import {headerOf} from './columns.js';
import {type Found, NoList} from './entry.js';
import {readRows} from './table-rows.js';

/** What may separate the cells of a row. */
const separators = [',', ';', '\t'] as const;

/** Which of them a spreadsheet used; nothing where the first filled line does not head a list of cookies. */
export function separatorOf(source: string): (typeof separators)[number] | undefined {
  const first = source.split(/\r?\n/).find((line) => line.trim()) ?? '';
  return separators.find((separator) => headerOf(split(first, separator)));
}

const split = (line: string, separator: string) =>
  line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

/** Reads a spreadsheet that was saved as CSV: its first row heads the columns. */
export function readCsv(source: string, separator: string): Found {
  let records: readonly {record: string[]; info: {lines: number}}[];
  try {
    records = parse(source, {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
    }) as unknown as typeof records;
  } catch (error) {
    throw new NoList(`it can't be read as CSV: ${(error as Error).message}`);
  }
  let line = 1;
  const rows = records.map(({record, info}): Row => {
    const begins = line;
    line = info.lines + 1;
    return {cells: record, line: begins};
  });
  const columns = headerOf(rows[0]?.cells ?? []);
  if (!columns)
    throw new NoList('its first row does not name the columns: write Name, Purpose and Expiry there');
  return {format: 'CSV', entries: readRows(rows.slice(1), columns), notes: []};
}
