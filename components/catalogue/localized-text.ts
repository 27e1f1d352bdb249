import type {Text} from './schema.js';

/**
 * The text in the language nearest to `language` (a BCP 47 tag, in any case), with the tag it is under: for `zh-Hant-TW`
 * that is `zh-Hant-TW`, else `zh-Hant`, else `zh`, else the text's first language. A text without languages has no tag; one
 * that is not there is empty.
 */
export function findText(
  text: Text | undefined,
  language: string,
): readonly [text: string, language?: string] {
  if (typeof text !== 'object') return [text ?? ''];
  const texts = Object.entries(text);
  for (let tag = language.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = texts.find(([of]) => of.toLowerCase() === tag);
    if (found) return [found[1], found[0]];
  }
  const [first] = texts;
  return first ? [first[1], first[0]] : [''];
}
