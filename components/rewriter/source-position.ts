/** A place in a text as editors count it: from 1, in characters. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** Makes what says where an offset of a text is. */
export function sourcePositions(text: string): (offset: number) => SourcePosition {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({index, 0: end}) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
  };
}
