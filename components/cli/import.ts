import {readFile} from 'node:fs/promises';
import {buffer} from 'node:stream/consumers';

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
    const source = decode(file, await readBytes(file));
    const imported = importSource(file, source, {
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

/** A list is some kilobytes long; a page with pictures in it a megabyte. */
const mostBytes = 4_000_000;

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new CliError(`Can't read ${file}: ${reasonOf(error)}`);
  }
}

/** What a file begins with that is no text, and what to do about it. */
const binaries: readonly (readonly [begins: string, what: string])[] = [
  ['PK\x03\x04', 'a spreadsheet, a document or an archive: open it and save the list as CSV'],
  ['\xd0\xcf\x11\xe0', 'a spreadsheet or a document of an old kind: open it and save the list as CSV'],
  ['%PDF', 'a PDF: copy the list out of it into a text file'],
  ['\x1f\x8b', 'compressed: unpack it first'],
  ['\xff\xfe', 'in UTF-16: save it as UTF-8'],
  ['\xfe\xff', 'in UTF-16: save it as UTF-8'],
];

function decode(file: string, bytes: Uint8Array): string {
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  const binary = binaries.find(([begins]) => begin.startsWith(begins));
  if (binary) throw new CliError(`${file} is ${binary[1]}`);
  if (bytes.length > mostBytes)
    throw new CliError(
      `${file} has ${Math.round(bytes.length / 1e6)} MB, and a list of cookies has less than ${mostBytes / 1e6}: save the part with the list as a file of its own`,
    );
  if (bytes.subarray(0, 100_000).includes(0))
    throw new CliError(
      `${file} is no text: there are NUL bytes in it. Save the list as HTML, CSV or text in UTF-8`,
    );
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new CliError(`${file} is not in UTF-8, so its letters can't be told: save it as UTF-8`);
  }
}

function importSource(file: string, source: string, options: Parameters<typeof importList>[1]): Imported {
  try {
    return importList(source, options);
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
