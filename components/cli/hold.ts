import {readFile} from 'node:fs/promises';

import {rewriteBytes, type RewrittenBytes} from '../rewriter/rewrite-bytes.js';
import {type Command, count, CliError, printError, printLines} from './command.js';
import {findPages} from './find-pages.js';
import {reasonOf} from './read-input.js';
import {replaceFile} from './replace-file.js';

/** `ask-first hold`: turns the frames in the pages of a static site into placeholders. */
export const hold: Command = {
  name: 'hold',
  summary: 'Turn videos and maps in the pages of a static site into placeholders',
  help: `Usage: ask-first hold [--dry-run] <folder or file>...

Turns the frames of YouTube, Vimeo and Google Maps in every .html and .htm file into
<video-consent-placeholder>, and takes out links that contact those early (preconnect, preload and
the like). The pages then contact nobody before a yes. All else stays as it is, byte by byte; files
without such frames are not written; a second time there is nothing to do. Hidden folders,
node_modules and symbolic links are left out.

Options:
  --dry-run  Say what would be done, and write nothing
  --help     Say this

Examples:
  ask-first hold --dry-run public/
  ask-first hold public/ && rsync -a public/ www:/srv/www/

Exit codes:
  0  done, nothing to look at
  1  done, but warnings name places that somebody has to look at
  2  could not be done, or not for all files: the reason is on standard error`,
  options: {'dry-run': {type: 'boolean'}},
  async run({values, positionals}) {
    if (!positionals.length)
      throw new CliError('Which folder? Name the one of your site, as in: ask-first hold public/');
    const isDry = values['dry-run'] === true;
    const pages = await findPages(positionals);
    let [changed, frames, warnings, failures] = [0, 0, 0, 0];
    for (const page of pages) {
      try {
        const rewritten = rewriteBytes(new Uint8Array(await readFile(page)));
        if (rewritten.replaced.length && !isDry) await replaceFile(page, rewritten.bytes);
        printLines(...describe(page, rewritten));
        if (rewritten.replaced.length) changed += 1;
        frames += countFrames(rewritten);
        warnings += rewritten.problems.length;
      } catch (error) {
        failures += 1;
        printError(`Can't rewrite ${page}: ${reasonOf(error)}`);
      }
    }
    const would = isDry ? ' would be' : '';
    printLines(
      `${changed} of ${count(pages.length, 'page')}${would} changed, ${count(frames, 'frame')}${would} replaced, ${count(warnings, 'warning')}`,
    );
    if (failures) return 2;
    return warnings ? 1 : 0;
  },
};

function describe(page: string, rewritten: RewrittenBytes): readonly string[] {
  const frames = countFrames(rewritten);
  const links = rewritten.replaced.length - frames;
  const done = [
    ...(frames ? [`${count(frames, 'frame')} replaced`] : []),
    ...(links ? [`${count(links, 'early link')} taken out`] : []),
  ];
  return [
    ...(done.length ? [`${page}: ${done.join(', ')}`] : []),
    ...rewritten.problems.map(({line, column, message}) => `${page}:${line}:${column}: warning: ${message}`),
  ];
}

function countFrames({replaced}: RewrittenBytes): number {
  return replaced.filter(({as}) => as !== 'removed').length;
}
