/** The languages the stories can be read in, by language tag, each in its own name. */
export const languages: Readonly<Record<string, string>> = {
  en: 'English',
  cy: 'Cymraeg',
  pl: 'Polski',
  ro: 'Română',
  ur: 'اردو',
  bn: 'বাংলা',
  pa: 'ਪੰਜਾਬੀ',
  gu: 'ગુજરાતી',
  pt: 'Português',
  ar: 'العربية',
};

/** Makes it a page in this language, read from the side that its script begins at. */
export function speak(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** `rtl` for Urdu and Arabic. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ur', 'ar'].includes(language) ? 'rtl' : 'ltr';
}
