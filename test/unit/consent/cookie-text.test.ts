import {expect} from '@open-wc/testing';

import {formatConsent} from '../../../components/consent/consent-reducer.js';
import {allows, type CategoryAnswer, type Consent, undecided} from '../../../components/consent/consent.js';
import {parseConsent} from '../../../components/consent/cookie-text.js';

const day = 86_400;
const when = 20_417 * day;
const now = when + day;

const performance: CategoryAnswer = {
  id: 'performance',
  basis: 'consent',
  allowed: true,
  revision: 'x3k9f2',
  outdated: false,
  signals: ['ad_user_data', 'analytics_storage'],
  services: [
    {id: 'google-analytics', allowed: undefined},
    {id: 'hotjar', allowed: false},
  ],
};
const thirdParty: CategoryAnswer = {
  id: 'third-party',
  basis: 'consent',
  allowed: false,
  revision: '9fk2lq',
  outdated: false,
  signals: [],
  services: [
    {id: 'youtube', allowed: true},
    {id: 'vimeo', allowed: undefined},
  ],
};
const appearance: CategoryAnswer = {
  id: 'appearance',
  basis: 'exempt',
  allowed: false,
  revision: 'a1',
  outdated: false,
  signals: [],
  services: [{id: 'text-size', allowed: undefined}],
};
const needed: CategoryAnswer = {...performance, id: 'needed', basis: 'necessary', services: []};

const consentTo = (...categories: CategoryAnswer[]): Consent => ({when, days: 183, categories});
const text =
  '1.1764028800.183.performance~y13~x3k9f2~google-analytics~hotjar_n.third-party~n~9fk2lq~youtube_y~vimeo';

