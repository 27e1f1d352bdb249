/**
 * What of Stryker's plugin API is used here (https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin). It is written out
 * because Stryker is installed for this command alone: types are checked without it.
 */

/** How often each mutant's code was run, by the id of the mutant. */
export type Hits = Readonly<Record<string, number>>;

/** What a test came to: 0 where it passed, 1 where it failed, 2 where it was skipped. */
export interface TestResult {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly timeSpentMs: number;
  readonly status: 0 | 1 | 2;
  readonly failureMessage?: string;
}

/** What all tests came to without a mutant. */
export interface DryRunResult {
  readonly status: 'complete';
  readonly tests: readonly TestResult[];
  readonly mutantCoverage: {readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>>};
}

/** The mutant to switch on, and the tests to run with it. */
export interface MutantRunOptions {
  readonly activeMutant: {readonly id: string};
  /** Ids of the tests that run its code; all tests where left out. */
  readonly testFilter?: readonly string[];
  /** How often its code may run before it counts as caught in a loop. */
  readonly hitLimit?: number;
  /** Milliseconds. */
  readonly timeout: number;
}

/** What came of a mutant. */
export type MutantRunResult =
  | {readonly status: 'survived'; readonly nrOfTests: number}
  | {
      readonly status: 'killed';
      readonly killedBy: readonly string[];
      readonly failureMessage: string;
      readonly nrOfTests: number;
    }
  | {readonly status: 'timeout'; readonly reason: string};

/** Runs tests for Stryker. */
export interface TestRunner {
  capabilities(): {readonly reloadEnvironment: boolean};
  init(): Promise<void>;
  dryRun(): Promise<DryRunResult>;
  mutantRun(options: MutantRunOptions): Promise<MutantRunResult>;
  dispose(): Promise<void>;
}

/** The options Stryker is started with, as far as they are used; Stryker checks them. */
export type StrykerOptions = Readonly<Record<string, unknown>>;

/** A mutant with what came of it. */
export interface MutantResult {
  readonly status:
    'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'CompileError' | 'RuntimeError' | 'Ignored';
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: {readonly start: Position; readonly end: Position};
}

/** A place in a file; both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}
