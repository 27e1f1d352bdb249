import {configureLocalization, type LocaleModule} from '@lit/localize';

import {formatListIn} from './format-list.js';
import {formatLanguageOf, primaryLanguage} from './language-tags.js';
import type {targetLocales} from '../../locales/generated/locale-codes.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Brings the words of a language. */
type Load = () => Promise<LocaleModule>;

// Written out one by one: a bundler can only follow an address that it can read.
const translations: Readonly<Record<string, Load>> = {
  ar: () => import('../../locales/generated/ar.js'),
  bn: () => import('../../locales/generated/bn.js'),
  cy: () => import('../../locales/generated/cy.js'),
  gu: () => import('../../locales/generated/gu.js'),
  pa: () => import('../../locales/generated/pa.js'),
  pl: () => import('../../locales/generated/pl.js'),
  pt: () => import('../../locales/generated/pt.js'),
  ro: () => import('../../locales/generated/ro.js'),
  ur: () => import('../../locales/generated/ur.js'),
} satisfies Record<(typeof targetLocales)[number], Load>;

// Each copy of the suite has a copy of @lit/localize of its own: a page may configure another one.
const {getLocale, setLocale} = configureLocalization({
  sourceLocale: 'en',
  targetLocales: Object.keys(translations),
  loadLocale: (locale) => (translations[locale] as Load)(),
});

/** The language the page says it is in: what catalogue texts are shown in. */
export function pageLanguage(): string {
  try {
    return Intl.getCanonicalLocales(unclobbered.documentElement.lang)[0] ?? 'en';
  } catch {
    // A page may say "en_GB", which is no language tag, and Intl would throw at every use of it.
    return 'en';
  }
}

/** The language of the suite's own words: the page's where there is a translation, else English. */
export {getLocale as interfaceLanguage};

/** Who is told when the language has changed. */
export const languageListeners = new Set<() => void>();

/** Speaks the page's language from now on. Resolves when it does; never rejects. */
async function applyPageLocale(): Promise<void> {
  const wanted = primaryLanguage(pageLanguage());
  try {
    await setLocale(translations[wanted] ? wanted : 'en');
  } catch {
    // A translation that can't be had leaves the words as they are.
  }
  for (const notify of languageListeners) notify();
}

/** Resolves when the suite speaks the language the page was found in, so that nobody sees another one first. */
export const localeReady = applyPageLocale();

// Pages that change their language without a reload say so here.
new MutationObserver(() => void applyPageLocale()).observe(unclobbered.documentElement, {
  attributeFilter: ['lang'],
});

/** The language that numbers and dates are written in on this page. */
export const formatLanguage = () => formatLanguageOf(pageLanguage(), getLocale());

/** Names joined as the language of the library's words joins them: "a, b and c". */
export const formatList = (names: readonly string[]) => formatListIn(names, getLocale());
