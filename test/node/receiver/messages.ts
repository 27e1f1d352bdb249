/** Messages, and what a receiver makes of each: the Worker's and the plugin's are held to the same ones. */

/** An id as long as none is by itself; a catalogue may have it. */
const longId = Array(20).fill('long').join('-');

/** Ids of the sites that are counted in all of them. */
export const SITES = ['main', 'jobs', longId];

const category = {
  id: 'performance',
  revision: '1t7j3yz',
  allowed: true,
  services: [{id: 'hotjar', allowed: false}],
};
const answer = {
  when: 1_764_288_000,
  by: 'banner',
  site: 'main',
  language: 'en-GB',
  categories: [category, {id: 'third-party', revision: 'mkddp2', services: [{id: 'youtube'}]}],
};

const row = [
  'main',
  'en-GB',
  'banner',
  'performance=yes hotjar=no third-party=open',
  'performance=1t7j3yz third-party=mkddp2',
];

interface Case {
  readonly name: string;
  readonly body: string;
  /** The row that it is kept in, but for the day and the number; nothing where it is refused. */
  readonly row?: readonly string[];
  /** What the refusal says. */
  readonly why?: RegExp;
}

const wrongAnswer = (change: object) => JSON.stringify({...answer, ...change});
const ofCategory = (change: object) => wrongAnswer({categories: [{...category, ...change}]});
const badParts = /An answer has categories/;

export const messages: readonly Case[] = [
  ...['asked', 'yes', 'no', 'chose', 'left'].map((count) => ({
    name: `a count of ${count}`,
    body: JSON.stringify({count, site: 'main'}),
    row: ['main', count],
  })),
  {
    name: 'a count with more in it, of which nothing is kept',
    body: JSON.stringify({
      count: 'yes',
      site: 'jobs',
      visitor: 'a1b2c3',
      url: 'https://example.org/?email=a@b',
    }),
    row: ['jobs', 'yes'],
  },
  {name: 'an answer', body: JSON.stringify(answer), row},
  {
    name: 'a site, a category and a service whose ids are long',
    body: wrongAnswer({
      site: longId,
      categories: [{...category, id: `c-${longId}`, services: [{id: `s-${longId}`, allowed: false}]}],
    }),
    row: [
      ...[longId, 'en-GB', 'banner'],
      ...[`c-${longId}=yes s-${longId}=no`, `c-${longId}=${category.revision}`],
    ],
  },
  {
    name: 'an answer to five hundred services',
    body: ofCategory({services: Array.from({length: 500}, (_, at) => ({id: `s${at}`}))}),
    row: [...row.slice(0, 3), 'performance=yes', 'performance=1t7j3yz'],
  },
  {
    name: 'an answer with more in it, of which nothing is kept',
    body: wrongAnswer({
      visitor: 'a1b2c3',
      categories: answer.categories.map((each) => ({...each, note: 'a1b2c3'})),
    }),
    row,
  },
  {name: 'no text', body: '', why: /no JSON object/},
  {name: 'a list', body: '[]', why: /no JSON object/},
  {name: 'half of a message', body: '{"count":"yes"', why: /no JSON object/},
  {name: 'JSON nested deeply', body: '['.repeat(5000), why: /no JSON object/},
  {
    name: 'a site that is not counted',
    body: '{"count":"yes","site":"forged"}',
    why: /The site "forged" is not counted/,
  },
  {name: 'no site, where there are several', body: '{"count":"yes"}', why: /The site "" is not counted/},
  {name: 'a site that is no text', body: '{"count":"yes","site":{"a":1}}', why: /is not counted/},
  {name: 'a formula for a site', body: '{"count":"yes","site":"=1+1"}', why: /is not counted/},
  {
    name: 'an event that is not counted',
    body: '{"count":"robbed","site":"main"}',
    why: /asked, yes, no, chose, left/,
  },
  {name: 'an event that every object has', body: '{"count":"toString","site":"main"}', why: /asked, yes/},
  {name: 'an event that is no text', body: '{"count":["yes"],"site":"main"}', why: /asked, yes/},
  {name: 'no event', body: '{"count":null,"site":"main"}', why: /asked, yes/},
  {name: 'an answer by nobody', body: wrongAnswer({by: 'visitor-17'}), why: /how it was given/},
  {name: 'an answer in a language of its own', body: wrongAnswer({language: 'en,GB'}), why: /language/},
  {
    name: 'an answer in a long language',
    body: wrongAnswer({language: 'en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd'}),
    why: /language/,
  },
  {name: 'an answer to nothing', body: wrongAnswer({categories: []}), why: badParts},
  {name: 'an answer with a list of texts', body: wrongAnswer({categories: ['performance']}), why: badParts},
  {
    name: 'an answer with an object for a list',
    body: wrongAnswer({categories: {a: category}}),
    why: badParts,
  },
  {name: 'an address for an id', body: ofCategory({id: 'a@example.org'}), why: badParts},
  {name: 'an id with a line behind it', body: ofCategory({id: 'performance\n'}), why: badParts},
  {name: 'a long revision', body: ofCategory({revision: 'a'.repeat(40)}), why: badParts},
  {name: 'a revision that is a number', body: ofCategory({revision: 12}), why: badParts},
  {name: 'an answer that is neither yes nor no', body: ofCategory({allowed: 'perhaps'}), why: badParts},
  {name: 'an answer that is null', body: ofCategory({allowed: null}), why: badParts},
  {name: 'a service that is a text', body: ofCategory({services: ['hotjar']}), why: badParts},
  {name: 'no services', body: ofCategory({services: undefined}), why: badParts},
];
