import {runInNode} from './run-in-node.js';
import type {FileTotals} from './totals.js';

/** More failed files than these are no accident of a busy machine. */
const MOST = 4;

/** What leaves the browser once has left it: what failed there has failed. */
const isFinal = ({file}: FileTotals) => file.startsWith('test/e2e/network-meter/');

/**
 * Runs the few files that failed in Node once more, each alone: a browser that had to share the machine with others may
 * answer too late. Gives all totals with those of the second run in place of the first, and names on the console what
 * passed only then, because a test that does so wants mending.
 */
export async function runFailedAgain(totals: readonly FileTotals[]): Promise<readonly FileTotals[]> {
  const again = totals.filter(({file, engine, failed}) => failed && !engine && file.endsWith('.test.ts'));
  if (!again.length || again.length > MOST || again.some(isFinal)) return totals;
  const second: FileTotals[] = [];
  for (const {file} of again) second.push(...(await runInNode([file])));
  const lucky = second.filter(({failed}) => !failed);
  if (lucky.length)
    console.log(`\nPassed only when run again, alone\n${lucky.map(({file}) => `  ${file}`).join('\n')}`);
  return totals.map((each) =>
    again.includes(each) ? (second.find(({file}) => file === each.file) ?? each) : each,
  );
}
