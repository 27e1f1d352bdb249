import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';

import type {FileTotals} from '../runner/totals.js';

/** Tests of one engine. A test file that could not run at all counts as one failed test. */
type Totals = Pick<FileTotals, 'passed' | 'failed' | 'skipped'>;

/**
 * Says at the start and the end which engines are skipped, and at the end what each engine passed and failed.
 * Also writes a row for each file and engine to the file that `ASK_FIRST_TOTALS` names, as JSON.
 */
export function engineReporter(skipped: readonly string[]): Reporter {
  let names: readonly string[] = [];
  let watching = false;
  let ended = false;
  return {
    start({browserNames, config}) {
      names = browserNames;
      watching = config.watch;
      for (const line of skipped) console.log(line);
    },
    stop({sessions}) {
      ended = true;
      const file = process.env['ASK_FIRST_TOTALS'];
      if (file) writeFileSync(file, JSON.stringify([...sessions].map(totalsOf)));
    },
    getTestProgress({sessions}) {
      if (!ended && !watching) return [];
      return [...totals(names, sessions).entries()].map(formatTotals).concat(skipped, '');
    },
  };
}

function formatTotals([name, {passed, failed, skipped}]: [string, Totals]): string {
  return `${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function totals(names: readonly string[], sessions: readonly TestSession[]): ReadonlyMap<string, Totals> {
  const all = new Map(names.map((name): [string, Totals] => [name, {passed: 0, failed: 0, skipped: 0}]));
  for (const file of [...sessions].map(totalsOf)) {
    const sum = all.get(file.engine);
    if (!sum) continue;
    for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += file[key];
  }
  return all;
}

function totalsOf({browser, testFile, testResults, passed}: TestSession): FileTotals & {engine: string} {
  const file = {
    file: relative(process.cwd(), testFile),
    engine: browser.name,
    passed: 0,
    failed: 0,
    skipped: 0,
    milliseconds: 0,
  };
  if (testResults) count(testResults, file);
  // A file that does not load, times out or fails outside a test has no failed test to show for it.
  if (passed === false && file.failed === 0) file.failed = 1;
  return file;
}

function count(suite: TestSuiteResult, sum: FileTotals): void {
  for (const test of suite.tests) {
    sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    sum.milliseconds += test.duration ?? 0;
  }
  for (const inner of suite.suites) count(inner, sum);
}
