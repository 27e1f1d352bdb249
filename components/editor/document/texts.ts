import {textsOf} from '../../catalogue/text-places.js';
import {isByLanguage, machineTags, MARK, tagsOf, withMarkOf} from '../../catalogue/translation-mark.js';
import {getAt} from './json-path.js';

/** The language of texts that have none of their own. */
export function mainLanguage(catalogue: unknown): string {
  const language = getAt(catalogue, ['language']);
  return typeof language === 'string' && language ? language : 'en';
}

/** A text in one language; empty where it is not given in it. What has no language is in the main one. */
export function wordsIn(text: unknown, language: string, main: string): string {
  if (isByLanguage(text)) return typeof text[language] === 'string' ? text[language] : '';
  return typeof text === 'string' && language === main ? text : '';
}

/**
 * A text with other words in one language, which are somebody's now, whoever translated it before. It is a map only where
 * there is more than one, and gone where there is none.
 */
export function withWords(text: unknown, language: string, words: string, main: string): unknown {
  if (!isByLanguage(text)) {
    if (language === main) return words || undefined;
    if (!words) return text;
    // The main language stays the first: whether visitors are asked again is told by it.
    return typeof text === 'string' && text ? {[main]: text, [language]: words} : {[language]: words};
  }
  const {[MARK]: _mark, ...texts} = text;
  const waiting = machineTags(text).filter((tag) => tag !== language);
  const others = Object.entries(texts).filter(([tag]) => tag !== language);
  if (words) {
    if (language in texts) return withMarkOf({...texts, [language]: words}, waiting);
    const own = [language, words] as const;
    return withMarkOf(Object.fromEntries(language === main ? [own, ...others] : [...others, own]), waiting);
  }
  const [only, ...more] = others;
  if (!only) return undefined;
  return !more.length && only[0] === main ? only[1] : withMarkOf(Object.fromEntries(others), waiting);
}

/** A text whose words in one language somebody has read, and left as they are. */
export const asRead = (text: unknown, language: string): unknown =>
  isByLanguage(text)
    ? withMarkOf(
        text,
        machineTags(text).filter((tag) => tag !== language),
      )
    : text;

/** The languages that a catalogue has texts in, the main one first, with the number of texts in each. */
export function languagesOf(catalogue: unknown): ReadonlyMap<string, number> {
  const main = mainLanguage(catalogue);
  const found = new Map([[main, 0]]);
  for (const {text} of textsOf(catalogue))
    for (const tag of isByLanguage(text) ? tagsOf(text) : [main]) found.set(tag, (found.get(tag) ?? 0) + 1);
  return found;
}
