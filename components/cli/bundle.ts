import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';

import {markChecked} from '../catalogue/mark-checked.js';
import type {Catalogue} from '../catalogue/schema.js';
import {type Command, CliError, printLines} from './command.js';
import {named, readCatalogue} from './read-catalogue.js';
import {whyNotShareable} from './shared-domains.js';
import {writeOutput} from './write-output.js';

/** What the built file has in the place of a catalogue and settings. */
const gap = `'{"ask-first":"built in"}'`;
const settings = [
  'site',
  'domain',
  'hold',
  'frames',
  'links',
  'shortcodes',
  'banner',
  'record',
  'counts',
] as const;

/** Settings that are switched by one word: a page takes any other word for none. */
const switches = {hold: 'frames', links: 'keep', shortcodes: 'off', banner: 'auto'};

/** `ask-first bundle`: writes the suite, a catalogue and settings as one script. */
export const bundle: Command = {
  name: 'bundle',
  summary: 'Write the suite with a catalogue in it, as one file',
  help: `Usage: ask-first bundle [options] --out <file> <catalogue>

Writes one classic script, in pure ASCII, with the suite, the catalogue and the settings in it:
for sites that can paste one address only, or whose policy lets no catalogue be fetched. Says the
script tag, with the file's integrity hash. A catalogue named - is the standard input.

Options:
  --out <file>       Where to write it
  --site <id>        Which site of the catalogue it is for; found by the page's host where left out
  --domain <domain>  Domain whose sub-domains share the answer
  --hold frames      Stop every frame but the site's own, and those the catalogue has under "frames"
  --frames <hosts>   More hosts whose frames belong to the site, separated by spaces
  --links keep       Leave links to videos as they are
  --shortcodes off   Leave texts in square brackets as they are
  --banner auto      Make the banner, where the page has no tag for it
  --record <address> Send each answer there
  --counts <address> Send there how many were asked, and what they answered
  --help             Say this

An attribute of the script tag, such as data-site, counts before what is built in.

Examples:
  ask-first bundle luton.json --out ask-first.luton.js --domain luton.gov.uk --banner auto

Exit codes:
  0  written
  2  could not be done: the reason is on standard error`,
  options: {
    out: {type: 'string'},
    ...Object.fromEntries(settings.map((name) => [name, {type: 'string' as const}])),
  },
  async run({values, positionals: [file, ...more]}) {
    const {out} = values;
    if (!file || more.length || typeof out !== 'string')
      throw new CliError(
        'Which catalogue, and where to? As in: ask-first bundle luton.json --out ask-first.luton.js',
      );
    const {site, domain} = values;
    const why = typeof domain === 'string' ? whyNotShareable(domain) : undefined;
    if (why) throw new CliError(why);
    for (const [name, word] of Object.entries(switches)) {
      const given = values[name];
      if (given !== undefined && given !== word)
        throw new CliError(`--${name} ${given} would do nothing: write --${name} ${word}, or leave it out`);
    }
    const catalogue = markChecked(await readCatalogue(file));
    named(catalogue.sites ?? [], 'site', typeof site === 'string' ? site : undefined);
    const script = fill(await readSuite(), catalogue, settingsFrom(values, catalogue));
    await writeOutput(out, script);
    const hash = createHash('sha384').update(script).digest('base64');
    const src = encodeURIComponent(basename(out));
    printLines(`<script src="${src}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`);
    return 0;
  },
};

async function readSuite(): Promise<string> {
  const script = await readFile(new URL('ask-first.bundle.js', import.meta.url), 'utf8');
  if (script.split(gap).length !== 2)
    throw new CliError('ask-first.bundle.js beside this command is not of this version: install it anew');
  return script;
}

function settingsFrom(values: Readonly<Record<string, unknown>>, {frames = []}: Catalogue) {
  const given = Object.fromEntries(settings.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
  // A policy that is set before the page is read can't wait for the catalogue.
  const hosts = [given['frames'], ...frames.map((host) => host.split('/')[0])].filter(Boolean);
  return given['hold'] ? {...given, frames: hosts.join(' ')} : given;
}

/** The script with a catalogue and settings in it, as a string that no page's encoding or markup can break. */
function fill(script: string, catalogue: Catalogue, given: object): string {
  const json = JSON.stringify({catalogue: JSON.stringify(catalogue), settings: given});
  const literal = json
    .replace(/[\\']/g, '\\$&')
    .replace(/[^\x20-\x7e]|</g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return script.replace(gap, () => `'${literal}'`);
}
