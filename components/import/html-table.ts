import type {Token} from 'parse5';

import type {Row} from './block.js';
import {NoList} from './entry.js';
import {attributeOf} from './html-tags.js';

/** A table of a page that is not closed yet. */
export interface OpenTable {
  readonly line: number;
  rows: Row[];
  cells: string[];
  rowLine: number;
  /** Cells that reach into the rows below, by their column. */
  spans: Map<number, {text: string; left: number}>;
  /** Of the cell that is open: how many columns and rows it takes. */
  size: readonly [columns: number, rows: number];
  /** Of all tables of the page. */
  readonly filled: Filled;
  /** Whether it holds other blocks, so that it lays out a page and lists nothing. */
  isLayout: boolean;
}

/** A table that begins in a line. */
export const openTable = (line: number, filled: Filled): OpenTable => ({
  ...{line, rows: [], cells: [], rowLine: line, spans: new Map(), size: [1, 1]},
  ...{filled, isLayout: false},
});

/** A cell may reach into so many columns or rows: more would be memory for nothing. */
const mostSpanned = 200;

/** How many columns or rows a cell takes. */
export const spanOf = (attrs: readonly Token.Attribute[], name: string) =>
  Math.min(mostSpanned, Math.max(1, parseInt(attributeOf(attrs, name), 10) || 1));

/** More than any list fills: a cell that names the provider of a hundred rows fills a hundred. */
const mostFilled = 200_000;

/** How many cells of a page were filled because others reach into them. */
export interface Filled {
  count: number;
}

/** Puts what reaches down from the rows above where it belongs. */
export function fillSpans({cells, spans, filled}: OpenTable): void {
  for (let span; (span = spans.get(cells.length));) {
    span.left -= 1;
    if (span.left <= 0) spans.delete(cells.length);
    fill(cells, span.text, filled);
  }
}

/** Puts a cell behind those that are there. */
export function putCell(table: OpenTable, text: string): void {
  fillSpans(table);
  const [columns, rows] = table.size;
  // What reaches over several columns is said once.
  for (let at = 0; at < columns; at++) {
    if (rows > 1) table.spans.set(table.cells.length, {text: at ? '' : text, left: rows - 1});
    if (at) fill(table.cells, '', table.filled);
    else table.cells.push(text);
  }
}

function fill(cells: string[], text: string, filled: Filled): void {
  filled.count += 1;
  if (filled.count > mostFilled)
    throw new NoList(
      `cells of its tables reach over more than ${mostFilled} others (rowspan, colspan): save the table with the list alone`,
    );
  cells.push(text);
}
