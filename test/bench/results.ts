import type {Form} from './form.js';
import type {Measured} from './rounds.js';

/** What a run leaves behind, as it is written to bench.json. */
export interface Results extends Measured {
  readonly date: string;
  readonly chromium: string;
  readonly node: string;
  /** How many the machine has. */
  readonly processors: number;
  readonly rounds: number;
  /** Id of the form that all others are compared with. */
  readonly against: string;
  readonly forms: readonly ({readonly id: string} & Pick<Form, 'label' | 'kind'>)[];
}
