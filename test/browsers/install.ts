import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {engineNames, missingPrograms, wantedEngines, type Engine} from './find.js';

// Run before the tests: brings the browsers that are missing, on Debian as root; elsewhere says how to get them.

/** Debian's package for each program; MiniBrowser comes with the library that the driver depends on. */
const packages: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  MiniBrowser: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
};

// A slow mirror takes some three minutes for all of them.
const deadline = Date.now() + 10 * 60_000;
const isRoot = process.getuid?.() === 0;
const installCommand = ['install', '-y', '--no-install-recommends'];
const needed = wantedEngines();
let updated = false;

if (isRoot && existsSync('/usr/bin/apt-get')) {
  for (const engine of needed) if (missingPrograms(engine).length > 0) install(engine);
}
for (const engine of needed) if (missingPrograms(engine).length > 0) console.warn(howToInstall(engine));
if (needed.includes('chromium') && missingPrograms('chromium').length > 0) process.exitCode = 1;

function install(engine: Engine): void {
  const names = missingPackages(engine);
  console.warn(`Installing ${engineNames[engine]} (${names.join(', ')}) with apt-get.`);
  // Lists that came with the machine name packages the mirror no longer has, or browsers that are a year old.
  update();
  apt(...installCommand, ...names);
  // Where apt takes a package for installed although its files were removed, only this brings them back.
  const removed = missingPrograms(engine);
  if (removed.length > 0)
    apt(...installCommand, '--reinstall', ...missingPackages(engine), ...owners(removed));
}

function missingPackages(engine: Engine): readonly string[] {
  return [...new Set(missingPrograms(engine).flatMap((program) => packages[program] ?? []))];
}

/** The installed packages that a program's file belongs to, as dpkg remembers even when the file is gone. */
function owners(programs: readonly string[]): readonly string[] {
  if (programs.length === 0) return [];
  const patterns = programs.map((program) => `*/${program}`);
  const {stdout} = spawnSync('dpkg', ['--search', ...patterns], {encoding: 'utf8', timeout: 60_000});
  // Lines such as "chromium, chromium-common: /usr/lib/chromium".
  return [
    ...new Set((stdout ?? '').split('\n').flatMap((line) => line.split(': ')[0]?.split(', ') ?? [])),
  ].filter(Boolean);
}

/** Fetches the package lists, once. A source of others that fails does not matter. */
function update(): void {
  if (!updated) apt('update');
  updated = true;
}

/** Runs apt-get without questions and within the time that is left; whether it succeeded. */
function apt(...args: string[]): boolean {
  const seconds = Math.floor((deadline - Date.now()) / 1000);
  if (seconds < 1) return false;
  const limits = ['Acquire::http::Timeout=30', 'Acquire::https::Timeout=30', 'Acquire::Retries=2'];
  const settings = [...limits, 'DPkg::Lock::Timeout=120', 'Dpkg::Use-Pty=0'].flatMap((value) => [
    '-o',
    value,
  ]);
  // coreutils' timeout ends apt-get's children too, which spawnSync's own would leave behind.
  const {status} = spawnSync(
    'timeout',
    ['--kill-after=20', `${seconds}`, 'apt-get', '-qq', ...settings, ...args],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    },
  );
  return status === 0;
}

function howToInstall(engine: Engine): string {
  const command = [
    ...(isRoot ? [] : ['sudo']),
    'apt-get',
    ...installCommand,
    ...missingPackages(engine),
  ].join(' ');
  const effect = engine === 'chromium' ? 'no test can run without it' : 'its tests are skipped';
  return `${engineNames[engine]} is missing, so ${effect}; on Debian: ${command}`;
}
