import type {CookieName} from '../catalogue/schema.js';

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
  /\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\$\{[^}]*\}|#+(?![\w#])|\*+|(?<=[_.-])X{2,}(?![a-z])|…|\.{3}|%\w?(?=$|[_.-])/g;
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
  const all = typeof cell === 'string' ? split(cell) : cell;
  // Beside a name, a piece of several words none of which is one says something of it.
  const isRemark = (piece: string) =>
    / /.test(piece) && !piece.split(' ').some(isNameLike) && all.some((other) => !/ /.test(other));
  const remarks = typeof cell === 'string' ? all.filter(isRemark) : [];
  if (remarks.length) guesses.push(`“${remarks.join(', ')}” is taken for a remark, not for a name`);
  const kept = all.filter((piece) => !remarks.includes(piece));
  const pieces = typeof cell === 'string' ? kept.flatMap((piece) => splitBlanks(piece, guesses)) : kept;
  const names: CookieName[] = [];
  for (const piece of pieces) {
    const name = asName(piece, leftOut, guesses);
    if (name !== undefined && !names.some((known) => JSON.stringify(known) === JSON.stringify(name)))
      names.push(name);
  }
  return {names, leftOut, guesses, remarks};
}

function split(cell: string): readonly string[] {
  const plain = cell.replace(/[“”"]|^'|'$/g, '').replace(/[\u200b\u00ad]/g, '');
  return plain
    .split(/[,;\n]|\s+(?:and|&|or|\/|\|)\s+/i)
    .map((piece) => piece.replace(/\s+/g, ' ').replace(/^[\s:–-]+|[\s:–]+$/g, ''))
    .filter(Boolean);
}

function splitBlanks(piece: string, guesses: string[]): readonly string[] {
  // A note behind a name: "_ga (Google Analytics)".
  const [, name = piece, note] = /^(\S+)\s+\(([^)]*)\)$/.exec(piece) ?? [];
  if (note) {
    guesses.push(`the note “${note}” behind ${name} is not a part of its name`);
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
    guesses.push(`of “${piece}”, ${kept.join(', ')} ${kept.length > 1 ? 'are' : 'is'} taken for the name`);
    return kept;
  }
  return words;
}

function asName(piece: string, leftOut: string[], guesses: string[]): CookieName | undefined {
  const name = piece.trim();
  if (!name) return undefined;
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
