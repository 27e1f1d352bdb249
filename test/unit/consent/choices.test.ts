import {expect} from '@open-wc/testing';

import {
  applyChoice,
  type Choice,
  daysToKeep,
  formatConsent,
  isAnswered,
} from '../../../components/consent/consent-reducer.js';
import {type DisclosedCategory, undecided} from '../../../components/consent/consent.js';
import {parseConsent} from '../../../components/consent/cookie-text.js';
import {reconcile} from '../../../components/consent/reconcile.js';

const day = 86_400;
const today = 20_000 * day;
const category = (
  id: string,
  basis: DisclosedCategory['basis'],
  services: readonly string[],
  used = true,
): DisclosedCategory => ({id, basis, revision: 'r1', services, signals: [], used});
const disclosed = [
  category('needed', 'necessary', ['session']),
  category('counting', 'consent', ['counter', 'recorder']),
  category('videos', 'consent', ['tube']),
  category('chat', 'consent', ['bot'], false),
  category('looks', 'exempt', ['size', 'font']),
  category('maps', 'exempt', ['pins'], false),
];

/** Fields of what is stored after a choice, by the day on which the oldest of it was given. */
function choose(choice: Choice, stored = '', age = 0) {
  const when = today - age * day;
  const before = stored ? parseConsent(`1.${when}.183.${stored}`, when) : undecided;
  const after = applyChoice(reconcile(before, disclosed), choice, disclosed, today + 5000, 183);
  const [version, day_, days, ...fields] = formatConsent(after).split('.');
  expect([version, days]).to.deep.equal(['1', '183']);
  return {fields: fields.join('.'), age: (today - Number(day_)) / day};
}

/** On, and still to be told of. */
const exempt = 'looks~u~r1~size~font.maps~u~r1~pins';
const rows: readonly (readonly [sentence: string, choice: Choice, stored: string, fields: string])[] = [
  [
    'a yes to all is one to what asks on this site',
    'accept-all',
    '',
    'counting~y~r1~counter~recorder.videos~y~r1~tube.looks~e~r1~size~font.maps~u~r1~pins',
  ],
  [
    'a yes to all takes back no objection',
    'accept-all',
    'looks~o~r1~size~font.maps~o~r1~pins',
    'counting~y~r1~counter~recorder.videos~y~r1~tube.looks~o~r1~size~font.maps~o~r1~pins',
  ],
  [
    'a yes to all takes back no objection to a part, of what is told beside it or not',
    'accept-all',
    'looks~u~r1~size_n~font.maps~u~r1~pins_n',
    'counting~y~r1~counter~recorder.videos~y~r1~tube.looks~e~r1~size_n~font.maps~u~r1~pins_n',
  ],
  [
    'a no to all is one to what asks on this site, and an objection to what does not',
    'reject-all',
    '',
    'counting~n~r1~counter~recorder.videos~n~r1~tube.looks~o~r1~size~font.maps~u~r1~pins',
  ],
  [
    'a no to all settles what was answered alone',
    'reject-all',
    'counting~-~r1~counter_y~recorder.looks~e~r1~size_n~font',
    'counting~n~r1~counter~recorder.videos~n~r1~tube.looks~o~r1~size~font.maps~u~r1~pins',
  ],
  [
    'to withdraw all is a no to each category that was allowed, on all sites',
    'withdraw-all',
    'counting~y~r1~counter~recorder.chat~y~r1~bot',
    'counting~n~r1~counter~recorder.chat~n~r1~bot.looks~o~r1~size~font.maps~o~r1~pins',
  ],
  [
    'to withdraw all is a no to each service that was allowed alone',
    'withdraw-all',
    'counting~-~r1~counter_y~recorder.videos~n~r1~tube_y',
    'counting~-~r1~counter_n~recorder.videos~n~r1~tube_n.looks~o~r1~size~font.maps~o~r1~pins',
  ],
  [
    'an answer by id is kept as it is',
    {counting: true, recorder: false},
    '',
    `counting~y~r1~counter~recorder_n.${exempt}`,
  ],
];

describe('a choice', () => {
  for (const [sentence, choice, stored, fields] of rows) {
    it(sentence, () => {
      expect(choose(choice, stored).fields).to.equal(fields);
    });
  }

  it('by an id that is not disclosed, or that is neither yes nor no, is a mistake that names it and all ids', () => {
    for (const [choice, wrong] of [
      [{nobody: true}, 'nobody,true'],
      [{counting: 'yes', tube: true}, 'counting,yes'],
      [{needed: true, session: 1, other: false}, 'session,1 other,false'],
    ] as const) {
      expect(() => choose(choice as unknown as Choice)).to.throw(
        TypeError,
        `Ask First: not true or false for an id of the catalogue: ${wrong}. Ids: needed session counting counter recorder videos tube chat bot looks size font maps pins`,
      );
    }
  });
});

