import {readFile} from 'node:fs/promises';
import {buffer} from 'node:stream/consumers';

import {decodeList} from '../import/decode.js';
import {importList, type Imported, NoList, type Note} from '../import/import-list.js';
import {type Command, count, CliError} from './command.js';
import {printable} from './printable.js';
import {readDatabase} from './read-database.js';
import {reasonOf} from './read-input.js';
import {putFile} from './replace-file.js';

/** `ask-first import`: makes a catalogue to finish of a list that there is. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Make a draft of a catalogue of a list that you have',
  help: `Usage: ask-first import [options] <file>

Reads a cookie page (HTML, or text copied out of one), a spreadsheet saved as CSV, YAML of Drupal's
Klaro module, or another tool's configuration, and writes a catalogue to finish. Nothing of the file
is run, and nothing is fetched. A file named - is the standard input.

What of the source is not in the draft, what was guessed and what is missing is said on the standard
error, with the line it stands in. Texts that have to be written are "To be written." in the draft.

Options:
  --out <file>   Write the catalogue there, not to the standard output
  --name <text>  Who asks for consent, as in "Luton Council"
  --lang <tag>   The language of the texts, such as en
  --cookie-database <file>
                 Suggest purposes and lifetimes that the list lacks; your copy of the Open Cookie
                 Database, as CSV
  --json         Say it as JSON on the standard output: {file, format, rows, drafted, names, services,
                 notes: [{line, kind, message}], catalogue}; no catalogue in it where --out is given
  --help         Say this

Examples:
  ask-first import cookies.html --name "Luton Council" --out luton.json
  ask-first import cookies.csv > draft.json
  pbpaste | ask-first import - --out draft.json

Exit codes:
  0  written; all of the source is in the draft
  1  written; something of the source is left out, and said
  2  could not be done: the reason is on standard error`,
  options: {
    out: {type: 'string'},
    name: {type: 'string'},
    lang: {type: 'string'},
    'cookie-database': {type: 'string'},
    json: {type: 'boolean'},
  },
  async run({values, positionals: [file, ...more]}) {
    if (!file || more.length)
      throw new CliError('Which list? Name one file, as in: ask-first import cookies.html --out draft.json');
    const text = (key: string) =>
      typeof values[key] === 'string' ? values[key].trim() || undefined : undefined;
    const imported = importBytes(file, await readBytes(file), {
      name: text('name'),
      language: text('lang'),
      file,
      database: await readDatabase(text('cookie-database')),
    });
    const {catalogue, notes} = imported;
    const out = text('out');
    const json = `${JSON.stringify(catalogue, undefined, 2)}\n`;
    if (out) await write(out, json);
    if (values['json']) {
      const report = {file, ...countsOf(imported), notes, ...(!out && {catalogue})};
      process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    } else {
      if (!out) process.stdout.write(json);
      for (const note of notes) process.stderr.write(`${printable(formatNote(file, note))}\n`);
      process.stderr.write(`${printable(summarise(file, imported))}\n`);
    }
    return notes.some(({kind}) => kind === 'left-out') ? 1 : 0;
  },
};

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new CliError(`Can't read ${file}: ${reasonOf(error)}`);
  }
}

function importBytes(file: string, bytes: Uint8Array, options: Parameters<typeof importList>[1]): Imported {
  try {
    return importList(decodeList(bytes), options);
  } catch (error) {
    if (error instanceof NoList) throw new CliError(`Can't import ${file}: ${error.message}`);
    throw error;
  }
}

async function write(out: string, json: string): Promise<void> {
  try {
    await putFile(out, new TextEncoder().encode(json));
  } catch (error) {
    throw new CliError(`Can't write ${out}: ${reasonOf(error)}`);
  }
}

function countsOf({format, rows, drafted, catalogue}: Imported) {
  const {categories, services, sites = []} = catalogue;
  const names = services.flatMap(({cookies = []}) => cookies.flatMap((row) => row.names)).length;
  return {
    ...{format, rows, drafted, names},
    ...{categories: categories.length, services: services.length, sites: sites.length},
  };
}

const kinds: Readonly<Record<Note['kind'], string>> = {
  'left-out': 'left out',
  guess: 'guessed',
  missing: 'missing',
  ours: 'from our list',
  suggested: 'suggested',
};

const formatNote = (file: string, {line, kind, message}: Note) =>
  `${file}:${line}: ${kinds[kind]}: ${message}`;

function summarise(file: string, imported: Imported): string {
  const {format, rows, drafted, names, services, sites} = countsOf(imported);
  const sizes = [
    count(services, 'service'),
    count(sites, 'site'),
    `${count(drafted, 'row')} of ${rows}`,
    count(names, 'name'),
  ];
  return `${file}: read as ${format}; the draft has ${sizes.join(', ')}`;
}
