import type {Results} from '../results.js';
import {type Column, mainTable, moreTables, type Table} from './tables.js';
import {medianOf, ratioOf} from './statistics.js';

/** All tables of which something was measured, as Markdown. */
export function renderMarkdown(results: Results): string {
  const {chromium, processors, date, rounds, machineLoad, against, failures, forms} = results;
  const reference = forms.find(({id}) => id === against)?.label;
  const load = machineLoad.map((number) => number.toFixed(1)).join(', ');
  return [
    `${chromium}, ${date}. Medians of ${rounds} interleaved rounds; load of the machine after each: ${load}.`,
    ...(reference
      ? [`After ×: over ${reference} in the same run, and from the least to the most of the rounds.`]
      : []),
    ...(machineLoad.some((number) => number > processors)
      ? ['**The machine was busy with other work: believe bytes, requests and counts, not milliseconds.**']
      : []),
    ...[mainTable, ...moreTables].flatMap((table) => renderTable(table, results)),
    ...(failures.length ? ['## Visits that failed', failures.map((line) => `- ${line}`).join('\n')] : []),
    '',
  ].join('\n\n');
}

function renderTable({title, columns}: Table, results: Results): readonly string[] {
  const rows = results.forms.flatMap(({id, label}) => {
    const cells = columns.map((column) => renderCell(column, id, results));
    return cells.some(Boolean) ? `| ${[label, ...cells].join(' | ')} |` : [];
  });
  if (!rows.length) return [];
  const head = `| | ${columns.map((column) => column.title).join(' | ')} |`;
  return [`## ${title}`, [head, `| --- |${' ---: |'.repeat(columns.length)}`, ...rows].join('\n')];
}

function renderCell(column: Column, id: string, {samples, against, forms}: Results): string {
  const value = medianOf(samples, column, id);
  if (value === undefined) return '';
  const {digits = 0, compared} = column;
  const text = value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
  const isFloor = forms.find((form) => form.id === id)?.kind === 'floor';
  const ratio = compared && !isFloor && id !== against ? ratioOf(samples, column, id, against) : undefined;
  if (!ratio) return text;
  const [ofMedians, least, most] = [ratio.ofMedians, ratio.least, ratio.most].map((number) =>
    number.toFixed(2),
  );
  // What does not vary, such as bytes, needs no spread.
  return least === most ? `${text} × ${ofMedians}` : `${text} × ${ofMedians} (${least}–${most})`;
}
