import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';

import {pack} from '../built/pack.js';

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
 * from this repository's own node_modules.
 */
export async function installFor(apps: readonly string[]): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-site-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules')) {
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  }
  const unpacked = join(modules, 'ask-first');
  mkdirSync(unpacked);
  await run('tar', ['-xzf', await pack(folder), '-C', unpacked, '--strip-components=1']);
  for (const name of ['tsconfig.json', ...apps]) {
    cpSync(join('test/e2e/frameworks', name), join(folder, name), {recursive: true});
  }
  return {
    folder,
    run: (program, args) =>
      run(join(modules, '.bin', program), args, {cwd: folder}).then(
        ({stdout}) => stdout,
        ({stdout, stderr}: {stdout: string; stderr: string}) => stdout + stderr,
      ),
    remove: () => rmSync(folder, {recursive: true}),
  };
}
