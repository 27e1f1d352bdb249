import type {Block, Row} from './block.js';
import {splitLifetime} from './lifetime.js';
import {isNameLike} from './names.js';

/** The words that say how long a cookie is kept are not more. */
const lifetimeWords = 40;

/**
 * Rows that ran together into one line: `_ga Counts visitors 2 years _gid Counts visits 1 day`. A name begins a row and
 * a lifetime ends it; two rows at least, or one behind the names of its columns.
 */
export function readRunTogether(text: string, line: number): Block | undefined {
  const headed =
    /^(?:cookie\s+)?name\s+(?:description|purpose|what it is for)\s+(?:expiry|expires|duration|lifetime)\s+/i.exec(
      text,
    );
  const rest = headed ? text.slice(headed[0].length) : text;
  const words = rest.split(/\s+/);
  if (!isNameLike(words[0] ?? '')) return undefined;
  const rows: Row[] = [];
  let begin = 0;
  // Names that follow each other begin one row: this is the first word behind them.
  let behind: number | undefined;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && !isNameLike(words[at] ?? '')) {
      behind ??= at;
      continue;
    }
    if (behind === undefined) continue;
    const end = words.slice(Math.max(behind, at - lifetimeWords), at);
    const {lifetime} = splitLifetime(` ${end.join(' ')}`);
    if (!lifetime) continue;
    const {rest: purpose} = splitLifetime(` ${words.slice(behind, at).join(' ')}`);
    rows.push({cells: [words.slice(begin, behind).join(' '), purpose, lifetime], line});
    begin = at;
    behind = undefined;
  }
  if (begin !== words.length || (rows.length < 2 && !headed)) return undefined;
  return {is: 'table', rows: [{cells: ['Name', 'Purpose', 'Expiry'], line}, ...rows], line};
}
