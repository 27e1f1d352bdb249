/** Stryker's plugin that runs the tests of a room, in a browser or in Node, by the folder they are in. */
import {readdirSync, statSync} from 'node:fs';
import {resolve} from 'node:path';

import {openBrowserPlace} from './browser-place.js';
import {openNodePlace} from './node-place.js';
import {type Place, TimeoutError} from './outcome.js';
import {isInBrowser} from './rooms.js';
import type {
  DryRunResult,
  Hits,
  MutantRunOptions,
  MutantRunResult,
  StrykerOptions,
  TestResult,
  TestRunner,
} from './stryker-api.js';

/** Of the time that Stryker gives a mutant: it ends the whole process when that is over. */
const SHARE = 0.8;
const PATIENCE = 5 * 60_000;

const separator = ' › ';

class RoomTestRunner implements TestRunner {
  static readonly inject = ['options'] as const;
  readonly #files: readonly string[];
  readonly #places = new Map<string, Place>();

  constructor({tests}: StrykerOptions) {
    this.#files = (tests as readonly string[]).flatMap(testFiles);
  }

  capabilities() {
    // A page or process is made anew for every mutant.
    return {reloadEnvironment: true};
  }

  async init(): Promise<void> {
    const browser = await openBrowserPlace(this.#files.filter(isInBrowser));
    const node = await openNodePlace(this.#files.filter((file) => !isInBrowser(file)));
    for (const file of this.#files) this.#places.set(file, isInBrowser(file) ? browser : node);
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    const perTest: Record<string, Hits> = {};
    for (const file of this.#files) {
      for (const {name, milliseconds, failure, hits} of (await this.#places
        .get(file)
        ?.run({file}, PATIENCE)) ?? []) {
        const id = file + separator + name;
        const of = {id, name: id, fileName: resolve(file), timeSpentMs: milliseconds};
        tests.push(failure === undefined ? {...of, status: 0} : {...of, status: 1, failureMessage: failure});
        perTest[id] = hits;
      }
    }
    return {status: 'complete', tests, mutantCoverage: {static: {}, perTest}};
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const {activeMutant, testFilter, hitLimit, timeout} = options;
    const end = Date.now() + timeout * SHARE;
    let nrOfTests = 0;
    for (const [file, place] of this.#places) {
      const prefix = file + separator;
      // All tests of a file, and not those alone that ran the code: what one begins, another may see the end of.
      if (testFilter && !testFilter.some((id) => id.startsWith(prefix))) continue;
      try {
        const run = {file, mutant: activeMutant.id, hitLimit};
        const outcomes = await place.run(run, Math.max(end - Date.now(), 1000));
        nrOfTests += outcomes.length;
        const failed = outcomes.find(({failure}) => failure !== undefined);
        if (failed) {
          const killedBy = [prefix + failed.name];
          return {status: 'killed', killedBy, failureMessage: failed.failure ?? '', nrOfTests};
        }
      } catch (error) {
        if (error instanceof TimeoutError) return {status: 'timeout', reason: error.message};
        throw error;
      }
    }
    return {status: 'survived', nrOfTests};
  }

  async dispose(): Promise<void> {
    for (const place of new Set(this.#places.values())) await place.close();
  }
}

/** The test files of a folder, or the file itself. */
function testFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${path}/${name}`)
    .sort();
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [{kind: 'TestRunner', name: 'rooms', injectableClass: RoomTestRunner}];

/** Describes the option of this plugin: where the tests are. */
export const strykerValidationSchema = {
  properties: {tests: {type: 'array', items: {type: 'string'}}},
};
