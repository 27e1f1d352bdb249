import {readFile, stat} from 'node:fs/promises';

import {COMMAND_BOUNDS} from '../rewriter/bounds.js';
import {type KnownServices, knowServices, NO_SERVICES, servicesOf} from '../rewriter/known-services.js';
import {leaveUnread, rewriteBytes, type RewrittenBytes} from '../rewriter/rewrite-bytes.js';
import {checkCatalogue} from './check-catalogue.js';
import {type Command, count, CliError, printError, printLines} from './command.js';
import {formatFinding} from './findings.js';
import {findPages} from './find-pages.js';
import {readInput, reasonOf} from './read-input.js';
import {replaceFile} from './replace-file.js';
import {WarningReport} from './warning-report.js';

/** `ask-first hold`: turns the frames in the pages of a static site into placeholders. */
export const hold: Command = {
  name: 'hold',
  summary: 'Turn videos and maps in the pages of a static site into placeholders',
  help: `Usage: ask-first hold [--catalogue <file>] [--dry-run] [--all] [--strict] <folder or file>...

Turns the frames of YouTube, Vimeo and Google Maps, and of each service of the catalogue that
has "embeds", in every .html and .htm file into <video-consent-placeholder>, and takes out links
that contact those early (preconnect, preload and the like). What stands in the <template> of a
placeholder gets data-src for src and the like, as Firefox loads it otherwise. The pages then
contact nobody before a yes. All else stays as it is, byte by byte; files without such frames are
not written; a second time there is nothing to do. Hidden folders, node_modules and symbolic links
are left out.

What is left is said at the end: each kind of warning once, with a count and its first places.

Options:
  --catalogue  Name a catalogue, so that frames of its services are replaced, too; - is the
               standard input. What else contacts a service that waits for a yes is a warning
  --dry-run    Say what would be done, and write nothing
  --all        Name every place that there is a warning of
  --strict     End with 1 if there is any warning
  --help       Say this

Examples:
  ask-first hold --dry-run --all public/
  ask-first hold --catalogue luton.json public/
  ask-first hold public/ && rsync -a public/ www:/srv/www/

Exit codes:
  0  done, with or without warnings
  1  done, but with --strict: warnings name places that somebody has to look at
  2  could not be done, or not for all files: the reason is on standard error`,
  options: {
    catalogue: {type: 'string'},
    'dry-run': {type: 'boolean'},
    all: {type: 'boolean'},
    strict: {type: 'boolean'},
  },
  async run({values, positionals}) {
    if (!positionals.length)
      throw new CliError('Which folder? Name the one of your site, as in: ask-first hold public/');
    const {catalogue} = values;
    const services = typeof catalogue === 'string' ? await readServices(catalogue) : NO_SERVICES;
    const isDry = values['dry-run'] === true;
    const pages = await findPages(positionals);
    const report = new WarningReport(values['all'] === true);
    let [changed, frames, failures] = [0, 0, 0];
    for (const page of pages) {
      try {
        const rewritten = await rewritePage(page, services);
        if (rewritten.bytes && rewritten.replaced.length) {
          if (!isDry) await replaceFile(page, rewritten.bytes);
          printLines(`${page}: ${describe(rewritten)}`);
          changed += 1;
        }
        frames += countFrames(rewritten);
        report.add(page, rewritten.problems);
      } catch (error) {
        failures += 1;
        printError(`Can't rewrite ${page}: ${reasonOf(error)}`);
      }
    }
    printLines(...report.lines());
    const would = isDry ? ' would be' : '';
    printLines(
      `${changed} of ${count(pages.length, 'page')}${would} changed, ${count(frames, 'frame')}${would} replaced, ${count(report.total, 'warning')}`,
    );
    if (failures) return 2;
    return report.total && values['strict'] === true ? 1 : 0;
  },
};

type RewrittenPage = Pick<RewrittenBytes, 'replaced' | 'problems'> & Partial<RewrittenBytes>;

/** The services in a catalogue file. Refuses one with errors, in the words of `check`. */
async function readServices(file: string): Promise<KnownServices> {
  const {found, catalogue} = checkCatalogue(file, await readInput(file));
  if (catalogue) return knowServices(servicesOf(catalogue));
  for (const each of found) if (each.severity === 'error') printError(formatFinding(each));
  throw new CliError(`Nothing was rewritten: mend ${file} first`);
}

async function rewritePage(page: string, services: KnownServices): Promise<RewrittenPage> {
  if ((await stat(page)).size > COMMAND_BOUNDS.bytes) return leaveUnread();
  return rewriteBytes(new Uint8Array(await readFile(page)), COMMAND_BOUNDS, services);
}

function describe(rewritten: RewrittenPage): string {
  const frames = countFrames(rewritten);
  const links = rewritten.replaced.filter(({as}) => as === 'removed').length;
  const deferred = rewritten.replaced.length - frames - links;
  return [
    ...(frames ? [`${count(frames, 'frame')} replaced`] : []),
    ...(links ? [`${count(links, 'early link')} taken out`] : []),
    ...(deferred ? [`${count(deferred, 'element')} in templates made to wait`] : []),
  ].join(', ');
}

function countFrames({replaced}: RewrittenPage): number {
  return replaced.filter(({as}) => as === 'placeholder' || as === 'held').length;
}
