import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {Engine} from '../browsers/find.js';
import {type FileTotals, readTotals} from './totals.js';

/**
 * Runs test files inside engines, all of them where none are named. Gives a row for each file and engine, and one failed
 * test where the runner broke without a failed one.
 */
export async function runInBrowsers(
  engines: readonly Engine[],
  files: readonly string[] = [],
): Promise<readonly FileTotals[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-tests-'));
  const path = join(folder, 'totals.json');
  const runner = spawn('npx', ['web-test-runner', ...files.flatMap((file) => ['--files', file])], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASK_FIRST_BROWSERS: engines.join(),
      ASK_FIRST_TOTALS: path,
    },
  });
  // A code, or nothing where a signal ended it.
  const [status] = (await once(runner, 'exit')) as [number | null];
  const totals = readTotals(path);
  rmSync(folder, {recursive: true});
  const isBroken = status !== 0 && !totals.some(({failed}) => failed > 0);
  return isBroken
    ? [...totals, {file: 'web-test-runner', passed: 0, failed: 1, skipped: 0, milliseconds: 0}]
    : totals;
}
