import {allLocales} from '../locales/generated/locale-codes.js';

/** Names of languages that a browser may lack: Chromium has no Welsh and only half of Punjabi. */
const ownNames: Readonly<Record<string, string>> = {cy: 'Cymraeg', pa: 'ਪੰਜਾਬੀ'};

/** The languages the stories can be read in, by language tag, each in its own name. */
export const languages: Readonly<Record<string, string>> = Object.fromEntries(
  allLocales.map((tag) => [tag, nameOf(tag)]),
);

function nameOf(tag: string): string {
  const [first = '', ...rest] =
    ownNames[tag] ?? new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

/** Makes it a page in this language, read from the side that its script begins at. */
export function setLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** `rtl` where the language's usual script is Arabic or Hebrew. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:Arab|Hebr)$/.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
