import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {canInstall, commandToInstall, downloadPackages, installPackages} from '../../../browsers/apt.js';
import {runnableEngines} from '../../../browsers/find.js';

/** Debian's package for what PHP and the database are found by. None of them starts a service. */
const installed = {
  'php-cli': () => phpModules() !== undefined,
  'php-mysql': () => phpModules()?.includes('mysqli'),
  'php-xml': () => phpModules()?.includes('xml'),
  'php-mbstring': () => phpModules()?.includes('mbstring'),
  'mariadb-server-core': () => existsSync('/usr/sbin/mariadbd'),
};

/** Only unpacked: installed, WordPress would bring a web server that starts. The last is a script that it links to. */
const unpacked = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore'];

// Goes with the other packages: `npm ci` clears it.
const cache = fileURLToPath(new URL('../../../../node_modules/.cache/ask-first/', import.meta.url));

/** The files of WordPress's packages; or a sentence that says what this machine lacks. */
export function bringWordPress(): {readonly packages: readonly string[]} | {readonly missing: string} {
  if (!runnableEngines().run.includes('chromium')) return {missing: 'it takes Chromium'};
  const names = missingPackages();
  if (names.length > 0 && canInstall) {
    console.warn(`Installing what WordPress needs (${names.join(', ')}) with apt-get.`);
    installPackages(names);
  }
  if (missingPackages().length > 0)
    return {missing: `PHP or MariaDB is missing; on Debian: ${commandToInstall(missingPackages())}`};
  mkdirSync(cache, {recursive: true});
  if (!cachedFiles() && existsSync('/usr/bin/apt-get')) downloadPackages(unpacked, cache);
  const packages = cachedFiles();
  return packages
    ? {packages}
    : {
        missing: `apt-get could not download WordPress (${unpacked.join(', ')}): it takes Debian and a network.`,
      };
}

function missingPackages(): readonly string[] {
  return Object.entries(installed).flatMap(([name, isThere]) => (isThere() ? [] : [name]));
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
