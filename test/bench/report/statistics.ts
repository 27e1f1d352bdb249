import type {Samples} from '../rounds.js';

/** A figure of the results: what was measured, and whether the empty page's share is taken off. */
export interface Figure {
  readonly suite: string;
  readonly key: string;
  readonly overEmpty?: boolean;
}

/** How a form compares with another in one run. */
export interface Ratio {
  /** Of their medians. */
  readonly ofMedians: number;
  /** Of the two in one round: the least and the most of all rounds. */
  readonly least: number;
  readonly most: number;
}

/** A form's figure in the middle of all rounds; nothing where it was never seen. */
export function medianOf(samples: Samples, figure: Figure, form: string): number | undefined {
  return median(byRound(samples, figure, form).flatMap((value) => value ?? []));
}

/** A form's figure over another's. Nothing where they have no round in common, or the other has none of it. */
export function ratioOf(samples: Samples, figure: Figure, form: string, against: string): Ratio | undefined {
  const value = medianOf(samples, figure, form);
  const other = medianOf(samples, figure, against);
  const others = byRound(samples, figure, against);
  const ratios = byRound(samples, figure, form).flatMap((each, round) => {
    const beside = others[round] ?? 0;
    // On a busy machine the empty page may cost more than one that is not: that compares with nothing.
    return each === undefined || beside <= 0 ? [] : each / beside;
  });
  if (value === undefined || !other || other < 0 || !ratios.length) return undefined;
  return {ofMedians: value / other, least: Math.min(...ratios), most: Math.max(...ratios)};
}

function byRound(
  samples: Samples,
  {suite, key, overEmpty}: Figure,
  form: string,
): readonly (number | undefined)[] {
  const values = samples[suite]?.[form]?.map((sample) => sample?.[key]) ?? [];
  if (!overEmpty) return values;
  // The floor is one number: taken round by round, its own noise would be added to everybody's.
  const floor = medianOf(samples, {suite, key}, 'empty');
  return values.map((value) => (value === undefined || floor === undefined ? undefined : value - floor));
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
