import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

// A slow mirror takes some three minutes for all that the tests need.
const deadline = Date.now() + 10 * 60_000;
const isRoot = process.getuid?.() === 0;
const installCommand = ['install', '-y', '--no-install-recommends'];
let updated = false;

/** Whether packages can be installed here: on Debian, as root. */
export const canInstall = isRoot && existsSync('/usr/bin/apt-get');

/** Installs Debian packages without questions; whether that succeeded. */
export function installPackages(names: readonly string[]): boolean {
  // Lists that came with the machine name packages the mirror no longer has, or browsers that are a year old.
  update();
  return apt([...installCommand, ...names]);
}

/**
 * Brings back the files of packages that apt takes for installed although `programs` were removed: of the packages
 * named, and of those the programs belong to.
 */
export function reinstallPackages(names: readonly string[], programs: readonly string[]): void {
  apt([...installCommand, '--reinstall', ...names, ...owners(programs)]);
}

/** Puts the files of Debian packages into a folder, without installing anything; whether that succeeded. */
export function downloadPackages(names: readonly string[], folder: string): boolean {
  // Apt's own user for downloads may not write into the folder.
  const command = ['-o', 'APT::Sandbox::User=root', 'download', ...names];
  if (isRoot) update();
  return apt(command, folder);
}

/** What somebody would type to install packages. */
export function commandToInstall(names: readonly string[]): string {
  return [...(isRoot ? [] : ['sudo']), 'apt-get', ...installCommand, ...names].join(' ');
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
  if (!updated) apt(['update']);
  updated = true;
}

/** Runs apt-get without questions and within the time that is left; whether it succeeded. */
function apt(args: readonly string[], folder?: string): boolean {
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
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    },
  );
  return status === 0;
}
