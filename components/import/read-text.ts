import type {Block, Row} from './block.js';
import {columnOf, headerOf} from './columns.js';
import {findKnown} from './known-services.js';
import {isNameLike} from './names.js';
import {readRunTogether} from './run-together.js';
import {trimMarks} from './trim-marks.js';

interface Line {
  readonly text: string;
  readonly line: number;
}

/** How a run of lines that are a table is split into cells. */
const splitters: readonly ((text: string) => readonly string[] | undefined)[] = [
  (text) =>
    /^\s*\|.*\|/.test(text)
      ? text
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|')
          .map(plain)
      : undefined,
  (text) => (text.includes('\t') ? text.split('\t').map(plain) : undefined),
];

/** A line of dashes between the head of a table and its rows. */
const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-*:?$/.test(cell));

/**
 * Reads a text that was copied out of a page: tables with `|`, with tabs, or with each cell on a line of its own; rows
 * that ran together; headings with `#` or as short lines that stand alone.
 */
export function readText(source: string): readonly Block[] {
  const lines = source.split(/\r\n?|\n/).map((text, at): Line => ({text, line: at + 1}));
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const read = readTable(lines, at) ?? readStacked(lines, at);
    if (read) {
      blocks.push({is: 'table', rows: read.rows, line: at + 1});
      at = read.next;
      continue;
    }
    const line = lines[at] as Line;
    blocks.push(...readLine(line));
    at += 1;
  }
  return blocks;
}

function readTable(lines: readonly Line[], from: number): {rows: readonly Row[]; next: number} | undefined {
  const split = splitters.find((one) => one(lines[from]?.text ?? ''));
  if (!split) return undefined;
  const rows: Row[] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const {text, line} = lines[next] as Line;
    const cells = split(text);
    if (!cells) break;
    if (!isRule(cells)) rows.push({cells, line});
  }
  return {rows, next};
}

/** A table whose cells stand below each other: its head is two to five lines, each the name of a column. */
function readStacked(lines: readonly Line[], from: number): {rows: readonly Row[]; next: number} | undefined {
  const head: string[] = [];
  const filled = (at: number) => {
    let next = at;
    while (next < lines.length && !lines[next]?.text.trim()) next += 1;
    return next;
  };
  let next = from;
  for (let at = from; head.length < 6 && at < lines.length; at = filled(at + 1)) {
    const text = plain(lines[at]?.text ?? '');
    const column = columnOf(text);
    if (!column || text.length > 40 || isNameLike(text)) break;
    head.push(text);
    next = filled(at + 1);
  }
  if (head.length < 2 || !headerOf(head)) return undefined;
  const rows: Row[] = [{cells: head, line: from + 1}];
  while (next < lines.length) {
    const {text, line} = lines[next] as Line;
    // A row begins with a name; whatever does not is behind the table.
    const first = plain(text);
    if (!first || !first.split(/[\s,]+/).some(isNameLike)) break;
    const cells = [first];
    let at = next + 1;
    for (; cells.length < head.length && at < lines.length; at++) {
      const cell = plain(lines[at]?.text ?? '');
      if (cell) cells.push(cell);
      else if (cells.length > 1) break;
    }
    rows.push({cells, line});
    next = filled(at);
  }
  return rows.length > 1 ? {rows, next} : undefined;
}

function readLine({text, line}: Line): readonly Block[] {
  const words = text.trim();
  if (!words) return [];
  const [marks = ''] = /^#{1,6}(?=\s)/.exec(words) ?? [];
  const heading = marks && trimMarks(words.slice(marks.length), '', '#');
  if (heading) return [{is: 'heading', level: marks.length, text: plain(heading), line}];
  const together = readRunTogether(words, line);
  if (together) return [together];
  const [, item] = /^(?:[-*•]|\d+[.)])\s+(.*)$/.exec(words) ?? [];
  if (item) return [{is: 'item', text: plain(item), line}];
  if (isHeadingLike(words)) return [{is: 'heading', text: plain(words), line}];
  if (isNameLike(words.split(/[\s:–]/, 1)[0] ?? '')) return [{is: 'item', text: plain(words), line}];
  return [{is: 'text', text: plain(words), line, links: linksIn(words)}];
}

function isHeadingLike(text: string): boolean {
  if (text.length < 200 && /\b(?:on|at) (?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text)) return true;
  if (text.length > 110 || /[.!?;,]["”’)]?$/.test(text.replace(/\.{3}$/, ''))) return false;
  if (/^(?:you can|for more|find out|visit|read|see|if|we|this|these|to|click)\b/i.test(text)) return false;
  // A product's name in one word, such as YouTube, looks like a cookie's.
  if (/^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(text) || (text.length < 40 && findKnown(text))) return true;
  if (text.endsWith(':') && text.split(' ').length > 4) return false;
  return /^[>A-Z\d]/.test(text) && text.split(/\s+/).length <= 14 && !isNameLike(text);
}

/** Links as Markdown writes them. */
const linksIn = (text: string) =>
  [...text.matchAll(/\[([^[\]]{1,200})\]\((https?:[^)\s]{1,500})\)/g)].map(([, words = '', href = '']) => ({
    text: words,
    href,
  }));

/** A text without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/\[([^[\]]{1,200})\]\([^)\s]{0,500}\)/g, '$1')
    .replace(/\*\*(?=\S)([^*\n]{1,200})(?<=\S)\*\*(?=\s|$|[:.,])/g, '$1')
    .replace(/`/g, '')
    .replace(/\\([_*#[\]])/g, '$1')
    .replace(/<br\s{0,9}\/?>/gi, '\n')
    .trim();
}
