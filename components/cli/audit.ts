import type * as Audit from '../audit/index.js';
import type {AuditResult} from '../audit/report/result.js';
import type {Catalogue} from '../catalogue/schema.js';
import {version} from '../page/version.js';
import {auditedSites, fetchCatalogue, readResolve} from './audit-sites.js';
import {
  type Command,
  CliError,
  type ExitCode,
  type ParsedArguments,
  printError,
  printLines,
} from './command.js';
import {readCatalogue} from './read-catalogue.js';
import {readInput} from './read-input.js';
import {Stopping} from './stopping.js';
import {writeOutput} from './write-output.js';

/** `ask-first audit`: looks at every site of a catalogue with a browser, and says where they are not as it says. */
export const audit: Command = {
  name: 'audit',
  summary: 'Look at the sites with a browser, and say where they are not as the catalogue says',
  help: `Usage: ask-first audit [options] <catalogue> [address]...

Visits the sites of a catalogue as visitors do, each four times with a fresh browser: before an answer,
after a no, after a yes to everything, and after a yes that is taken back. Says what is stored, sent or
shown against the answer, and what the catalogue says that is not so.

The catalogue is a file, or its address: then all sites are asked for by the scheme and port of that
address. Addresses behind it are where to begin, instead of the sites' own hosts. It needs
playwright-core, beside this package or in the folder where it runs, and Chromium, Chrome or Edge.

Options:
  --site <ids>        Only these sites of the catalogue, with commas between them
  --pages <number>    Pages of each site: 20
  --minutes <number>  End within so many minutes: 10
  --pause <seconds>   Between two pages of a site: 1
  --resolve <places>  Ask for hosts elsewhere, as in www.example.org=127.0.0.1:8000, with commas
  --browser <path>    The browser; found by itself where it is left out, or in CHROME_PATH
  --report <file>     Write a page to read, print and send, with pictures of the pages
  --draft <file>      Write the catalogue with the missing rows, to be finished
  --json              Say it as JSON, which --baseline reads the next time
  --baseline <file>   Say what is new since an earlier --json, what is gone, and what was not looked at again
  --quiet             Don't say on standard error which page is looked at
  --help              Say this

Examples:
  ask-first audit catalogue.json
  ask-first audit catalogue.json --site jobs --pages 50
  ask-first audit catalogue.json --report report.html --draft draft.json
  ask-first audit catalogue.json https://staging.example.gov.uk/
  ask-first audit http://www.luton.localhost:8000/ask-first/luton.json --site main,jobs --pause 0

Exit codes:
  0  nothing to look at, but for what may be in order
  1  something to look at
  2  not all could be looked at: a site, one of its four visits or some pages; each says why`,
  options: {
    site: {type: 'string'},
    pages: {type: 'string'},
    minutes: {type: 'string'},
    pause: {type: 'string'},
    resolve: {type: 'string'},
    browser: {type: 'string'},
    report: {type: 'string'},
    draft: {type: 'string'},
    json: {type: 'boolean'},
    baseline: {type: 'string'},
    quiet: {type: 'boolean'},
  },
  async run(typed) {
    const {values} = typed;
    const parts = await loadAudit();
    const baseline = await readBaseline(parts, values['baseline']);
    const {catalogue, sites, resolve} = await readWish(typed);
    const stopping = new Stopping();
    const run = await parts.runAudit({
      open: stopping,
      ...{catalogue, sites, resolve, version},
      pages: readNumber('pages', values['pages'], 20, 1),
      minutes: readNumber('minutes', values['minutes'], 10, 0),
      pause: readNumber('pause', values['pause'], 1, 0),
      browser: values['browser'] as string | undefined,
      wantsPictures: !!values['report'],
      progress: (site, pass, url) => {
        if (!values['quiet']) printError(`${site}, ${pass}: ${url}`);
      },
    });
    await stopping.restIfStopped();
    if (typeof run === 'string') throw new CliError(run);
    try {
      const starts = new Map(sites.map(({site, start}) => [site.id, start]));
      const result = parts.makeResult(catalogue, run.visits, starts, new Date(), baseline);
      await writeFiles(parts, values, catalogue, run.visits, result);
      printLines(...(values['json'] ? parts.toJson(result).split('\n') : parts.formatResult(result)));
      return exitCodeOf(parts, result);
    } finally {
      await run.clean();
      stopping.end();
    }
  },
};

/** Writes the page and the draft, where they are asked for. */
async function writeFiles(
  {renderReport, readPictures, draftCatalogue, namesLeftOut}: typeof Audit,
  values: ParsedArguments['values'],
  catalogue: Catalogue,
  visits: readonly Audit.SiteVisit[],
  result: AuditResult,
): Promise<void> {
  const {report, draft} = values;
  if (typeof report === 'string')
    await writeOutput(report, renderReport(result, await readPictures(visits, result.findings)));
  if (typeof draft !== 'string') return;
  const names = namesLeftOut(visits).map((name) => `"${name}"`);
  if (names.length)
    printError(
      `${draft} is without ${names.join(', ')}: a list takes a star for any text, and would delete more`,
    );
  const drafted = draftCatalogue(catalogue, visits);
  if (drafted) await writeOutput(draft, `${JSON.stringify(drafted, undefined, 2)}\n`);
  else printError(`nothing is missing in the catalogue, so ${draft} is not written`);
}

/** As grep: who could not look everywhere can't say that all is well. */
function exitCodeOf({isWhole}: typeof Audit, {sites, findings}: AuditResult): ExitCode {
  if (!sites.every(isWhole)) return 2;
  return findings.some(({level}) => level !== 'look') ? 1 : 0;
}

/** A file of its own beside the command's: no other command has to wait for it. */
const loadAudit = (): Promise<typeof Audit> => import('../audit/index.js');

async function readWish({values, positionals}: ParsedArguments) {
  const [name, ...addresses] = positionals;
  if (name === undefined)
    throw new CliError('Which catalogue? Name a file or its address, as in: ask-first audit catalogue.json');
  const resolve = readResolve((values['resolve'] as string | undefined) ?? '');
  const isAddress = /^https?:\/\//i.test(name);
  const catalogue: Catalogue = isAddress ? await fetchCatalogue(name, resolve) : await readCatalogue(name);
  const ids = (values['site'] as string | undefined)?.split(',').map((id) => id.trim());
  const sites = auditedSites(catalogue, {ids, addresses, from: isAddress ? new URL(name) : undefined});
  return {catalogue, sites, resolve};
}

async function readBaseline({parseBaseline}: typeof Audit, file: string | boolean | undefined) {
  if (typeof file !== 'string') return undefined;
  const text = await readInput(file);
  try {
    const baseline = parseBaseline(JSON.parse(text));
    if (baseline) return baseline;
  } catch {
    // Said below.
  }
  throw new CliError(`${file} is no report of ask-first audit --json: make one, and name it the next time`);
}

function readNumber(
  name: string,
  typed: string | boolean | undefined,
  otherwise: number,
  least: number,
): number {
  if (typed === undefined) return otherwise;
  const number = Number(typed);
  if (typed === '' || !Number.isFinite(number) || number < least)
    throw new CliError(
      `--${name} is ${String(typed)}: give a number${least ? ` from ${least}` : ''}, as in --${name} ${otherwise}`,
    );
  return number;
}
