const names = new Intl.DisplayNames('en-GB', {type: 'language'});

/** A language in English, such as Urdu; its tag where that is none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Which way a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' | 'auto' {
  try {
    return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo)$/.test(new Intl.Locale(tag).maximize().script ?? '')
      ? 'rtl'
      : 'ltr';
  } catch {
    return 'auto';
  }
}
