import {loadavg} from 'node:os';

import type {Bench} from './bench.js';
import type {PreparedForm} from './form.js';
import type {Sample, Suite} from './suite.js';

/** What was measured: by suite, then by form, one sample a round; nothing where a visit failed. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly (Sample | undefined)[]>>>>;

/** Samples, and under which load of the machine each round was taken. */
export interface Measured {
  readonly samples: Samples;
  readonly machineLoad: readonly number[];
  readonly failures: readonly string[];
}

/**
 * Measures every form in every round, so that what the machine does meanwhile falls on all of them; who comes first
 * changes from round to round, and each round has a new browser.
 */
export async function measureRounds(
  bench: Bench,
  forms: readonly PreparedForm[],
  suites: readonly Suite[],
  rounds: number,
): Promise<Measured> {
  const samples: Record<string, Record<string, (Sample | undefined)[]>> = {};
  const machineLoad: number[] = [];
  const failures: string[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round) await bench.restartBrowser();
    for (const suite of suites) {
      const fitting = forms.filter((form) => suite.fits(form));
      for (const form of rotate(fitting, round)) {
        const sample = await suite.measure(bench, form).catch((error: unknown) => {
          const [reason] = String(error).split('\n');
          failures.push(`${suite.name}, ${form.id}, round ${round + 1}: ${reason}`);
          console.warn(failures.at(-1));
          return undefined;
        });
        ((samples[suite.name] ??= {})[form.id] ??= []).push(sample);
      }
      console.log(`round ${round + 1} of ${rounds}: ${suite.name}`);
    }
    machineLoad.push(loadavg()[0] ?? 0);
  }
  return {samples, machineLoad, failures};
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = by % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
