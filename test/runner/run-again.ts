import {wantedEngines} from '../browsers/find.js';
import {runInBrowsers} from './run-in-browsers.js';
import {runInNode} from './run-in-node.js';
import type {FileTotals} from './totals.js';

/** More failed files than these are no accident of a busy machine. */
const MOST = 4;

/** What leaves the browser once has left it: what failed there has failed. */
const isFinal = ({file}: FileTotals) => file.startsWith('test/e2e/network-meter/');

/** A row that is no file: what runs the tests broke. */
const isTestFile = ({file}: FileTotals) => file.endsWith('.test.ts');

const runAlone = ({file, engine}: FileTotals) =>
  engine ? runInBrowsers(wantedEngines(engine), [file]) : runInNode([file]);

/**
 * Runs the few files that failed once more, each alone: a browser that had to share the machine with others may answer too
 * late. Gives all totals with those of the second run in place of the first, and names on the console what passed only
 * then, because a test that does so wants mending.
 */
export async function runFailedAgain(totals: readonly FileTotals[]): Promise<readonly FileTotals[]> {
  const failing = totals.filter(({failed}) => failed);
  const isLarge = failing.length > MOST || failing.some((each) => !isTestFile(each) || isFinal(each));
  if (isLarge) return totals;
  const second = new Map<FileTotals, FileTotals>();
  for (const first of failing) {
    const rows = await runAlone(first);
    const row = rows.find(({file}) => file === first.file);
    if (row) second.set(first, row);
  }
  const lucky = [...second].flatMap(([{engine}, {file, failed}]) =>
    failed ? [] : `  ${file}${engine ? ` in ${engine}` : ''}`,
  );
  if (lucky.length) console.log(`\nPassed only when run again, alone\n${lucky.join('\n')}`);
  return totals.map((each) => second.get(each) ?? each);
}
