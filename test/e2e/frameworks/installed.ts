import {execFile} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {promisify} from 'node:util';

import {pack} from './pack.js';

const run = promisify(execFile);

/** A folder outside the repository with these apps, and everything they import installed. */
export interface Site {
  readonly folder: string;
  /** Runs a program of an installed package; gives what it said, whether or not it found fault. */
  run(program: string, args: readonly string[]): Promise<string>;
  remove(): void;
}

/**
 * Installs the package as npm would, from the packed file, but without asking a registry: what it depends on is linked
 * from where this repository has it.
 */
export async function installFor(apps: readonly string[]): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-site-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const installed of roots.flatMap(packagesIn)) link(installed, modules);
  const unpacked = join(modules, 'ask-first');
  mkdirSync(unpacked);
  await run('tar', ['-xzf', await pack(folder), '-C', unpacked, '--strip-components=1']);
  for (const name of ['tsconfig.json', ...apps]) {
    cpSync(join('test/e2e/frameworks', name), join(folder, name), {recursive: true});
  }
  return {
    folder,
    run: (program, args) =>
      run(programAt(program), args, {cwd: folder}).then(
        ({stdout}) => stdout,
        ({stdout, stderr}: {stdout: string; stderr: string}) => stdout + stderr,
      ),
    remove: () => rmSync(folder, {recursive: true}),
  };
}

/** Where packages are installed here: those of these tests, then the repository's own. */
const roots = ['test/e2e/node_modules', 'node_modules'];

/** Each package in a folder, `@scope/name` too, as its path below the folder and where it is. */
function packagesIn(root: string): readonly {readonly name: string; readonly path: string}[] {
  return readdirSync(root).flatMap((entry) => {
    if (entry.startsWith('.')) return [];
    const names = entry.startsWith('@')
      ? readdirSync(join(root, entry)).map((name) => `${entry}/${name}`)
      : [entry];
    return names.map((name) => ({name, path: resolve(root, name)}));
  });
}

function link({name, path}: {readonly name: string; readonly path: string}, modules: string): void {
  const target = join(modules, name);
  // The first root has the say.
  if (existsSync(target)) return;
  mkdirSync(dirname(target), {recursive: true});
  symlinkSync(path, target, 'junction');
}

/** Where a program of an installed package is. */
export function programAt(name: string): string {
  const path = roots.map((root) => resolve(root, '.bin', name)).find(existsSync);
  if (!path) throw new Error(`${name} is not installed.`);
  return path;
}
