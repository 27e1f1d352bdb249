import {basename, join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

import {publishCatalogue} from '../catalogue/publish-catalogue.js';
import type {Catalogue} from '../catalogue/schema.js';
import {checkCatalogue} from './check-catalogue.js';
import {audience} from './audience.js';
import {type Command, CliError, printLines} from './command.js';
import {formatFinding} from './findings.js';
import {readInput} from './read-input.js';
import {removeOutdated, writePublished} from './write-published.js';

/** `ask-first publish`: writes a catalogue as visitors get it. */
export const publish: Command = {
  name: 'publish',
  summary: 'Check a catalogue, and write it as visitors should get it',
  help: `Usage: ask-first publish --out <folder> <catalogue>

Checks a catalogue and writes it into a folder of its own name, in two files a language: en.json
has what a first visit needs, tables-en.json all there is. A page asks for those of its language;
index.json and tables-index.json are for all others. Name the folder on the script, with a slash
at its end: data-catalogue="/ask-first/luton/". A catalogue named - is the standard input, and
its folder "catalogue".

What did not change is left as it is, so that visitors who have it need not fetch it again. Files
of languages that the catalogue no longer has are removed, if this command wrote them; other
files are left alone.

Options:
  --out <folder>  Folder to write the catalogue's folder in; made where there is none
  --json          Say it as JSON: {findings, files: [{file, bytes, state}]}
  --help          Say this

Examples:
  ask-first publish luton.json --out public/ask-first/

Exit codes:
  0  written; there may be warnings
  1  errors in the catalogue, each with its place as "ask-first check" says it; nothing is written
  2  could not be done: the reason is on standard error`,
  options: {out: {type: 'string'}, json: {type: 'boolean'}},
  async run({values, positionals: [file, ...more]}) {
    const {out} = values;
    if (!file || more.length || typeof out !== 'string')
      throw new CliError(
        'Which catalogue, and where to? As in: ask-first publish luton.json --out public/ask-first/',
      );
    const {found, catalogue} = checkCatalogue(file, await readInput(file));
    const name = file === '-' ? 'catalogue' : basename(file).replace(/\.json$/i, '');
    const files = catalogue ? await write(catalogue, join(out, name)) : [];
    if (values['json']) printLines(...JSON.stringify({findings: found, files}, undefined, 2).split('\n'));
    else printLines(...found.map(formatFinding), ...files.map(formatWritten), ...advise(name, catalogue));
    return catalogue ? 0 : 1;
  },
};

/** What became of a file. */
interface Written {
  readonly file: string;
  /** After brotli, as a visitor's browser gets it. */
  readonly bytes?: number;
  readonly state: 'written' | 'unchanged' | 'removed';
}

async function write(catalogue: Catalogue, folder: string): Promise<readonly Written[]> {
  const published = publishCatalogue(catalogue, audience);
  const files: Written[] = [];
  // The tables first: no question is there before what it names.
  const names = [...published.keys()].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  for (const name of names) {
    const [file, content] = [join(folder, name), Buffer.from(published.get(name) ?? '')];
    const state = (await writePublished(folder, name, content)) ? 'written' : 'unchanged';
    files.push({file, bytes: brotliCompressSync(content).length, state});
  }
  const removed = await removeOutdated(folder, names);
  return [...files, ...removed.map((file) => ({file, state: 'removed' as const}))];
}

const rank = (name: string) => (name.startsWith('tables-') ? 0 : 1);

const formatWritten = ({file, bytes, state}: Written) =>
  `${file}: ${bytes === undefined ? '' : `${bytes} bytes after brotli, `}${state}`;

function advise(name: string, catalogue: Catalogue | undefined): readonly string[] {
  if (!catalogue) return [];
  const {frames = []} = catalogue;
  const hosts = frames.map((host) => host.split('/')[0]).join(' ');
  return [
    `On the script: data-catalogue="/ask-first/${encodeURIComponent(name)}/", with the path at which the folder is served`,
    ...(hosts ? [`Where it has data-hold="frames": data-frames="${hosts}"`] : []),
  ];
}
