import {availableParallelism} from 'node:os';
import {relative} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';

import type {FileTotals} from './totals.js';

/** What the events of Node's test runner say that counts here. */
interface Finished {
  readonly name?: string;
  readonly file?: string;
  readonly nesting?: number;
  readonly skip?: boolean | string;
  readonly details?: {readonly duration_ms?: number; readonly type?: string};
}

/** Milliseconds after which a file that has not ended fails: the longest takes 4 minutes, 15 on a slow machine, and one that hangs would hold up all. */
const PATIENCE = 25 * 60_000;

/**
 * Runs test files in Node, one more at a time than there are cores because they mostly wait, and shows them as they end. `titles` limits them to
 * tests with that text in their title. Resolves with a row a file; it never rejects for a test that failed.
 */
export async function runInNode(files: readonly string[], titles?: string): Promise<readonly FileTotals[]> {
  if (!files.length) return [];
  const totals = new Map<string, FileTotals>();
  const count = (event: Finished, outcome: 'passed' | 'failed') => {
    const file = event.file ? relative(process.cwd(), event.file) : 'tests without a file';
    const of = totals.get(file) ?? {file, passed: 0, failed: 0, skipped: 0, milliseconds: 0};
    totals.set(file, of);
    if (event.nesting === 0) of.milliseconds += event.details?.duration_ms ?? 0;
    // A suite is no test. One that fails by itself, in a hook, has failed all the same.
    if (event.details?.type === 'suite' && (outcome === 'passed' || of.failed > 0)) return;
    // A file without a test is reported as a test that has the file's name, and passes.
    if (event.name?.endsWith('.test.ts')) outcome = 'failed';
    of[event.skip === undefined || event.skip === false ? outcome : 'skipped'] += 1;
  };
  const stream = run({
    files: [...files],
    concurrency: availableParallelism() + 1,
    timeout: PATIENCE,
    ...(titles ? {testNamePatterns: new RegExp(escape(titles), 'i')} : {}),
  });
  stream.on('test:pass', (event: Finished) => count(event, 'passed'));
  stream.on('test:fail', (event: Finished) => count(event, 'failed'));
  for await (const text of stream.compose(new spec())) process.stdout.write(text as string);
  return [...totals.values()];
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
