import type {Samples} from '../rounds.js';

/** A figure of the results: what was measured, and whether the empty page's share is taken off. */
export interface Figure {
  readonly suite: string;
  readonly key: string;
  readonly overEmpty?: boolean;
}

/** How a form compares with another, both taken in the same rounds. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** A form's figure in the middle of all rounds; nothing where it was never seen. */
export function medianOf(samples: Samples, figure: Figure, form: string): number | undefined {
  return median(byRound(samples, figure, form).flatMap((value) => value ?? []));
}

/** A form's figure over another's, round by round. Nothing where they have no round in common, or the other has none of it. */
export function ratioOf(samples: Samples, figure: Figure, form: string, against: string): Ratio | undefined {
  const others = byRound(samples, figure, against);
  const ratios = byRound(samples, figure, form).flatMap((value, round) => {
    const other = others[round];
    return value === undefined || !other ? [] : value / other;
  });
  const middle = median(ratios);
  if (middle === undefined) return undefined;
  return {median: middle, least: Math.min(...ratios), most: Math.max(...ratios)};
}

function byRound(
  samples: Samples,
  {suite, key, overEmpty}: Figure,
  form: string,
): readonly (number | undefined)[] {
  const values = samples[suite]?.[form]?.map((sample) => sample?.[key]) ?? [];
  if (!overEmpty) return values;
  const empty = byRound(samples, {suite, key}, 'empty');
  return values.map((value, round) => {
    const floor = empty[round];
    return value === undefined || floor === undefined ? undefined : value - floor;
  });
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
