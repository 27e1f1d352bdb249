import {readFileSync, writeFileSync} from 'node:fs';

import {format, resolveConfig} from 'prettier';

import type {Fates} from './outcomes.js';
import type {Form} from './forms.js';

const page = 'stories/docs/authoring-forms.md';
const marks = {works: '✓', changed: '(✓)', 'text only': 't', gone: '–'};
const [begin, end] = ['<!-- forms -->', '<!-- /forms -->'];

/** The table of forms and systems, as the documentation has it. */
export function toTable(forms: readonly Form[], systems: readonly string[], fates: Fates): string {
  const rows = forms.map(({id, name}) => [
    `${id.replace(/-.*/, '')} ${name}`,
    ...systems.map((system) => {
      const fate = fates[id]?.[system];
      return fate ? marks[fate] : ' ';
    }),
  ]);
  const lines = [['Form', ...systems], ['---', ...systems.map(() => ':-:')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The table that stands in the documentation now. */
export function readTable(): string {
  const text = readFileSync(page, 'utf8');
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)).trim();
}

/** Puts a table into the documentation. */
export async function writeTable(table: string): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  const whole = `${before}\n\n${table}\n\n${text.slice(text.indexOf(end))}`;
  writeFileSync(page, await format(whole, {...(await resolveConfig(page)), parser: 'markdown'}));
}

/** The cells of a table, however wide its columns are drawn. */
export const cellsOf = (table: string) =>
  table.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replace(/^:?-+:?$/, '-')));
