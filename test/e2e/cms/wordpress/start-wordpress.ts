import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, openSync, readFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {suiteFolder} from '../../../../stories/sites/answer.js';
import {removeAtExit, removeFolder, startGroup, stopGroup} from '../../../browsers/processes.js';

const siteFolder = fileURLToPath(new URL('site/', import.meta.url));

/** A WordPress of its own, with the plugin, its database and three users whose passwords are their names. */
export interface WordPress {
  /** Where it is, for example `http://wordpress.localhost:41234`. */
  readonly address: string;
  /** The page that the server sends to a visitor without scripts. */
  get(url: string): Promise<string>;
  /** What the plugin makes of pieces of HTML. */
  rewrite(html: readonly string[]): readonly string[];
  /** What the plugin's receiver keeps, as CSV; with `old`, what is in its tables once a row of 2020 was put in. */
  csv(table: 'counts' | 'answers', how?: 'old'): string;
  /** Fills the room of today with made-up answers, and adds one, `usual`, to the day before. */
  fill(): void;
  /** Of rows that are so many days old, which are left under a value of ASK_FIRST_KEEP_DAYS, and what administrators are told. */
  keptDays(
    setting: unknown,
    days: readonly number[],
  ): {readonly left: readonly number[]; readonly notice: string};
  /** All that its tables hold, but for the keys, which are made of the rest. */
  dump(): string;
  /** What PHP had to complain about. */
  complaints(): string;
  /** Ends it and removes all it wrote. */
  close(): Promise<void>;
}

/**
 * Starts a WordPress in a temporary folder, from the files of Debian's packages.
 *
 * @param receiver What wp-config.php says of the plugin's receiver, by the constants' names.
 */
export async function startWordPress(
  packages: readonly string[],
  receiver: Readonly<Record<string, string>> = {},
): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-wordpress-'));
  removeAtExit(folder);
  for (const file of packages) run('dpkg-deb', ['--extract', file, folder]);
  const root = join(folder, 'usr/share/wordpress');
  furnish(root);

  const port = await freePort();
  const address = `http://wordpress.localhost:${port}`;
  const log = join(folder, 'php.log');
  const socket = join(folder, 'database.socket');
  const env = {
    ...process.env,
    ...receiver,
    DATABASE_SOCKET: socket,
    SITE_ADDRESS: address,
    PHP_LOG: log,
    // The block editor asks for several things at once.
    PHP_CLI_SERVER_WORKERS: '4',
  };
  const output = openSync(join(folder, 'output.log'), 'a');
  const start = (command: string, args: readonly string[]) =>
    startGroup(command, args, {stdio: ['ignore', output, output], endWith: 'SIGKILL', env});

  const database = start('/usr/sbin/mariadbd', databaseOptions(folder, socket));
  const trouble = run('php', [...phpSettings, join(siteFolder, 'install.php')], {cwd: root, env});
  if (trouble) throw new Error(trouble);
  const server = start('php', [...phpSettings, '-S', `127.0.0.1:${port}`, '-t', root]);
  await untilAnswers(port);
  const readAnswers = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    run('php', [...phpSettings, join(siteFolder, 'read-answers.php'), ...args], {
      cwd: root,
      env: {...env, ...more},
    });
  return {
    address,
    async get(url) {
      // Node's resolver does not know `*.localhost`, and fetch sets no Host header: PHP takes this machine's for it.
      const {pathname, search} = new URL(url);
      const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {redirect: 'manual'});
      return response.text();
    },
    rewrite(html) {
      const script = [...phpSettings, join(siteFolder, 'rewrite.php')];
      return JSON.parse(run('php', script, {cwd: root, env, input: JSON.stringify(html)})) as string[];
    },
    csv: (table, how) => readAnswers([table, how ?? '']),
    keptDays: (setting, days) =>
      JSON.parse(
        readAnswers(['counts', 'days', ...days.map(String)], {ASK_FIRST_KEEP_DAYS: JSON.stringify(setting)}),
      ) as ReturnType<WordPress['keptDays']>,
    fill: () => void readAnswers(['answers', 'fill']),
    dump: () => readAnswers(['counts', 'dump']),
    complaints: () => readLog(log),
    async close() {
      await Promise.all([server, database].map(stopGroup));
      removeFolder(folder);
    },
  };
}

const phpSettings = ['opcache.enable_cli=1', 'error_log=/dev/stderr', 'max_execution_time=120'].flatMap(
  (setting) => ['-d', setting],
);

/** Puts the site's own files into WordPress: settings, the plugin as a site would have it, and what the tests need. */
function furnish(root: string): void {
  cpSync(join(siteFolder, 'wp-config.php'), join(root, 'wp-config.php'));
  const content = join(root, 'wp-content');
  mkdirSync(join(content, 'mu-plugins'));
  cpSync(join(siteFolder, 'ask-first-test.php'), join(content, 'mu-plugins/ask-first-test.php'));
  const plugin = join(content, 'plugins/ask-first');
  cpSync(suiteFolder, plugin, {recursive: true});
  cpSync(join(suiteFolder, 'luton.json'), join(plugin, 'catalogue.json'));
}

/** Nobody but this machine's test can reach it, so it needs no users, and what it holds is thrown away. */
function databaseOptions(folder: string, socket: string): readonly string[] {
  const data = join(folder, 'database');
  mkdirSync(data);
  return [
    '--no-defaults',
    `--datadir=${data}`,
    `--tmpdir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'database.pid')}`,
    '--skip-networking',
    '--skip-grant-tables',
    '--innodb-flush-log-at-trx-commit=0',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** Runs a program to its end, for what it prints. */
function run(command: string, args: readonly string[], options: RunOptions = {}): string {
  const {status, stdout, stderr, error} = spawnSync(command, args, {
    ...options,
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? ''} ${stdout} ${stderr}`);
  return stdout;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilAnswers(port: number): Promise<void> {
  for (const end = Date.now() + 60_000; ; await pause(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/license.txt`).catch(() => undefined);
    if (answer) return;
    if (Date.now() > end) throw new Error('PHP’s server did not start.');
  }
}

function readLog(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
