import {readFileSync, writeFileSync} from 'node:fs';

import {format, resolveConfig} from 'prettier';

import type {Fates} from './outcomes.js';
import type {Form} from './forms.js';

const marks = {works: '✓', changed: '(✓)', 'text only': 't', gone: '–'};
const [begin, end] = ['<!-- forms -->', '<!-- /forms -->'];

/** The table of forms and systems, as the README has it. */
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

/** The table that stands in the README now. */
export function readTable(): string {
  const readme = readFileSync('README.md', 'utf8');
  return readme.slice(readme.indexOf(begin) + begin.length, readme.indexOf(end)).trim();
}

/** Puts a table into the README. */
export async function writeTable(table: string): Promise<void> {
  const readme = readFileSync('README.md', 'utf8');
  const before = readme.slice(0, readme.indexOf(begin) + begin.length);
  const text = `${before}\n\n${table}\n\n${readme.slice(readme.indexOf(end))}`;
  writeFileSync('README.md', await format(text, {...(await resolveConfig('README.md')), parser: 'markdown'}));
}

/** The cells of a table, however wide its columns are drawn. */
export const cellsOf = (table: string) =>
  table.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replace(/^:?-+:?$/, '-')));
