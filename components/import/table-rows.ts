import type {Row} from './block.js';
import {type Column, headerOf, mostColumns} from './columns.js';
import type {Entry, Place} from './entry.js';
import {readLifetime} from './lifetime.js';
import {isNameLike} from './names.js';

/** A row as its words are; where it belongs is told by what stands above it, unless its cells say it. */
export type ReadRow = Omit<Entry, keyof Place> & Partial<Place>;

/** A row of a table, as its heads say. */
export function readRow({cells, line}: Row, columns: readonly (Column | undefined)[]): ReadRow {
  const of = (column: Column) => cells[columns.indexOf(column)]?.trim() || undefined;
  const storage = of('storage') ?? '';
  const storedIn = /local/i.test(storage)
    ? 'localStorage'
    : /session ?storage/i.test(storage)
      ? 'sessionStorage'
      : undefined;
  const [purpose, provider, service, category, site, domain] = (
    ['purpose', 'provider', 'service', 'category', 'site', 'domain'] as const
  ).map(of);
  const wildcard = /^(?:1|yes|true)$/i.test(of('wildcard') ?? '');
  const names = of('names') ?? '';
  return {
    line,
    names: wildcard && names && !names.includes('*') ? `${names}*` : names,
    lifetime: of('lifetime'),
    ...(purpose && {purpose}),
    ...(provider && {provider}),
    ...(service && {service}),
    ...(category && {category}),
    ...(site && {site}),
    ...(domain && {domain}),
    ...(storedIn && {storedIn}),
    ...(/^https?:\/\/\S+$/.test(of('privacy') ?? '') && {privacy: of('privacy')}),
  };
}

/** Rows of a table, as its heads say. */
export const readRows = (rows: readonly Row[], columns: readonly (Column | undefined)[]) =>
  rows.map((row) => readRow(row, columns));

/** A table with a cookie in each column, or of one cookie: its heads are the first cells of its rows. */
export function transpose(rows: readonly Row[]): readonly Row[] | undefined {
  if (rows.length < 2 || rows.length > 8) return undefined;
  const heads = rows.map(({cells}) => cells[0] ?? '');
  if (!headerOf(heads) || headerOf(rows[0]?.cells ?? [])) return undefined;
  const width = widthOf(rows);
  const [{line} = {line: 1}] = rows;
  return Array(width)
    .fill(0)
    .map((_, at) => ({line, cells: rows.map(({cells}) => cells[at] ?? '')}));
}

const widthOf = (rows: readonly Row[]) => rows.reduce((most, {cells}) => Math.max(most, cells.length), 0);

/** Columns of a table without heads: nothing unless its first cells are names. */
export function guessColumns(rows: readonly Row[]): readonly (Column | undefined)[] | undefined {
  const isNames = (cell: string) => cell.split(/[\s,]+/).every((word) => isNameLike(word));
  if (!rows.every(({cells}) => cells.length > 1 && isNames(cells[0] ?? ''))) return undefined;
  const width = widthOf(rows);
  if (width > mostColumns) return undefined;
  const lifetime = [...Array(width).keys()].find(
    (at) => at > 0 && rows.every(({cells}) => (cells[at]?.length ?? 0) < 60 && readLifetime(cells[at]).value),
  );
  return [...Array(width).keys()].map((at) =>
    at === 0
      ? 'names'
      : at === lifetime
        ? 'lifetime'
        : at === 1 || (lifetime === 1 && at === 2)
          ? 'purpose'
          : undefined,
  );
}
