import type {Hits} from './stryker-api.js';

/** A test file, and how it is run. */
export interface Run {
  /** Path of the test file from the project's folder. */
  readonly file: string;
  /** Id of the mutant that is switched on; none in a run that only sees which test runs which code. */
  readonly mutant?: string | undefined;
  readonly hitLimit?: number | undefined;
}

/** What one test came to, with how often it ran which mutant's code. */
export interface TestOutcome {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed; left out where it passed. */
  readonly failure?: string | undefined;
  readonly hits: Hits;
}

/** Something that runs test files, in a browser or in Node. Rejects with a `TimeoutError` where one takes too long. */
export interface Place {
  run(run: Run, timeout: number): Promise<readonly TestOutcome[]>;
  close(): Promise<void>;
}

/** A test file was not done in its time: a mutant may be caught in a loop. */
export class TimeoutError extends Error {}
