import {matchesName} from '../../catalogue/cookie-names.js';

/** A service that many sites use, by what it leaves behind. */
export interface KnownService {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly purpose: string;
  readonly privacy: string;
  readonly isAdvertising?: boolean;
  readonly isNeeded?: boolean;
  readonly names: readonly string[];
  readonly hosts: readonly string[];
}

const google = {provider: 'Google', privacy: 'https://policies.google.com/privacy'};
const microsoft = {provider: 'Microsoft', privacy: 'https://privacy.microsoft.com/privacystatement'};

/** What the makers of these services say of them; a draft begins with it. */
const known: readonly KnownService[] = [
  {
    ...{id: 'google-analytics', name: 'Google Analytics', ...google},
    purpose: 'Counts visits and shows us which pages people use.',
    names: ['_ga', '_ga_*', '_gid', '_gat*', '__utm*'],
    hosts: ['googletagmanager.com', 'google-analytics.com', 'analytics.google.com'],
  },
  {
    ...{id: 'google-ads', name: 'Google Ads', ...google, isAdvertising: true},
    purpose: 'Shows adverts, and counts what people do after they have seen one.',
    names: ['_gcl_*', 'IDE', 'test_cookie', 'DSID', '__gads', '__gpi', 'NID', 'ANID'],
    hosts: ['doubleclick.net', 'googleadservices.com', 'googlesyndication.com'],
  },
  {
    ...{id: 'microsoft-clarity', name: 'Microsoft Clarity', ...microsoft},
    purpose: 'Records how people move through our pages.',
    names: ['_clck', '_clsk'],
    hosts: ['clarity.ms', 'c.bing.com'],
  },
  {
    ...{id: 'application-insights', name: 'Application Insights', ...microsoft},
    purpose: 'Tells us when something on our site fails, and how people use it.',
    names: ['ai_user', 'ai_session', 'AI_buffer*', 'AI_sentBuffer*'],
    hosts: ['js.monitor.azure.com', 'dc.services.visualstudio.com', 'applicationinsights.azure.com'],
  },
  {
    ...{
      id: 'hotjar',
      name: 'Hotjar',
      provider: 'Hotjar',
      privacy: 'https://www.hotjar.com/legal/policies/privacy/',
    },
    purpose: 'Records how people move through our pages.',
    names: ['_hj*'],
    hosts: ['hotjar.com', 'hotjar.io'],
  },
  {
    ...{
      id: 'meta-pixel',
      name: 'Meta Pixel',
      provider: 'Meta',
      privacy: 'https://www.facebook.com/privacy/policy/',
    },
    purpose: 'Shows adverts on Facebook and Instagram, and counts what people do after they have seen one.',
    isAdvertising: true,
    names: ['_fbp', '_fbc', 'fr'],
    hosts: ['facebook.com', 'facebook.net'],
  },
  {
    ...{id: 'youtube', name: 'YouTube', ...google},
    purpose: 'Shows videos on our pages.',
    names: ['VISITOR_INFO1_LIVE', 'VISITOR_PRIVACY_METADATA', 'YSC', 'yt-remote-*', 'yt.innertube::*'],
    hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'ytimg.com', 'googlevideo.com'],
  },
  {
    ...{id: 'vimeo', name: 'Vimeo', provider: 'Vimeo', privacy: 'https://vimeo.com/privacy'},
    purpose: 'Shows videos on our pages.',
    names: ['vuid'],
    hosts: ['vimeo.com', 'vimeocdn.com'],
  },
  {
    ...{id: 'google-fonts', name: 'Google Fonts', ...google},
    purpose: 'Brings the letters that our pages are set in.',
    names: [],
    hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  },
  {
    ...{id: 'google-maps', name: 'Google Maps', ...google},
    purpose: 'Shows maps on our pages.',
    names: [],
    hosts: ['maps.google.com', 'www.google.com/maps', 'maps.googleapis.com', 'maps.gstatic.com'],
  },
  {
    ...{
      id: 'cloudflare',
      name: 'Cloudflare',
      provider: 'Cloudflare',
      privacy: 'https://www.cloudflare.com/privacypolicy/',
    },
    purpose: 'Protects our site from attacks.',
    isNeeded: true,
    names: ['__cf_bm', 'cf_clearance', '_cfuvid', '__cflb'],
    hosts: [],
  },
];

/** The service that a name, or else a host, is known to belong to. */
export function knownService(name: string | undefined, host: string): KnownService | undefined {
  return (
    known.find(({names}) => name !== undefined && names.some((each) => matchesName(each, name))) ??
    known.find(({hosts}) => hosts.some((each) => host === each || host.endsWith(`.${each}`)))
  );
}
