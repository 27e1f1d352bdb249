import {expect} from '@open-wc/testing';

import {EXPECTED_PATTERN} from '../../../components/embeds/embed-pattern.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';

const service = {
  id: 'counter',
  category: 'counting',
  name: 'Counter',
  provider: 'Somebody',
  purpose: 'Counts.',
};
const small = {
  version: 1,
  name: 'A council',
  categories: [{id: 'counting', name: 'Counting', description: 'Counting.', basis: 'consent'}],
  services: [service],
};
const withService = (more: object) => ({...small, services: [{...service, ...more}]});
const withRow = (more: object) => withService({cookies: [{names: ['abc'], ...more}]});
const withSite = (more: object) => ({...small, sites: [{id: 'main', name: 'Main', services: [], ...more}]});
const withCategory = (more: object) => ({...small, categories: [{...small.categories[0], ...more}]});
const problemsOf = (source: unknown) =>
  (parseCatalogue(source).problems ?? []).map(({path, message}) => `${path}: ${message}`);

const ID = 'expected lower-case words joined by hyphens';
const TEXT = 'expected a text, or texts by language: {"en": "…", "cy": "…"}';
const TAG = 'expected a language tag such as "en" or "en-GB"';
const LINK = 'expected an address that begins with https://';
const HOST = 'expected a host name without https://, perhaps with a path';
const DURATION = 'expected an ISO 8601 duration such as "P6M" or "PT30M"';
const LIFETIME = 'expected "session", "persistent" or an ISO 8601 duration such as "P6M"';
const NAME = 'expected a name, or {"name": "…", "matches": "…"}; three characters must stand before a *';

describe('what an author is told of a catalogue', () => {
  const rows: readonly (readonly [source: unknown, ...problems: readonly string[]])[] = [
    [
      {...small, tables: 'tables-en.json'},
      ': is part of what was published, and was changed: publish it again',
    ],
    [{...small, name: undefined}, `name: ${TEXT}`],
    [{...small, categories: undefined}, 'categories: is missing'],
    [{...small, name: ' '}, 'name: expected some text'],
    [{...small, name: {en: ''}}, 'name.en: expected some text'],
    [{...small, version: 2}, 'version: expected 1, not 2'],
    [{...small, categories: 'none'}, 'categories: expected array, not "none"'],
    [7, ': expected object, not 7'],
    [{...small, language: 'English language'}, `language: ${TAG}`],
    [{...small, language: 'en-'}, `language: ${TAG}`],
    [{...small, language: '-en'}, `language: ${TAG}`],
    [{...small, lifetime: 'six months'}, `lifetime: ${DURATION}`],
    [{...small, lifetime: 'P'}, `lifetime: ${DURATION}`],
    [{...small, lifetime: 'PT'}, `lifetime: ${DURATION}`],
    [{...small, lifetime: 'xP1D'}, `lifetime: ${DURATION}`],
    [{...small, frames: ['https://a.example']}, `frames.0: ${HOST}`],
    [{...small, frames: ['a b.example']}, `frames.0: ${HOST}`],
    [
      withCategory({basis: 'maybe'}),
      'categories.0.basis: expected ("necessary" | "consent" | "exempt"), not "maybe"',
    ],
    [withService({id: 'Counter'}), `services.0.id: ${ID}`],
    [withService({privacy: 'a.example'}), `services.0.privacy: ${LINK}`],
    [withService({privacy: ' https://a.example'}), `services.0.privacy: ${LINK}`],
    [withService({optOut: 'javascript:1'}), `services.0.optOut: ${LINK}`],
    [withService({hosts: ['/a']}), `services.0.hosts.0: ${HOST}`],
    [withService({embeds: ['a']}), `services.0.embeds.0: ${EXPECTED_PATTERN}`],
    [withService({embeds: [7]}), 'services.0.embeds.0: expected string, not 7'],
    [withRow({names: []}), 'services.0.cookies.0.names: expected at least one name'],
    [withRow({names: [7]}), `services.0.cookies.0.names.0: ${NAME}`],
    [
      withRow({names: ['ab*']}),
      'services.0.cookies.0.names.0: expected a name of at most 4096 characters; before a * it must have three characters',
    ],
    [withRow({lifetime: 7}), `services.0.cookies.0.lifetime: ${LIFETIME}`],
    [withRow({lifetime: 'long'}), `services.0.cookies.0.lifetime: ${DURATION}`],
    [
      {...small, services: [service, service]},
      'services.1.id: "counter" is used twice: every id must be its own',
    ],
    [
      {...small, services: [{...service, id: 'counting'}]},
      'services.0.id: "counting" is used twice: every id must be its own',
    ],
    [withService({category: 'videos'}), 'services.0.category: "videos" is not the id of a category'],
    [withSite({services: ['tube']}), 'sites.0.services.0: "tube" is not the id of a service'],
    [withSite({services: ['counter'], shares: ['counter']}), 'sites.0.shares.0: "counter" is named twice'],
    [withSite({services: ['counter', 'counter']}), 'sites.0.services.1: "counter" is named twice'],
    [
      {...small, sites: [0, 1].map(() => ({id: 'main', name: 'Main', services: []}))},
      'sites.1.id: "main" is used twice',
    ],
    [
      withService({embeds: ['open.spotify.com', 'www.youtube.com']}),
      'services.0.embeds.1: "www.youtube.com" would match youtube, which is known without a pattern',
    ],
    [
      {
        ...withService({embeds: ['a.example/x/y']}),
        sites: [{id: 'main', name: 'Main', services: [], hosts: ['A.example/x//y/']}],
      },
      'services.0.embeds.0: "a.example/x/y" would match a host of this site: A.example/x//y/',
    ],
    [
      {...withService({embeds: ['*.a.example']}), frames: ['b.a.example']},
      'services.0.embeds.0: "*.a.example" would match a host whose frames are shown to everybody ("frames"): b.a.example',
    ],
    [
      {
        ...small,
        services: [
          {...service, embeds: ['a.example', 'a.example/x']},
          {...service, id: 'other', embeds: ['a.example/y']},
        ],
      },
      'services.1.embeds.0: "a.example/y" would match a frame of "counter": a.example',
    ],
  ];
  for (const [source, ...problems] of rows) {
    it(`is in words: ${problems.join()}`.slice(0, 120), () => {
      expect(problemsOf(source)).to.deep.equal(problems);
    });
  }

  it('is not that ids are missing twice, beside that they are missing', () => {
    const nameless = {...small, services: [0, 1].map(() => ({...service, id: undefined}))};
    expect(problemsOf(nameless)).to.deep.equal(['services.0.id: is missing', 'services.1.id: is missing']);
  });

  it('is that an answer to so many services can’t be kept, from the first that is too many', () => {
    const category = (id: string, basis: string) => ({id, basis, name: 'A', description: 'A'});
    // 18 and the id for a category, 3 and the id for each service.
    const many = (length: number, more = '') => ({
      ...small,
      categories: [category('counting', 'consent'), category('needed', 'necessary')],
      services: [
        ...Array.from({length}, (_, i) => ({...service, id: `s-${`${i}`.padStart(5, '0')}`})),
        {...service, id: `needed-${'n'.repeat(4100)}`, category: 'needed'},
        {...service, id: `x${more}`},
      ],
    });
    const room = 4070 - ('counting'.length + 18) - 400 * 10 - 4;
    expect(problemsOf(many(400, 'y'.repeat(room)))).to.deep.equal([]);
    expect(problemsOf(many(400, 'y'.repeat(room + 1)))).to.deep.equal(['services: too many to keep']);
  });
});

