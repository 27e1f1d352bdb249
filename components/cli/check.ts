import {markChecked} from '../catalogue/validation-mark.js';
import {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {Catalogue} from '../catalogue/schema.js';
import {type Command, count, type ExitCode, CliError, printLines} from './command.js';
import {readJson} from './json-source.js';
import {readInput} from './read-input.js';
import {findUnknownKeys} from './unknown-keys.js';
import {writeOutput} from './write-output.js';

/** One thing to look at in a catalogue file. */
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted, as in `services.3.category`; empty for the whole file. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** `ask-first check`: says all that is wrong with catalogue files. */
export const check: Command = {
  name: 'check',
  summary: 'Say all that is wrong with a catalogue, and where',
  help: `Usage: ask-first check [--json] <file>...
       ask-first check --out <file> <file>

Says all that is wrong with catalogue files, each with its line and column. A file named - is
the standard input. Keys that nothing reads are warnings.

Options:
  --out <file>  Write the catalogue there, if it has no errors: without blanks, and marked as
                checked, so that visitors' browsers need not check it
  --json        Say it as JSON: an array of {file, line, column, path, severity, message}
  --help        Say this

Examples:
  ask-first check catalogue.json
  ask-first check --out public/ask-first/catalogue.json catalogue.json
  curl -s https://www.example.gov.uk/ask-first/catalogue.json | ask-first check -

Exit codes:
  0  no errors; there may be warnings
  1  errors
  2  could not be done: the reason is on standard error`,
  options: {json: {type: 'boolean'}, out: {type: 'string'}},
  async run({values, positionals}) {
    if (!positionals.length)
      throw new CliError('Which catalogue? Name a file, as in: ask-first check catalogue.json');
    const {out} = values;
    if (typeof out === 'string' && positionals.length > 1)
      throw new CliError(`--out takes one catalogue, and you named ${positionals.length}`);
    const findings: Finding[] = [];
    const summaries: string[] = [];
    for (const file of positionals) {
      const {found, catalogue} = checkText(file, await readInput(file));
      findings.push(...found);
      if (!catalogue) continue;
      summaries.push(summarise(file, catalogue));
      if (typeof out === 'string') await writeOutput(out, `${JSON.stringify(markChecked(catalogue))}\n`);
    }
    if (values['json']) printLines(...JSON.stringify(findings, undefined, 2).split('\n'));
    else printLines(...findings.map(formatFinding), ...summaries);
    return exitCodeOf(findings);
  },
};

function checkText(
  file: string,
  text: string,
): {readonly found: readonly Finding[]; readonly catalogue?: Catalogue | undefined} {
  const json = readJson(text);
  if ('message' in json) {
    return {found: [{file, ...json, path: '', severity: 'error'}]};
  }
  const {catalogue, problems = []} = parseCatalogue(json.value);
  const found: Finding[] = [
    ...problems.map(({path, message}) => ({
      file,
      ...json.find(path),
      path,
      severity: 'error' as const,
      message,
    })),
    ...findUnknownKeys(json.root).map((odd) => ({file, ...odd})),
  ].sort((one, other) => one.line - other.line || one.column - other.column);
  return {found, catalogue: exitCodeOf(found) ? undefined : catalogue};
}

function summarise(file: string, {categories, services, sites = []}: Catalogue): string {
  const sizes = [
    categories.length === 1 ? '1 category' : `${categories.length} categories`,
    count(services.length, 'service'),
    count(sites.length, 'site'),
  ];
  return `${file}: a catalogue of ${sizes.join(', ')}; no errors`;
}

function formatFinding({file, line, column, path, severity, message}: Finding): string {
  return `${file}:${line}:${column}: ${severity}: ${path ? `${path}: ` : ''}${message}`;
}

function exitCodeOf(findings: readonly Finding[]): ExitCode {
  return findings.some(({severity}) => severity === 'error') ? 1 : 0;
}