describe('the consent cookie', () => {
  it('reads as it is documented', () => {
    expect(formatConsent(consentTo(performance, thirdParty))).to.equal(text);
    expect(parseConsent(text, now)).to.deep.equal(consentTo(performance, thirdParty));
  });

  const kept: readonly (readonly [sentence: string, category: CategoryAnswer, field: string])[] = [
    ['a yes', performance, 'performance~y13~x3k9f2~google-analytics~hotjar_n'],
    ['a no', thirdParty, 'third-party~n~9fk2lq~youtube_y~vimeo'],
    [
      'a yes to one service alone',
      {...thirdParty, allowed: undefined},
      'third-party~-~9fk2lq~youtube_y~vimeo',
    ],
    ['an objection', appearance, 'appearance~o~a1~text-size'],
    [
      'an objection to one service alone',
      {...appearance, allowed: true, services: [{id: 'text-size', allowed: false}]},
      'appearance~e~a1~text-size_n',
    ],
    ['a yes to a category without services', {...performance, services: []}, 'performance~y13~x3k9f2'],
  ];
  for (const [sentence, category, field] of kept) {
    it(`gives ${sentence} back as it was given`, () => {
      const written = formatConsent(consentTo(category));
      expect(written).to.equal(`1.1764028800.183.${field}`);
      expect(parseConsent(written, now)).to.deep.equal(consentTo(category));
    });
  }

  const unsaid: readonly (readonly [sentence: string, category: CategoryAnswer])[] = [
    ['what is necessary', needed],
    ['what nobody answered', {...performance, allowed: undefined, services: [{id: 'hotjar'}]}],
  ];
  for (const [sentence, category] of unsaid) {
    it(`does not write ${sentence}`, () => {
      expect(formatConsent(consentTo(category, performance))).to.equal(formatConsent(consentTo(performance)));
      expect(parseConsent(formatConsent(consentTo(category)), now)).to.deep.equal(undecided);
    });
  }

  it('tells the next page of exempt uses nobody objected to', () => {
    const stored = formatConsent(consentTo(performance, {...appearance, allowed: true}));
    expect(allows(parseConsent(stored, now), 'text-size')).to.equal(true);
  });

  it('tells the next page, where the browser says no for its visitor, of those alone that they let be', () => {
    const isOn = (answer: string, at = now) =>
      allows(parseConsent(`1.${when}.183.appearance~${answer}~a1~text-size`, at, true), 'text-size');
    expect([isOn('e'), isOn('u'), isOn('e', when + 183 * 86_400)]).to.deep.equal([true, false, false]);
  });

  it('has no character that makes a server lose its own cookies, and less than 1,000 of them with 30 services', () => {
    const service = (at: number) => ({id: `service-of-a-name-${10 + at}`, allowed: at % 2 === 0});
    const categories = [0, 1, 2, 3, 4].map((at): CategoryAnswer => ({
      id: `a-category-called-${at}`,
      basis: 'consent',
      allowed: at > 2,
      revision: '1z141z3',
      outdated: false,
      signals: [],
      services: [0, 1, 2, 3, 4, 5].map((each) => service(at * 6 + each)),
    }));
    const written = formatConsent({when, days: 400, categories});
    expect(written).to.match(/^[A-Za-z0-9._~-]+$/);
    expect(written.length).to.be.lessThan(1000);
    expect(parseConsent(written, now).categories).to.deep.equal(categories);
  });

  const unreadable: readonly (readonly [sentence: string, stored: string])[] = [
    ['is empty', ''],
    ['is garbage', 'garbage'],
    ['is all dots', '....'],
    ['is of another version', text.replace(/^1/, '2')],
    ['has no version', text.slice(2)],
    ['is percent-encoded', text.replaceAll('.', '%2E').replaceAll('~', '%7E')],
    ['is quoted', `"${text}"`],
    ['begins with white space', ` ${text}`],
    ['is JSON', '{"performance":true}'],
    [
      'is Civic’s',
      '{"necessaryCookies":[],"optionalCookies":{"performance":"accepted"},"interactedWith":true}',
    ],
    ['is from the future', text.replace('1764028800', `${now + 3600}`)],
    ['is from no time', text.replace('1764028800', '0')],
    ['is an objection from no time', '1.0.183.appearance~o~a1'],
    ['is an objection that holds for no time', '1.1764028800.0.appearance~o~a1'],
    ['is from before time', text.replace('1764028800', '-1764028800')],
    ['is from a time without end', text.replace('1764028800', 'Infinity')],
    ['holds for no time', text.replace('.183.', '.0.')],
    ['holds for ever', text.replace('.183.', '.99999.')],
    ['holds for words', text.replace('.183.', '.long.')],
    ['is cut off in its version', '1'],
    ['is cut off in its time', '1.17640'],
    ['is cut off after its time', '1.1764028800'],
    ['is cut off after its days', '1.1764028800.183'],
    ['is cut off before a category', '1.1764028800.183.'],
    ['is cut off in a category', '1.1764028800.183.perfor'],
    ['is cut off before an answer', '1.1764028800.183.performance~'],
    ['is cut off after an answer', '1.1764028800.183.performance~y'],
    ['is cut off before a revision', '1.1764028800.183.performance~y~'],
    ['is cut off before a service', '1.1764028800.183.performance~y13~x3k9f2~'],
    [
      'is cut off in a service’s own answer',
      '1.1764028800.183.performance~y13~x3k9f2~google-analytics~hotjar_',
    ],
    ['has one bad field among good ones', `${text}.performance~maybe~x3k9f2`],
    ['has an empty field', `${text}.`],
    ['has an answer in capitals', text.replace('~y13~', '~Y13~')],
    ['has a strange letter', text.replace('performance', 'performänce')],
    ['has a line break', `${text}\n`],
    ['is very long garbage', `1.1764028800.183.${'a~'.repeat(50_000)}`],
  ];
  for (const [sentence, stored] of unreadable) {
    it(`means nobody answered when it ${sentence}`, () => {
      expect(parseConsent(stored, now)).to.deep.equal(undecided);
    });
  }

  it('allows no id that only looks like an object’s own', () => {
    const consent = parseConsent('1.1764028800.183.constructor~n~a1~valueof.performance~y~x1', now);
    for (const id of ['constructor', 'valueof', '__proto__', 'toString'])
      expect(allows(consent, id), id).to.equal(false);
    expect(allows(consent, 'performance')).to.equal(true);
  });

  it('lets a clock be five minutes slow, and no more', () => {
    expect(allows(parseConsent(text, when - 300), 'performance')).to.equal(true);
    expect(allows(parseConsent(text, when - 301), 'performance')).to.equal(false);
  });

  it('holds for as many days as it says, to the second', () => {
    expect(allows(parseConsent(text, when + 183 * day - 1), 'performance')).to.equal(true);
    expect(parseConsent(text, when + 183 * day)).to.deep.equal(undecided);
  });

  it('keeps an objection for longer than a yes or a no, as one to be told of again', () => {
    const stored = formatConsent(consentTo(performance, appearance, thirdParty));
    const later = parseConsent(stored, when + 184 * day);
    expect(later.categories).to.deep.equal([{...appearance, outdated: true}]);
    expect(allows(later, 'performance')).to.equal(false);
    expect(allows(later, 'youtube')).to.equal(false);
  });
});
