import type {Catalogue} from '../catalogue/schema.js';
import {rowsOf} from '../catalogue/service-rows.js';
import type {Finding} from '../check/check-text.js';
import {findOpenTranslations, type OpenTranslation} from '../check/languages.js';
import {checkCatalogue} from './check-catalogue.js';
import {type Command, count, CliError, printLines} from './command.js';
import {exitCodeOf, formatFinding} from './findings.js';
import {findHints, formatHint, type Hint} from './hints.js';
import {describeOpen, formatLanguages} from './language-report.js';
import {readDatabase} from './read-database.js';
import {readInput} from './read-input.js';

/** `ask-first check`: says all that is wrong with catalogue files. */
export const check: Command = {
  name: 'check',
  summary: 'Say all that is wrong with a catalogue, and where',
  help: `Usage: ask-first check [options] <file>...

Says all that is wrong with catalogue files, each with its line and column. A file named - is
the standard input. Keys that nothing reads are warnings, and so is what does not fit the exception
that an exempt category claims, a signal of Consent Mode that categories share, and a name that
turns the direction of the words around it. Where a service has "embeds", it also says what
holds their frames from the first byte.

Options:
  --cookie-database <file>  Also say what your copy of the Open Cookie Database, as CSV, knows of
                            purposes and lifetimes that are missing: as hints, which are no failure
  --languages  Also list, by language, the texts that a machine translated and nobody has read, and
               those that are missing: no failure. As JSON with "severity": "hint", the language,
               its state and the text. Names that are given once are so in every language
  --lang <tag>  With --languages: of this language alone
  --json  Say it as JSON: an array of {file, line, column, path, severity, message}
  --help  Say this

Examples:
  ask-first check catalogue.json
  ask-first check --languages --lang cy catalogue.json
  curl -s https://www.example.gov.uk/ask-first/catalogue.json | ask-first check -

Exit codes:
  0  no errors; there may be warnings
  1  errors
  2  could not be done: the reason is on standard error`,
  options: {
    json: {type: 'boolean'},
    languages: {type: 'boolean'},
    lang: {type: 'string'},
    'cookie-database': {type: 'string'},
  },
  async run({values, positionals}) {
    if (!positionals.length)
      throw new CliError('Which catalogue? Name a file, as in: ask-first check catalogue.json');
    const {'cookie-database': databaseFile} = values;
    const database = await readDatabase(typeof databaseFile === 'string' ? databaseFile : undefined);
    const findings: Finding[] = [];
    const hints: Hint[] = [];
    const summaries: string[] = [];
    const open: OpenTranslation[] = [];
    const {languages, lang} = values;
    if (lang !== undefined && !languages)
      throw new CliError('--lang needs --languages: it says whose texts are listed.');
    for (const file of positionals) {
      const text = await readInput(file);
      const {found, catalogue} = checkCatalogue(file, text);
      findings.push(...found);
      if (catalogue && database) hints.push(...findHints(file, {text, catalogue, database}));
      if (languages)
        open.push(
          ...findOpenTranslations(file, text).filter(({language}) => lang === undefined || language === lang),
        );
      if (catalogue) summaries.push(summarise(file, catalogue), ...adviseOnFrames(file, catalogue));
    }
    if (values['json']) {
      const translations = open.map((each) => ({...each, severity: 'hint', message: describeOpen(each)}));
      printLines(...JSON.stringify([...findings, ...hints, ...translations], undefined, 2).split('\n'));
    } else
      printLines(
        ...findings.map(formatFinding),
        ...hints.map(formatHint),
        ...formatLanguages(open),
        ...summaries,
      );
    return exitCodeOf(findings);
  },
};

function summarise(file: string, {categories, services, sites = []}: Catalogue): string {
  const sizes = [
    categories.length === 1 ? '1 category' : `${categories.length} categories`,
    count(services.length, 'service'),
    count(sites.length, 'site'),
  ];
  return `${file}: a catalogue of ${sizes.join(', ')}; no errors`;
}

/**
 * What closes the gap of plain frames: on a first visit a page knows whose they are once it has read the catalogue, and the
 * browser may have asked for them by then.
 */
function adviseOnFrames(file: string, catalogue: Catalogue): readonly string[] {
  const ids = rowsOf(catalogue).map(({id}) => id);
  if (!ids.length) return [];
  const {frames = []} = catalogue;
  const own = frames.length ? ` data-frames="${frames.map((host) => `https://${host}`).join(' ')}"` : '';
  return [
    `${file}: plain frames of ${ids.join(', ')} are held once a page has read the catalogue. To hold them from the first byte, do one of these:`,
    `  data-hold="frames"${own} on the script that loads ask-first.js`,
    `  ask-first hold --catalogue ${file} public/, the Worker or the WordPress plugin, told of this catalogue`,
  ];
}
