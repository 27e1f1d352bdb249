import {isAdvertising} from '../audit/compare/advertising.js';
import {knownService} from '../audit/report/known-services.js';
import {shownName} from '../catalogue/cookie-names.js';
import type {Problem} from '../catalogue/entries.js';
import {findText} from '../catalogue/localized-text.js';
import type {Catalogue, Category, Service} from '../catalogue/schema.js';

/** What is known of services that claim an exception, by their names: it comes from what their makers say they do. */
const facts: readonly (readonly [
  what: 'records' | 'advertises' | 'shows' | 'own-use' | 'processor',
  RegExp,
])[] = [
  [
    'records',
    /clarity|hotjar|fullstory|mouseflow|smartlook|lucky orange|crazy egg|contentsquare|logrocket|inspectlet/,
  ],
  [
    'advertises',
    /\bads\b|adwords|adsense|doubleclick|pixel|insight tag|floodlight|criteo|taboola|outbrain|remarketing/,
  ],
  ['shows', /youtube|vimeo|google maps|facebook|instagram|tiktok|spotify|soundcloud/],
  ['own-use', /google analytics|google tag manager/],
  ['processor', /matomo|plausible|fathom|simple analytics|umami|piwik/],
];

const advertisingSignals = ['ad_storage', 'ad_user_data', 'ad_personalization'];

/**
 * What does not fit the exception that an exempt category claims, as the Information Commissioner's Office draws its limits:
 * of statistics, that nobody is followed or recorded alone, nothing is advertised or counted for it, and the provider works
 * for the site alone. These are warnings: whether an exception holds is for the site to decide.
 */
export function findDoubtfulClaims({name, categories, services}: Catalogue): readonly Problem[] {
  const site = findText(name, 'en')[0];
  return categories.flatMap((category, i) => {
    const path = `categories.${i}`;
    if (category.basis !== 'exempt') {
      return category.exception
        ? [{path: `${path}.exception`, message: 'this key is read only where the basis is "exempt"'}]
        : [];
    }
    if (!category.exception) {
      const message =
        'say which exception of the law it claims: "exception": "statistics" or "appearance". Where neither fits, the basis is "consent"';
      return [{path, message}];
    }
    const signal = category.signals?.findIndex((each) => advertisingSignals.includes(each)) ?? -1;
    return [
      ...(signal < 0
        ? []
        : [{path: `${path}.signals.${signal}`, message: `no exception covers advertising: ask for consent`}]),
      ...services.flatMap((service, j) =>
        service.category === category.id
          ? doubtsOf(service, category, site).map(([key, message]) => ({
              path: `services.${j}${key}`,
              message,
            }))
          : [],
      ),
    ];
  });
}

type Doubt = readonly [key: string, message: string];

/** What does not fit of one service, the worst first; of one that can't be exempt, nothing else is said. */
function doubtsOf(service: Service, {exception}: Category, site: string): readonly Doubt[] {
  const is = (what: (typeof facts)[number][0]) =>
    facts.some(([fact, pattern]) => fact === what && namesOf(service).some((name) => pattern.test(name)));
  const {cookies = [], embeds, processor, provider} = service;
  if (is('records'))
    return [['', 'it records or maps what single visitors do, which no exception covers: ask for consent']];
  if (is('advertises') || cookies.some(({names}) => names.map(shownName).some(isAdvertising)))
    return [
      ['', 'it advertises, or counts what adverts lead to, which no exception covers: ask for consent'],
    ];
  if (is('shows') || embeds)
    return [['', 'it shows content of somebody else, who uses what they learn: ask for consent']];
  if (exception === 'appearance')
    return is('own-use') || is('processor')
      ? [
          [
            '',
            'it counts visitors, which is not about how the site looks: claim "statistics", in a category of its own',
          ],
        ]
      : [];
  const foreign = cookies.findIndex(({domain}) => domain);
  return [
    ...(foreign < 0
      ? []
      : [
          [
            `.cookies.${foreign}.domain`,
            'a cookie of another organisation follows visitors from site to site, which is not statistics of this one: ask for consent',
          ] as const,
        ]),
    ...(is('own-use') &&
    cookies.some(({names}) => names.map(shownName).some((each) => each.startsWith('_ga')))
      ? [
          [
            '',
            'with its cookies it gives each visitor a number: switch them off, or ask for consent',
          ] as const,
        ]
      : []),
    ...(processor || findText(provider, 'en')[0] === site || is('processor')
      ? []
      : [
          [
            '',
            is('own-use')
              ? 'its provider may use what it learns for itself: where you have switched that off, say "processor": true, else ask for consent'
              : 'its provider must work on your behalf alone: where your contract says so, say "processor": true, else ask for consent',
          ] as const,
        ]),
  ];
}

/** What a service is called, also by those who know its cookies and hosts, in lower case. */
function namesOf({id, name, cookies = [], hosts = []}: Service): readonly string[] {
  const cookieNames = cookies.flatMap(({names}) => names.map(shownName));
  const known = [
    ...cookieNames.map((cookie) => knownService(cookie, '')),
    ...hosts.map((host) => knownService(undefined, host)),
  ];
  return [id.replaceAll('-', ' '), findText(name, 'en')[0], ...known.flatMap((each) => each?.name ?? [])].map(
    (each) => each.toLowerCase(),
  );
}
