/** A regular expression of a configuration, which is never run. */
export interface Pattern {
  readonly pattern: string;
}

/** What stands in a configuration and can't be read, because only running it would tell. */
export class Unread {
  /** As the second half of a sentence: `it is a function, and nothing is run`. */
  readonly why: string;
  readonly line: number;

  constructor(why: string, line: number) {
    this.why = why;
    this.line = line;
  }
}

/** Whether a value is an object with keys. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unread);

/** The list that a value is; empty for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The text that a value is, without markup; nothing for anything else, and for nothing but blanks. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  // A tag is at most so long: what is longer is left as it is.
  return (
    text
      .replace(/<[^<>]{0,500}>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

/** A name as a list shows it, of the name or regular expression that a configuration matches cookies by. */
export function nameOf(value: unknown): string | undefined {
  if (isObject(value)) {
    const {pattern, name} = value;
    return typeof pattern === 'string' ? fromPattern(pattern) : nameOf(pattern ?? name);
  }
  const text = textOf(value);
  return text && /^\/.*\/[a-z]*$/.test(text) ? fromPattern(text.replace(/^\/|\/[a-z]*$/g, '')) : text;
}

/** Longer than any regular expression of a name: what is longer is no name either. */
const longestPattern = 1_000;

/** `^_ga` is `_ga*`, `^_gid$` is `_gid`. What a star can't say stays as it is written. */
export function fromPattern(pattern: string): string {
  if (pattern.length > longestPattern) return pattern;
  const begins = pattern.startsWith('^');
  const plain = pattern
    .replace(/^\^|^\.\*/g, '')
    .replace(/\$$/, '')
    .replace(/\(\?:|\(\.\*\)|\.[*+]\??|\\[wd][*+]?|\[[^\]]*\][*+]?|\(\.\+\)/g, (part) =>
      part === '(?:' ? '(' : '*',
    )
    .replace(/\\(.)/g, '$1');
  const isOpen = begins && !pattern.endsWith('$') && !plain.endsWith('*');
  return `${plain}${isOpen ? '*' : ''}`.replace(/\*+/g, '*');
}
