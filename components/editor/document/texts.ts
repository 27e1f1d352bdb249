import {entriesOf} from '../../catalogue/entries.js';
import {type Path, getAt} from './json-path.js';

const isMap = (text: unknown): text is Readonly<Record<string, unknown>> =>
  typeof text === 'object' && text !== null && !Array.isArray(text);

/** The language of texts that have none of their own. */
export function mainLanguage(catalogue: unknown): string {
  const language = getAt(catalogue, ['language']);
  return typeof language === 'string' && language ? language : 'en';
}

/** A text in one language; empty where it is not given in it. What has no language is in the main one. */
export function wordsIn(text: unknown, language: string, main: string): string {
  if (isMap(text)) return typeof text[language] === 'string' ? text[language] : '';
  return typeof text === 'string' && language === main ? text : '';
}

/** A text with other words in one language. It is a map only where there is more than one, and gone where there is none. */
export function withWords(text: unknown, language: string, words: string, main: string): unknown {
  if (!isMap(text)) {
    if (language === main) return words || undefined;
    if (!words) return text;
    // The main language stays the first: whether visitors are asked again is told by it.
    return typeof text === 'string' && text ? {[main]: text, [language]: words} : {[language]: words};
  }
  const others = Object.entries(text).filter(([tag]) => tag !== language);
  if (words) {
    if (language in text) return {...text, [language]: words};
    return Object.fromEntries(
      language === main ? [[language, words], ...others] : [...others, [language, words]],
    );
  }
  const [only, ...more] = others;
  if (!only) return undefined;
  return !more.length && only[0] === main ? only[1] : Object.fromEntries(others);
}

/** A text of a catalogue, and where it stands. */
export interface TextPlace {
  readonly path: Path;
  readonly text: unknown;
}

/** Every text of a catalogue that visitors read, in the order of the file. */
export function textsOf(catalogue: unknown): readonly TextPlace[] {
  const list = (key: string) => entriesOf(getAt(catalogue, [key]));
  const places: Path[] = [
    ['name'],
    ...list('categories').flatMap((_, i): Path[] => [
      ['categories', i, 'name'],
      ['categories', i, 'description'],
    ]),
    ...list('services').flatMap((service, i): Path[] => [
      ...['name', 'provider', 'purpose'].map((key) => ['services', i, key]),
      ...entriesOf(service['cookies']).map((_, j) => ['services', i, 'cookies', j, 'purpose']),
    ]),
    ...list('sites').map((_, i): Path => ['sites', i, 'name']),
  ];
  return places.map((path) => ({path, text: getAt(catalogue, path)})).filter(({text}) => text !== undefined);
}

/** The languages that a catalogue has texts in, the main one first, with the number of texts in each. */
export function languagesOf(catalogue: unknown): ReadonlyMap<string, number> {
  const main = mainLanguage(catalogue);
  const found = new Map([[main, 0]]);
  for (const {text} of textsOf(catalogue))
    for (const tag of isMap(text) ? Object.keys(text) : [main]) found.set(tag, (found.get(tag) ?? 0) + 1);
  return found;
}
