/** What this package knows of a service that many sites use. It comes from its provider's own pages. */
export interface KnownService {
  readonly pattern: RegExp;
  readonly name: string;
  readonly provider: string;
  readonly privacy?: string;
  readonly optOut?: string;
  readonly hosts?: readonly string[];
  /** Of the category that has only services like it. */
  readonly signal?: 'analytics_storage' | 'ad_storage';
}

const google = {provider: 'Google', privacy: 'https://policies.google.com/privacy'};
const microsoft = {provider: 'Microsoft', privacy: 'https://privacy.microsoft.com/privacystatement'};

const known: readonly KnownService[] = [
  {
    ...google,
    pattern: /google[\s_-]*analytics|^ga4?$|^universal analytics$|^gtag(?:js)?$|^analytics\.js$/i,
    name: 'Google Analytics',
    optOut: 'https://tools.google.com/dlpage/gaoptout',
    hosts: ['googletagmanager.com', 'google-analytics.com', 'analytics.google.com'],
    signal: 'analytics_storage',
  },
  {
    ...google,
    pattern: /google[\s_-]*tag[\s_-]*manager|^gtm$/i,
    name: 'Google Tag Manager',
    hosts: ['googletagmanager.com'],
  },
  {
    ...google,
    pattern: /google[\s_-]*maps?/i,
    name: 'Google Maps',
    hosts: ['maps.google.com', 'www.google.com/maps', 'maps.googleapis.com'],
  },
  {
    ...google,
    pattern: /double[\s_-]*click|google[\s_-]*ad(?:s|words|sense)\b/i,
    name: 'Google Ads',
    hosts: ['doubleclick.net', 'googleadservices.com'],
    signal: 'ad_storage',
  },
  {
    ...google,
    pattern: /re-?captcha/i,
    name: 'reCAPTCHA',
    hosts: ['www.google.com/recaptcha', 'www.gstatic.com/recaptcha'],
  },
  {
    ...google,
    pattern: /you[\s_-]*tube/i,
    name: 'YouTube',
    hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'ytimg.com'],
  },
  {
    pattern: /\bvimeo/i,
    name: 'Vimeo',
    provider: 'Vimeo',
    privacy: 'https://vimeo.com/privacy',
    hosts: ['vimeo.com', 'vimeocdn.com'],
  },
  {
    ...microsoft,
    pattern: /^(?:microsoft\s+|ms\s+)?clarity$/i,
    name: 'Microsoft Clarity',
    hosts: ['clarity.ms', 'c.bing.com'],
    signal: 'analytics_storage',
  },
  {
    pattern: /\bhot[\s_-]*jar/i,
    name: 'Hotjar',
    provider: 'Hotjar',
    privacy: 'https://www.hotjar.com/legal/policies/privacy/',
    hosts: ['hotjar.com', 'hotjar.io'],
    signal: 'analytics_storage',
  },
  {
    pattern: /\bmatomo|\bpiwik/i,
    name: 'Matomo',
    provider: 'Matomo',
    privacy: 'https://matomo.org/privacy-policy/',
    signal: 'analytics_storage',
  },
  {
    pattern: /\bcloud\s?flare/i,
    name: 'Cloudflare',
    provider: 'Cloudflare',
    privacy: 'https://www.cloudflare.com/privacypolicy/',
  },
  {
    pattern: /civic.*cookie|cookie\s*control$/i,
    name: 'Civic Cookie Control',
    provider: 'Civic UK',
    privacy: 'https://www.civicuk.com/cookie-control/',
  },
  {
    pattern: /mail[\s_-]*chimp/i,
    name: 'Mailchimp',
    provider: 'Mailchimp',
    privacy: 'https://mailchimp.com/legal/cookies/',
    hosts: ['mailchimp.com', 'list-manage.com'],
  },
  {
    pattern: /\bfacebook|meta pixel/i,
    name: 'Facebook',
    provider: 'Meta',
    privacy: 'https://www.facebook.com/privacy/policy/',
    hosts: ['facebook.com', 'facebook.net'],
    signal: 'ad_storage',
  },
  {
    pattern: /^(?:twitter|x \(twitter\))/i,
    name: 'X (Twitter)',
    provider: 'X',
    privacy: 'https://x.com/privacy',
    hosts: ['twitter.com', 'x.com'],
  },
  {
    pattern: /^linked[\s_-]*in/i,
    name: 'LinkedIn',
    provider: 'LinkedIn',
    privacy: 'https://www.linkedin.com/legal/privacy-policy',
    hosts: ['linkedin.com', 'licdn.com'],
  },
  {
    pattern: /site\s?improve/i,
    name: 'Siteimprove',
    provider: 'Siteimprove',
    privacy: 'https://www.siteimprove.com/privacy/privacy-policy/',
    signal: 'analytics_storage',
  },
  {
    pattern: /^soundcloud/i,
    name: 'SoundCloud',
    provider: 'SoundCloud',
    privacy: 'https://soundcloud.com/pages/privacy',
    hosts: ['soundcloud.com'],
  },
  {
    pattern: /^stripe/i,
    name: 'Stripe',
    provider: 'Stripe',
    privacy: 'https://stripe.com/privacy',
    hosts: ['stripe.com'],
  },
];

/** What is longer is no name of a service, and would cost time. */
const longestName = 200;

/** What is known of a service by its name, or by its key in another tool; nothing for most. */
export function findKnown(name: string): KnownService | undefined {
  const plain = name.trim();
  return plain.length > longestName ? undefined : known.find(({pattern}) => pattern.test(plain));
}
