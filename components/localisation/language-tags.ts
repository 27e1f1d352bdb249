/** The language without its country or script: `pt` of `pt-BR`. */
export const primaryLanguage = (language: string) => language.split('-')[0] ?? '';

/** Which way a language of the library's own words is written. */
export const directionOf = (language: string) => (/ar|ur/.test(language) ? 'rtl' : 'ltr');

/**
 * The language that numbers and dates are written in: the page's own tag, such as `en-IE`, where the library's words
 * are in it, else that of the words.
 */
export function formatLanguageOf(page: string, words: string): string {
  const spoken = primaryLanguage(page) === words ? page : words;
  // The suite's English is British; browsers take a plain "en" for American: "November 24, 2026".
  return spoken === 'en' ? 'en-GB' : spoken;
}

/** Names joined as a language does: each after the first goes on with the list so far, the last one ends it. */
export const joinNames = (
  names: readonly string[],
  more: (list: string, name: string) => string,
  last: (list: string, name: string) => string,
) =>
  names
    .slice(1)
    .reduce((list, name, index, rest) => (rest[index + 1] ? more : last)(list, name), names[0] ?? '');
