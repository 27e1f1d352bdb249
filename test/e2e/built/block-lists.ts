/**
 * What EasyList Cookie, AdGuard and "I still don't care about cookies" hide or cancel everywhere, as far as it comes near
 * to the suite's names.
 */

/** Requests are cancelled whose address holds one of these. */
export const cancelledPaths = [
  '/cookie-banner',
  '/cookie-consent.',
  '/cookie-consent/',
  'cookieconsent.',
  '/cookiebanner.',
  '/cookie-control.',
  '/cookie-policy',
  '/consent-manager.js',
  '/consent-banner-',
  '/consent-banner.js',
  '/privacy-banner.js',
  '/cookie.json',
  '/dist/gdpr-',
  '/cmp/cmp.js',
  'consent.min.js?',
];
/** What has one of these as its id or its class is hidden. */
export const hiddenNames = [
  'cookie-banner',
  'cookie-consent',
  'cookie-policy',
  'cookie-notice',
  'cookie-preferences',
  'cookie-table',
  'cookie-control',
  'cookie-placeholder',
  'cookie-declaration',
  'cookie-dialog',
  'consent-banner',
  'consent-manager',
  'consent-notification',
  'govuk-cookie-banner',
  'accept-cookies',
  'privacy-banner',
];

/** The tags among them. Those of the table, the preferences and the placeholder are free. */
export const hiddenTags = [
  'cookie-banner',
  'cookie-consent',
  'cookie-policy',
  'cookie-notice',
  'consent-notification',
];
