import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {canInstall, commandToInstall, downloadPackages, installPackages} from '../../../browsers/apt.js';
import {runnableEngines} from '../../../browsers/find.js';

/** Debian's packages for PHP itself, by what each is found by. None of them starts a service. */
const forFunctions = {'php-cli': () => phpModules() !== undefined};
/** What a whole site needs besides: a database, and the modules that WordPress asks for. */
const forSite = {
  ...forFunctions,
  'php-mysql': () => phpModules()?.includes('mysqli'),
  'php-xml': () => phpModules()?.includes('xml'),
  'php-mbstring': () => phpModules()?.includes('mbstring'),
  'mariadb-server-core': () => existsSync('/usr/sbin/mariadbd'),
};

/** Only unpacked: installed, WordPress would bring a web server that starts. The last is a script that it links to. */
const unpacked = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore'];

// Goes with the other packages: `npm ci` clears it.
const cache = fileURLToPath(new URL('../../../../node_modules/.cache/ask-first/', import.meta.url));

type Brought = {readonly packages: readonly string[]} | {readonly missing: string};

/** The files of WordPress's packages, with all that a site needs; or a sentence that says what this machine lacks. */
export function bringWordPress(): Brought {
  return runnableEngines().run.includes('chromium') ? bring(forSite) : {missing: 'it takes Chromium'};
}

/** The same where PHP is enough: WordPress's functions, without a site. */
export function bringFunctions(): Brought {
  return bring(forFunctions);
}

function bring(needed: Readonly<Record<string, () => boolean | undefined>>): Brought {
  const missing = () => Object.entries(needed).flatMap(([name, isThere]) => (isThere() ? [] : [name]));
  const names = missing();
  if (names.length > 0 && canInstall) {
    console.warn(`Installing what WordPress needs (${names.join(', ')}) with apt-get.`);
    installPackages(names);
  }
  if (missing().length > 0)
    return {missing: `PHP or MariaDB is missing; on Debian: ${commandToInstall(missing())}`};
  mkdirSync(cache, {recursive: true});
  if (!cachedFiles() && existsSync('/usr/bin/apt-get')) downloadPackages(unpacked, cache);
  const packages = cachedFiles();
  return packages
    ? {packages}
    : {
        missing: `apt-get could not download WordPress (${unpacked.join(', ')}): it takes Debian and a network.`,
      };
}

function phpModules(): readonly string[] | undefined {
  const {status, stdout} = spawnSync('php', ['-m'], {encoding: 'utf8', timeout: 60_000});
  return status === 0 ? stdout.split('\n') : undefined;
}

function cachedFiles(): readonly string[] | undefined {
  const all = readdirSync(cache);
  const files = unpacked.flatMap((name) => all.find((file) => file.startsWith(`${name}_`)) ?? []);
  return files.length === unpacked.length ? files.map((file) => cache + file) : undefined;
}
