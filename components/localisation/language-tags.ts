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

/**
 * Names joined as a language does.
 *
 * @param more Goes on with the list so far.
 * @param last Ends it.
 */
export function joinNames(
  names: readonly string[],
  language: string,
  more: (list: string, name: string) => string,
  last: (list: string, name: string) => string,
): string {
  // Latin names with no more than commas between them would be one run, read from its wrong end.
  const [first = '', ...rest] =
    directionOf(language) === 'rtl' ? names.map((name) => `\u2068${name}\u2069`) : names;
  return rest.reduce((list, name, index) => (rest[index + 1] ? more : last)(list, name), first);
}
