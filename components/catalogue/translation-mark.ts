/**
 * Who translated a text, for those who read translations: it stands behind the text's languages, as `"translated": "machine"`
 * where a machine made all but the first, and as `"machine: pl, ro"` once the others were read. It has more letters than a
 * language can have, so whoever looks for a language never finds it; visitors do not get it.
 */
import {mapTexts} from './map-texts.js';
import type {Catalogue, Text} from './schema.js';

/** The key of the mark. */
export const MARK = 'translated';

const MAKER = 'machine';

/** How the mark is written. */
export const MARK_FORM = /^machine(?:: *([A-Za-z0-9-]+(?:, *[A-Za-z0-9-]+)*))?$/;

/** A text by its languages, perhaps with a mark; as a file has it. */
export type MarkedTexts = Readonly<Record<string, unknown>>;

/** Whether something of a file is a text by its languages. */
export const isByLanguage = (text: unknown): text is MarkedTexts =>
  typeof text === 'object' && text !== null && !Array.isArray(text);

/** The languages of a text, the first one first. */
export const tagsOf = (text: MarkedTexts): readonly string[] =>
  Object.keys(text).filter((key) => key !== MARK);

/** The languages that a machine wrote and nobody has read since; none where what stands there is no mark. */
export function machineTags(text: unknown): readonly string[] {
  if (!isByLanguage(text)) return [];
  const [, ...translated] = tagsOf(text);
  const named = namedTags(text[MARK]);
  return named ? translated.filter((tag) => !named.length || named.includes(tag)) : [];
}

/** A text with the mark of those of its translations that are named: a machine wrote them, and nobody has read them. */
export function withMarkOf(text: MarkedTexts, waiting: readonly string[]): MarkedTexts {
  const {[MARK]: _mark, ...texts} = text;
  const [, ...translated] = tagsOf(texts);
  const left = translated.filter((tag) => waiting.includes(tag));
  if (!left.length) return texts;
  return {...texts, [MARK]: left.length === translated.length ? MAKER : `${MAKER}: ${left.join(', ')}`};
}

/** What is wrong with the mark of a text, as a sentence; nothing where it has none, or a right one. */
export function markProblem(text: MarkedTexts): string | undefined {
  if (!(MARK in text)) return undefined;
  const [first, ...translated] = tagsOf(text);
  const named = namedTags(text[MARK]);
  if (!named) return `expected "${MAKER}", or the languages that are left to be read: "${MAKER}: cy, pl"`;
  if (Object.keys(text)[0] === MARK)
    return 'has to stand behind the texts: the first one counts as the original';
  if (!first || !translated.length) return 'there is no translation here';
  const unknown = named.find((tag) => !translated.includes(tag));
  return unknown && `"${unknown}" is no translation of this text: there are ${translated.join(', ')}`;
}

/** The languages that a mark names, none where it is of all; nothing where it is no mark. */
function namedTags(mark: unknown): readonly string[] | undefined {
  const match = typeof mark === 'string' ? MARK_FORM.exec(mark) : undefined;
  return match ? (match[1]?.split(/, */) ?? []) : undefined;
}

/** A catalogue as visitors get it: without who translated it. */
export const withoutMarks = (catalogue: Catalogue): Catalogue =>
  mapTexts(catalogue, (text: Text) => (typeof text === 'string' ? text : (withMarkOf(text, []) as Text)));