describe('what an author may write', () => {
  const words: Readonly<Record<string, readonly object[]>> = {
    signals: [
      withCategory({
        signals: [
          'ad_storage',
          'ad_user_data',
          'ad_personalization',
          'analytics_storage',
          'functionality_storage',
          'personalization_storage',
          'security_storage',
        ],
      }),
    ],
    bases: ['necessary', 'consent', 'exempt'].map((basis) => withCategory({basis})),
    kinds: ['video', 'map', 'audio', 'form', 'post', 'other'].map((kind) => withService({kind})),
    'kinds of site': ['main', 'branded', 'commissioned'].map((kind) => withSite({kind})),
    stores: ['cookie', 'localStorage', 'sessionStorage'].map((storedIn) => withRow({storedIn})),
    lifetimes: [
      'session',
      'persistent',
      'P12Y',
      'P12M',
      'P12W',
      'P12D',
      'PT12H',
      'PT12M',
      'PT12S',
      'P1DT12S',
      'P1Y2M3W4DT5H6M7S',
    ].map((lifetime) => withRow({lifetime})),
    'frames below a host of the site': [{...withService({embeds: ['b.a.example']}), frames: ['a.example']}],
    durations: ['P12Y', 'PT12H12M'].map((lifetime) => ({...small, lifetime})),
    languages: ['en', 'en-GB', 'zh-Hant-TW', 'sl-rozaj-biske-1994'].map((language) => ({...small, language})),
    links: ['https://a.example', 'http://a.example/b', 'HTTPS://a.example'].map((privacy) =>
      withService({privacy}),
    ),
    hosts: ['a.example', 'a.example/b/c d', 'localhost'].map((host) => withService({hosts: [host]})),
    names: ['a', 'abc*', 'abc*d*', {name: 'a_[id]', matches: 'abc*'}].map((name) => withRow({names: [name]})),
  };
  for (const [what, sources] of Object.entries(words)) {
    it(`are all ${what}`, () => {
      for (const source of sources) expect(problemsOf(source), JSON.stringify(source)).to.deep.equal([]);
    });
  }
});
