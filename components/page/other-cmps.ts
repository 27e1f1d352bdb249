/** What other consent tools leave on `window`. */
export const OTHER_GLOBALS: readonly string[] = [
  'CookieControl',
  'Cookiebot',
  'Osano',
  'cookieconsent',
  'OneTrust',
  'klaro',
  'tarteaucitron',
];

/** The elements they ask with. */
export const OTHER_ELEMENTS =
  '#eu-cookie-compliance, .eu-cookie-compliance-banner, #CybotCookiebotDialog, #ccc, .osano-cm-window';
