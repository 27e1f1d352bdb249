import type {CookieName} from '../catalogue/schema.js';
import {quote} from './entry.js';
import {trimMarks} from './trim-marks.js';

/** The names of a cell, as a catalogue has them. */
export interface ReadNames {
  readonly names: readonly CookieName[];
  /** What of the cell is no name, or can't be one, as sentences. */
  readonly leftOut: readonly string[];
  /** What was assumed, as sentences. */
  readonly guesses: readonly string[];
  /** What is said of the names below them, such as "no longer set". */
  readonly remarks: readonly string[];
}

/** A part of a name that stands for others: `[id]`, `<id>`, `{id}`, `#`, `*`, `XXXX`, `…`. */
const variable =
  /\[[^\]]{0,80}\]|<[^>]{0,80}>|\{[^}]{0,80}\}|\$\{[^}]{0,80}\}|(?<!#)#+(?![\w#])|\*+|(?<=[_.-])X{2,}(?![a-z])|…|\.{3}|%\w?(?=$|[_.-])/g;
/** A name that is longer is none: the longest that are known, of tokens in a name, have about a hundred. */
const longestName = 200;
/** Several thousand names. A cell that is longer is a page that lost its markup. */
const longestCell = 50_000;
/** Words that are in sentences and not in names. */
const prose =
  /^(?:a|an|and|the|of|or|our|your|this|that|these|is|are|by|for|from|with|in|on|to|cookies?|session|various|e\.?g\.?|etc\.?|all|other|others|see|none|no|id|name|names|set|sets|google|analytics|site|website)$/i;
const strong =
  /[_.\d[\]<>{}*#$]|[a-z][A-Z]|^[A-Z]{2,}$|^(?!(?:first|third|sign|log|opt|non|re|co|e)-)[a-z]+(?:-[a-z]+)+$/;

/** Whether a word looks like the name of a cookie and not like one of a sentence. */
export const isNameLike = (word: string) =>
  /^[^\s"'“”‘’,;:!?()]{2,}$/.test(word) &&
  strong.test(word) &&
  !/^https?:|^[\d.,-]+$|^[A-Z][a-z]+\.$|^(?:www\.)/.test(word);

/** Reads a cell of names: several may be in it, joined by a comma, `and`, a new line, ` / ` or a blank. */
export function readNames(cell: string | readonly string[]): ReadNames {
  const leftOut: string[] = [];
  const guesses: string[] = [];
  if (typeof cell === 'string' && cell.length > longestCell) {
    leftOut.push(`a cell of names has ${cell.length} characters, and none of a list has: ${quote(cell)}`);
    return {names: [], leftOut, guesses, remarks: []};
  }
  const all = typeof cell === 'string' ? split(cell) : cell;
  const hasWord = all.some((piece) => !/ /.test(piece));
  // Beside a name, a piece of several words none of which is one says something of it.
  const isRemark = (piece: string) =>
    typeof cell === 'string' && hasWord && / /.test(piece) && !piece.split(' ').some(isNameLike);
  const remarks = all.filter(isRemark);
  if (remarks.length) guesses.push(`${quote(remarks.join(', '))} is taken for a remark, not for a name`);
  const kept = all.filter((piece) => !isRemark(piece));
  const pieces = typeof cell === 'string' ? kept.flatMap((piece) => splitBlanks(piece, guesses)) : kept;
  const names = new Map<string, CookieName>();
  for (const piece of pieces) {
    const name = asName(piece, leftOut, guesses);
    if (name !== undefined) names.set(JSON.stringify(name), name);
  }
  return {names: [...names.values()], leftOut, guesses, remarks};
}

function split(cell: string): readonly string[] {
  const plain = cell
    .replace(/[“”"]|^'|'$/g, '')
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ');
  return plain
    .split(/[,;\n]| (?:and|&|or|\/|\|)(?=[ \n])/i)
    .map((piece) => trimMarks(piece, ':–-'))
    .filter(Boolean);
}

function splitBlanks(piece: string, guesses: string[]): readonly string[] {
  // A note behind a name: "_ga (Google Analytics)".
  const [, name = piece, note] = /^(\S+)\s+\(([^)]*)\)$/.exec(piece) ?? [];
  if (note) {
    guesses.push(`the note ${quote(note)} behind ${quote(name)} is not a part of its name`);
    return [name];
  }
  // Variable parts may have blanks in them: "_ga_<container id>".
  const held = piece.replace(variable, (part) => part.replace(/ /g, '\0'));
  const words = held.split(' ').map((word) => word.replace(/\0/g, ' '));
  if (words.length === 1) return [piece];
  const likely = words.filter((word) => isNameLike(word));
  if (!likely.length || words.some((word) => prose.test(word))) {
    const kept = words.filter((word) => isNameLike(word) && !prose.test(word));
    if (!kept.length) return [piece];
    guesses.push(
      `of ${quote(piece)}, ${kept.length > 1 ? `${quote(kept.join(', '))} are` : `${quote(kept.join())} is`} taken for the name`,
    );
    return kept;
  }
  return words;
}

function asName(piece: string, leftOut: string[], guesses: string[]): CookieName | undefined {
  const name = piece.trim();
  if (!name) return undefined;
  if (name.length > longestName) {
    leftOut.push(
      `the name ${quote(name)} has ${name.length} characters, and at most ${longestName} are taken for one: write what it begins with, and a star`,
    );
    return undefined;
  }
  const matches = name.replace(variable, '*').replace(/\*+/g, '*');
  if (matches === name && !name.includes('*')) return name;
  if (!/^[^*\s]([^*]*$|[^*]{2})/.test(matches)) {
    if (name.includes('*')) {
      leftOut.push(`the name ${name} matches too much: three characters must stand before a star`);
      return undefined;
    }
    guesses.push(`${name} is taken as it is written, because too little stands before what varies`);
    return name;
  }
  return matches === name ? name : {name, matches};
}