describe('the day of an answer', () => {
  const rows: readonly (readonly [
    sentence: string,
    choice: Choice,
    stored: string,
    age: number,
    kept: number,
  ])[] = [
    ['is that of the oldest that still counts', {videos: true}, 'counting~y~r1~counter~recorder', 9, 9],
    [
      'is that of the oldest service that still counts',
      {videos: true},
      'counting~-~r1~counter_y~recorder',
      9,
      9,
    ],
    [
      'is kept where one service is answered beside others',
      {recorder: false},
      'counting~-~r1~counter_y~recorder',
      9,
      9,
    ],
    [
      'is kept where a service is answered beside its category',
      {recorder: false},
      'counting~y~r1~counter~recorder',
      9,
      9,
    ],
    ['is today’s where the same is answered again', {counting: true}, 'counting~n~r1~counter~recorder', 9, 0],
    [
      'is today’s where the same services are',
      {counter: true, recorder: true},
      'counting~-~r1~counter_n~recorder_y',
      9,
      0,
    ],
    ['is today’s beside an objection', {counting: true}, 'looks~o~r1~size~font', 9, 0],
    ['is today’s beside a no to another disclosure', {counting: true}, 'videos~n~r0~tube', 9, 0],
    ['is today’s beside a no to what is not disclosed', {counting: true}, 'old~n~r0~gone', 9, 0],
    ['is kept on its last day', {videos: true}, 'counting~y~r1~counter~recorder', 182, 182],
    // The day of an objection, which is kept for longer, says nothing of answers.
    ['is today’s from when it has run out', {videos: true}, 'counting~y~r1~counter~recorder', 183, 0],
  ];
  for (const [sentence, choice, stored, age, kept] of rows) {
    it(sentence, () => {
      expect(choose(choice, stored, age).age).to.equal(kept);
    });
  }
});

it('the day of an answer is kept to the last second of its days', () => {
  const stored = parseConsent(`1.${today}.183.counting~y~r1~counter~recorder.looks~o~r1~size`, today);
  const dayOf = (now: number) =>
    applyChoice(reconcile(stored, disclosed), {videos: true}, disclosed, now, 183).when;
  const end = today + 183 * day;
  expect([dayOf(end - 1), dayOf(end)]).to.deep.equal([today, end]);
});

describe('a no to what was disclosed before', () => {
  const stored = 'counting~r~r1~counter~recorder.videos~r~r1~tube';
  for (const [sentence, choice, fields] of [
    [
      'is asked again until it is answered',
      {tube: true},
      `counting~r~r1~counter~recorder.videos~n~r1~tube_y.${exempt}`,
    ],
    [
      'is one to what is disclosed now once it is said again',
      {counting: false},
      `counting~n~r1~counter~recorder.videos~r~r1~tube.${exempt}`,
    ],
    [
      'is settled by an answer to one of its services',
      {recorder: true},
      `counting~n~r1~counter~recorder_y.videos~r~r1~tube.${exempt}`,
    ],
  ] as const) {
    it(sentence, () => {
      expect(choose(choice, stored).fields).to.equal(fields);
    });
  }
});

describe('the text of an answer', () => {
  const parse = (fields: string) => parseConsent(`1.${today}.183.${fields}`, today);

  it('names what is open where it asks on this site', () => {
    const consent = reconcile(parse('videos~n~r1~tube'), disclosed);
    expect(formatConsent(consent)).to.equal(`1.${today}.183.videos~n~r1~tube.${exempt}`);
    expect(formatConsent(consent, disclosed)).to.equal(
      `1.${today}.183.counting~-~r1~counter~recorder.videos~n~r1~tube.looks~u~r1~size~font`,
    );
  });

  it('asks for nothing on a site that does not use it, and says of nothing that it was told', () => {
    const elsewhere = [category('other', 'consent', [])];
    for (const [fields, noted] of [
      ['videos~n~r1~tube', 'videos~n~r1~tube'],
      ['videos~r~r1~tube.looks~e~r1~size~font', 'videos~n~r1~tube.looks~e~r1~size~font'],
      ['videos~y~r1~tube.looks~o~r1~size~font', 'videos~y~r1~tube.looks~o~r1~size~font'],
      ['videos~y~r1~tube.looks~u~r1~size_n~font', 'videos~y~r1~tube.size~o~r1'],
    ] as const) {
      const consent = reconcile(parse(fields), disclosed);
      expect(formatConsent(consent, elsewhere), fields).to.equal(`1.${today}.183.${noted}`);
    }
  });

  it('is kept for as long as browsers keep any where it holds an objection, else for the days of an answer', () => {
    for (const [fields, days] of [
      ['counting~n~r1~counter', 183],
      ['looks~e~r1~size~font', 183],
      ['looks~o~r1~size~font', 400],
      ['looks~e~r1~size_n~font', 400],
      ['looks~e~r1~size~font_n.counting~y~r1', 400],
      ['looks~e~r1~size_y~font', 183],
    ] as const) {
      expect(daysToKeep(parse(fields)), fields).to.equal(days);
    }
  });

  it('is an answer where anything was said that was the visitor’s to say', () => {
    for (const [fields, said] of [
      ['counting~y~r1', true],
      ['counting~n~r1', true],
      ['counting~-~r1~counter~recorder', false],
      ['counting~-~r1~counter~recorder_n', true],
      ['counting~-~r1~counter_y~recorder', true],
      ['looks~e~r1~size', false],
    ] as const) {
      expect(parse(fields).categories.map(isAnswered), fields).to.deep.equal([said]);
    }
    const needed = {
      ...category('needed', 'necessary', []),
      allowed: false,
      services: [{id: 'x', allowed: false}],
    };
    expect(isAnswered(needed)).to.equal(false);
  });
});
