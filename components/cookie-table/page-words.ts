import type {LocaleModule} from '@lit/localize';

import type {targetLocales} from '../../locales/generated/locale-codes.js';

/** A language: its words, and those of them that only a whole page says, which a first visit does without. */
type Words = readonly [all: () => Promise<LocaleModule>, page: () => Promise<LocaleModule>];

// Written out one by one: a bundler can only follow an address that it can read.
const translations: Readonly<Record<string, Words>> = {
  ar: [() => import('../../locales/generated/ar.js'), () => import('../../locales/generated/page-ar.js')],
  bn: [() => import('../../locales/generated/bn.js'), () => import('../../locales/generated/page-bn.js')],
  cy: [() => import('../../locales/generated/cy.js'), () => import('../../locales/generated/page-cy.js')],
  gu: [() => import('../../locales/generated/gu.js'), () => import('../../locales/generated/page-gu.js')],
  pa: [() => import('../../locales/generated/pa.js'), () => import('../../locales/generated/page-pa.js')],
  pl: [() => import('../../locales/generated/pl.js'), () => import('../../locales/generated/page-pl.js')],
  pt: [() => import('../../locales/generated/pt.js'), () => import('../../locales/generated/page-pt.js')],
  ro: [() => import('../../locales/generated/ro.js'), () => import('../../locales/generated/page-ro.js')],
  ur: [() => import('../../locales/generated/ur.js'), () => import('../../locales/generated/page-ur.js')],
} satisfies Record<(typeof targetLocales)[number], Words>;

const loaded = new Map<string, Promise<void>>();

/** Adds a language's words of a whole page to those that are in use. Where they can't be had, they stay English. */
export function loadPageWords(language: string): Promise<void> {
  const words = loaded.get(language) ?? load(translations[language]);
  loaded.set(language, words);
  return words;
}

async function load(words: Words | undefined): Promise<void> {
  const parts = await Promise.all(words?.map((part) => part()) ?? []).catch(() => []);
  const [all, page] = parts;
  if (all && page) Object.assign(all.templates, page.templates);
}
