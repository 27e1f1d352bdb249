import type {Bench} from './bench.js';
import type {PreparedForm} from './form.js';

/** What one visit measured, by name; what could not be seen is left out. */
export type Sample = Readonly<Record<string, number>>;

/** One thing that is measured, of every form it fits. */
export interface Suite {
  /** Its name in the results. */
  readonly name: string;
  fits(form: PreparedForm): boolean;
  measure(bench: Bench, form: PreparedForm): Promise<Sample>;
}
