import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

import {bundle} from './bundle.js';
import {type Place, type Run, TimeoutError} from './outcome.js';
import type {Hits} from './stryker-api.js';

const folder = '.mutation-bundles';

/**
 * Bundles test files of the mutated code once, and runs each in a process of its own. A whole file counts as one test here, named
 * by its path: Node's runner does not say beforehand which tests there are.
 */
export async function openNodePlace(files: readonly string[]): Promise<Place> {
  mkdirSync(folder, {recursive: true});
  const bundles = new Map<string, string>();
  for (const [i, file] of files.entries()) {
    const base = `${JSON.stringify(pathToFileURL(resolve('.')).href)} + "/"`;
    const path = resolve(folder, `${process.pid}-${i}.mjs`);
    writeFileSync(path, prelude + (await bundle(`import ${JSON.stringify(resolve(file))};`, 'node', base)));
    bundles.set(file, path);
  }

  return {
    async run(run, timeout) {
      const hitsFile = resolve(folder, `${process.pid}.json`);
      const begun = Date.now();
      const child = spawn(process.execPath, ['--test-reporter=tap', bundles.get(run.file) ?? ''], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {...process.env, MUTATION_RUN: JSON.stringify(run), MUTATION_HITS: hitsFile},
      });
      let said = '';
      let failure: string | undefined;
      child.stdout.on('data', (text) => {
        said += text as string;
        failure ??= /^ *not ok .*$/m.exec(said)?.[0].trim();
        // The first that fails is enough.
        if (failure) child.kill('SIGKILL');
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
      const [code] = (await once(child, 'close')) as [number | null];
      clearTimeout(timer);
      if (!failure && code === null) throw new TimeoutError(`${run.file} took more than ${timeout} ms.`);
      if (code) failure ??= `exit code ${code}`;
      const hits = failure ? {} : (JSON.parse(readFileSync(hitsFile, 'utf8')) as Hits);
      return [{name: run.file, milliseconds: Date.now() - begun, failure, hits}];
    },
    close() {
      rmSync(folder, {recursive: true, force: true});
      return Promise.resolve();
    },
  };
}

// Before the instrumented code, which reads it. No smaller example is sought of what fails: that takes its time.
const prelude = `import {writeFileSync as writeHits} from 'node:fs';
import check from 'fast-check';
check.configureGlobal({endOnFailure: true});
{
  const {mutant, hitLimit} = JSON.parse(process.env.MUTATION_RUN);
  const state = {activeMutant: mutant, ...(hitLimit && {hitLimit, hitCount: 0})};
  globalThis.__stryker__ = state;
  process.on('exit', () => writeHits(process.env.MUTATION_HITS, JSON.stringify(state.mutantCoverage?.static ?? {})));
}
`;

export type {Run};
