/**
 * What the WordPress plugin takes over as PHP: the table's patterns, what Firefox loads from templates, and which characters of a host browsers read as
 * letters, which PHP only knows where an extension is installed.
 */
import {domainToASCII} from 'node:url';

import {EMBED_PATTERN_FORM, REGISTRIES} from '../../../components/embeds/embed-pattern.js';
import {EMBED_PATTERNS} from '../../../components/embeds/embed-patterns.js';
import {TEMPLATE_URLS} from '../../../components/embeds/template-urls.js';

/** The file with the block. */
export const plugin = 'components/integrations/wordpress/ask-first.php';
/** The block in it, with its marks. */
export const block = /\/\/ <providers>\n[\s\S]*?\/\/ <\/providers>\n/;

/** The block as it is to be, by the table and by what this Node knows of Unicode. */
export function providersInPhp(): string {
  const patterns = EMBED_PATTERNS.map(([service, {source}]) => `\t'${service}' => '~${source}~',`);
  const urls = Object.entries(TEMPLATE_URLS).map(
    ([element, names]) => `\t'${element}' => array( ${names.map((name) => `'${name}'`).join(', ')} ),`,
  );
  return `// <providers>
const PROVIDERS = array(
${patterns.join('\n')}
);
const ROW_PATTERN = ${quoted(EMBED_PATTERN_FORM)};
const TEMPLATE_URLS = array(
${urls.join('\n')}
);
const REGISTRIES = ${quoted(REGISTRIES)};
const IGNORED_IN_HOSTS = '${ranges(ignored)}';
const LETTERS_IN_HOSTS = array(
${wrap(rows())}
);
// </providers>
`;
}

/** A regular expression as PHP's, in its quotes; nothing stands behind its end. */
function quoted({source}: RegExp): string {
  return `'~${source.replaceAll("'", "\\'").replaceAll('~', '\\x7e')}~D'`;
}

// Of the million others are most, and none of them is a letter in another shape.
const mayBeRead = /\p{Default_Ignorable_Code_Point}|[^\p{Cn}\p{Co}\p{Cs}\p{Script=Han}\p{Script=Hangul}]/u;
const everyCharacter = Array.from({length: 0x110000 - 0x80}, (_, index) =>
  String.fromCodePoint(index + 0x80),
).filter((character) => mayBeRead.test(character));

/** What a character in a host is read as by this Node; nothing where it refuses it. */
function readInHost(character: string): string | undefined {
  return /^x(.*)x\.example$/.exec(domainToASCII(`x${character}x.example`))?.[1];
}

/** The same as Unicode has it, which is ahead of the parser: what only one of them knows counts, too. */
function readInUnicode(character: string): string {
  return character.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** Characters that browsers take out of a host; joiners only did Chromium before 110. */
export const ignored: readonly string[] = everyCharacter.filter(
  (character) =>
    /[\p{Default_Ignorable_Code_Point}\u200c\u200d]/u.test(character) || readInHost(character) === '',
);

const isIgnored = new Set(ignored);

/** What each character is read as that is one letter, dot or hyphen in another shape, or several. */
export const letters: ReadonlyMap<string, string> = new Map(
  everyCharacter.flatMap((character) => {
    if (isIgnored.has(character)) return [];
    const read = [readInHost(character) ?? '', readInUnicode(character)];
    // Punycode begins with the letters around the character.
    const text = read.find((letters) => /^[a-z.-]+$/.test(letters) && !letters.startsWith('n--'));
    return text ? [[character, text] as const] : [];
  }),
);

/** Characters as a PCRE class has them. */
function ranges(characters: readonly string[]): string {
  const hex = (code: number) => `\\x{${code.toString(16)}}`;
  return runs(characters.map((character) => character.codePointAt(0) ?? 0))
    .map(({first, length}) => hex(first) + (length > 1 ? `-${hex(first + length - 1)}` : ''))
    .join('');
}

/** A PHP array's items: the first of some neighbours, and what each is read as, with spaces where one is several letters. */
function rows(): readonly string[] {
  const texts = [...letters.values()];
  return runs([...letters.keys()].map((character) => character.codePointAt(0) ?? 0)).map(
    ({first, length, index}) => {
      const row = texts.slice(index, index + length);
      const isPlain = row.every((text) => text.length === 1);
      return `0x${first.toString(16)} => '${isPlain ? row.join('') : `${row.join(' ')} `}',`;
    },
  );
}

interface Run {
  readonly first: number;
  readonly index: number;
  length: number;
}

/** Neighbours among sorted numbers. */
function runs(codes: readonly number[]): readonly Run[] {
  const found: Run[] = [];
  codes.forEach((code, index) => {
    const last = found.at(-1);
    if (last && last.first + last.length === code) last.length += 1;
    else found.push({first: code, index, length: 1});
  });
  return found;
}

/** Items on lines of at most 120 characters, where none is longer. */
function wrap(items: readonly string[]): string {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last && last.length + item.length < 115) lines[lines.length - 1] = `${last} ${item}`;
    else lines.push(`\t${item}`);
  }
  return lines.join('\n');
}
