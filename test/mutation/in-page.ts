/** Runs a file of tests inside a page, and says what each test came to and which mutants' code it ran. */
import type {Run, TestOutcome} from './outcome.js';
import type {Hits} from './stryker-api.js';

/** What the instrumented code reads and writes. */
interface Instrumented {
  activeMutant?: string | undefined;
  hitCount?: number;
  hitLimit?: number | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: {static: Record<string, number>; perTest: Record<string, Record<string, number>>};
}

declare global {
  interface Window {
    __stryker__: Instrumented;
    mutationRun: Run;
    mutationOutcome: readonly TestOutcome[];
  }
}

/** Loads the tests and runs them; with a mutant, up to the first that fails. */
export async function runInPage(load: () => Promise<unknown>): Promise<readonly TestOutcome[]> {
  const {mutant} = window.mutationRun;
  mocha.setup({
    ui: 'bdd',
    // A test that waits for what a mutant never does is not waited for as long as on a busy machine without one.
    timeout: mutant === undefined ? 20_000 : 6000,
    bail: mutant !== undefined,
    reporter: function () {} as never,
  });
  try {
    await load();
  } catch (error) {
    return [{name: '', milliseconds: 0, failure: `The tests do not load: ${error as string}`, hits: {}}];
  }
  const results: Omit<TestOutcome, 'hits'>[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    const state = window.__stryker__;
    runner.on('test', (test: Mocha.Test) => (state.currentTestId = test.fullTitle()));
    runner.on('test end', () => (state.currentTestId = undefined));
    runner.on('pass', (test: Mocha.Test) =>
      results.push({name: test.fullTitle(), milliseconds: test.duration ?? 0}),
    );
    // A hook's failure is that of the test it belongs to.
    runner.on('fail', (test: Mocha.Test, error: Error) =>
      results.push({
        name: test.ctx?.currentTest?.fullTitle() ?? test.fullTitle(),
        milliseconds: 0,
        failure: `${error}`,
      }),
    );
  });
  const {mutantCoverage} = window.__stryker__;
  return results.map((each) => ({
    ...each,
    // What runs outside of any test, as the file is loaded, may decide every test.
    hits: add(mutantCoverage?.static ?? {}, mutantCoverage?.perTest[each.name] ?? {}),
  }));
}

function add(some: Hits, others: Hits): Hits {
  const sum = {...some};
  for (const [id, hits] of Object.entries(others)) sum[id] = (sum[id] ?? 0) + hits;
  return sum;
}
