import {spawnSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {removeAtExit} from '../../../browsers/processes.js';

/** The plugin in PHP, with WordPress's functions and without a site. */
export interface Plugin {
  /** Which provider's each address is; `null` where it is none of them. */
  servicesOf(addresses: readonly string[]): readonly (string | null)[];
  /** What becomes of posts, which may be bytes that are no text, under settings of PHP such as `pcre.jit=0`. */
  rewrite(posts: readonly (string | Buffer)[], settings?: readonly string[]): readonly string[];
  /** The plugin that is told of a catalogue, or of the rows of one, by the name of its file. */
  withRows(file: string): Plugin;
  /** The plugin of a site that has this folder for its content, and its catalogue at this URL. */
  withCatalogue(url: string, content: string): Plugin;
  /** What shows a video, by the attributes of its shortcode; empty where it is left to WordPress. */
  replacePlayer(attributes: readonly Readonly<Record<string, string>>[]): readonly string[];
  /** What is printed first in the body, where a folder of written banners is set, on a page in a language. */
  printBanner(folder: string, language: string): string;
}

interface Answers {
  readonly services: readonly (string | null)[];
  readonly posts: readonly string[];
  readonly players: readonly string[];
  readonly banner: string;
}

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const plugin = path('../../../../components/integrations/wordpress/ask-first.php');

/** Unpacks WordPress from the files of Debian's packages, and has PHP ask the plugin: a process for each question. */
export function unpackPlugin(packages: readonly string[]): Plugin {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-plugin-'));
  removeAtExit(folder);
  for (const file of packages) spawnSync('dpkg-deb', ['--extract', file, folder]);
  return pluginIn(folder, '');
}

function pluginIn(folder: string, rows: string, content = ''): Plugin {
  const ask = (question: object, settings: readonly string[] = []): Answers => {
    const {status, stdout, stderr, error} = spawnSync(
      'php',
      // What many hosts allow, and what else is wrong ends in the message below.
      ['memory_limit=256M', 'display_errors=stderr', 'error_reporting=-1', ...settings]
        .flatMap((setting) => ['-d', setting])
        .concat(path('site/functions.php')),
      {
        cwd: join(folder, 'usr/share/wordpress'),
        env: {...process.env, PLUGIN: plugin, ROWS: rows, CONTENT: content},
        input: JSON.stringify(question),
        encoding: 'utf8',
        maxBuffer: 1e9,
        timeout: 120_000,
      },
    );
    if (status !== 0 || stderr) throw new Error(`php: ${error?.message ?? ''} ${stderr.slice(0, 2000)}`);
    return JSON.parse(stdout) as Answers;
  };
  return {
    withCatalogue: (url, content) => pluginIn(folder, url, content),
    withRows: (file) => pluginIn(folder, resolve(file)),
    servicesOf: (addresses) => ask({addresses}).services,
    rewrite(posts, settings) {
      const encoded = posts.map((post) => Buffer.from(post as string).toString('base64'));
      return ask({posts: encoded}, settings).posts.map((post) => Buffer.from(post, 'base64').toString());
    },
    replacePlayer: (attributes) => ask({players: attributes}).players,
    printBanner: (folder, language) => ask({banners: {folder, language}}).banner,
  };
}
