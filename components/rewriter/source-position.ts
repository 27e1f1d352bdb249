/** A place in a text as editors count it: from 1, in characters. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** Makes what says where offsets of a text are. Ask in rising order: each earlier one begins at the start again. */
export function sourcePositions(text: string): (offset: number) => SourcePosition {
  const lineEnd = /\r\n?|\n/g;
  let [line, start, next] = [1, 0, 0];
  const advance = () => {
    const found = lineEnd.exec(text);
    next = found ? lineEnd.lastIndex : Infinity;
  };
  advance();
  return (offset) => {
    if (offset < start) {
      lineEnd.lastIndex = 0;
      [line, start] = [1, 0];
      advance();
    }
    while (next <= offset) {
      line += 1;
      start = next;
      advance();
    }
    return {line, column: offset - start + 1};
  };
}
