import {writeFileSync} from 'node:fs';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';

/** Tests of one engine. A test file that could not run at all counts as one failed test. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Says at the start and the end which engines are skipped, and at the end what each engine passed and failed.
 * Also writes `{"Chromium": {"passed": 1, "failed": 0, "skipped": 0}, …}` to the file that `ASK_FIRST_TOTALS` names.
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
      if (file)
        writeFileSync(file, `${JSON.stringify(Object.fromEntries(totals(names, sessions)), null, 2)}\n`);
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
  for (const session of sessions) {
    const sum = all.get(session.browser.name);
    if (!sum) continue;
    const file: Totals = {passed: 0, failed: 0, skipped: 0};
    if (session.testResults) count(session.testResults, file);
    // A file that does not load, times out or fails outside a test has no failed test to show for it.
    if (session.passed === false && file.failed === 0) file.failed = 1;
    sum.passed += file.passed;
    sum.failed += file.failed;
    sum.skipped += file.skipped;
  }
  return all;
}

function count(suite: TestSuiteResult, sum: Totals): void {
  for (const test of suite.tests) sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) count(inner, sum);
}
