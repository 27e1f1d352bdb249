import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import type {MutantResult, StrykerOptions} from './stryker-api.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs Stryker from the lock of this folder, where it is not there yet. */
export function installStryker(): void {
  if (existsSync(`${here}node_modules`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit'});
}

/** Runs Stryker with options; gives all mutants with what came of each. */
export async function runStryker(options: StrykerOptions): Promise<readonly MutantResult[]> {
  // Every process of Stryker's reads the plugin, which is TypeScript.
  process.env['NODE_OPTIONS'] = `--import ${import.meta.resolve('tsx')}`;
  // Not by its name: types are checked where it is not installed.
  const core = `${here}node_modules/@stryker-mutator/core/dist/src/index.js`;
  const {Stryker} = (await import(core)) as {
    readonly Stryker: new (options: StrykerOptions) => {
      runMutationTest(): Promise<readonly MutantResult[]>;
    };
  };
  return new Stryker(options).runMutationTest();
}
