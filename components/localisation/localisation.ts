import {configureLocalization} from '@lit/localize';

// Each copy of the suite has a copy of @lit/localize of its own: a page may configure another one.
configureLocalization({
  sourceLocale: 'en',
  targetLocales: [],
  loadLocale: (locale) => Promise.reject(new Error(`no translation into ${locale}`)),
});

/** The language the page says it is in: what catalogue texts, numbers and lifetimes are shown in. */
export function pageLanguage(): string {
  try {
    return Intl.getCanonicalLocales(document.documentElement.lang)[0] ?? 'en';
  } catch {
    // A page may say "en_GB", which is no language tag, and Intl would throw at every use of it.
    return 'en';
  }
}

/** Names joined as the page's language joins them: "a, b and c". */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(pageLanguage(), {type: 'conjunction'}).format(names);
}
