/** The signals of Google Consent Mode v2; the cookie's text holds their places in this list, so it only ever grows. */
export const signals = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;

/** One signal of Google Consent Mode. */
export type Signal = (typeof signals)[number];
