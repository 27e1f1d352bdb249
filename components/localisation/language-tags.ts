/** The language without its country or script: `pt` of `pt-BR`. */
export const primaryLanguage = (language: string) => language.split('-')[0] ?? '';

/** Which way a language of the library's own words is written. */
export const directionOf = (language: string) => (/ar|ur/.test(language) ? 'rtl' : 'ltr');

/**
 * The language that numbers, dates and lists are written in: the page's own tag, such as `en-IE`, where the library's words
 * are in it, else that of the words.
 */
export function formatLanguageOf(page: string, words: string): string {
  const spoken = primaryLanguage(page) === words ? page : words;
  // The suite's English is British; browsers take a plain "en" for American: "November 24, 2026".
  return spoken === 'en' ? 'en-GB' : spoken;
}

/** Names joined as a language joins them: "a, b and c". */
export const joinNames = (names: readonly string[], language: string) =>
  // Chromium has no Welsh or Punjabi lists: there it would use the browser's own language.
  Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, {type: 'conjunction'}).format(
        // Latin names with no more than commas between them would be one run, read from its wrong end.
        directionOf(language) === 'rtl' ? names.map((name) => `\u2068${name}\u2069`) : names,
      )
    : names.join(', ');
