import type {PageProblem} from '../rewriter/rewrite-html.js';
import {count} from './command.js';

/** Places that are named of each kind of warning: enough to see what it is. */
const FIRST = 3;

/** An address can be a picture of its own, of any length. */
const LONGEST_SUBJECT = 200;

/** The warnings of a whole site, each kind said once: the same sentence of every page is read by nobody. */
export class WarningReport {
  /** How many warnings there are. */
  total = 0;
  readonly #isAll: boolean;
  readonly #kinds = new Map<string, {message: string; pages: Set<string>; places: string[]; count: number}>();

  /** @param isAll Whether every place is named, not the first ones of each kind. */
  constructor(isAll: boolean) {
    this.#isAll = isAll;
  }

  /** Takes up the warnings of a page. */
  add(page: string, problems: readonly PageProblem[]): void {
    for (const {kind, message, line, column, subject = ''} of problems) {
      const known = this.#kinds.get(kind) ?? {message, pages: new Set(), places: [], count: 0};
      this.#kinds.set(kind, known);
      known.count += 1;
      known.pages.add(page);
      this.total += 1;
      if (this.#isAll || known.places.length < FIRST)
        known.places.push(`  ${page}:${line}:${column} ${subject.slice(0, LONGEST_SUBJECT)}`.trimEnd());
    }
  }

  /** What is to be printed: the most frequent kind last, where a terminal shows it. */
  lines(): readonly string[] {
    const kinds = [...this.#kinds.values()].sort((one, other) => one.count - other.count);
    return kinds.flatMap(({message, pages, places, count: times}) => [
      `warning: ${message} (${count(times, 'time')} in ${count(pages.size, 'page')})`,
      ...places,
      ...(times > places.length ? [`  and ${times - places.length} more: --all names them`] : []),
    ]);
  }
}
