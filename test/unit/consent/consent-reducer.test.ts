import {expect} from '@open-wc/testing';

import {withAnswers} from '../../../components/consent/consent-reducer.js';
import {isSettled} from '../../../components/consent/is-settled.js';
import {reconcile} from '../../../components/consent/reconcile.js';
import {
  allowedIds,
  type Answers,
  type Consent,
  type DisclosedCategory,
  undecided,
} from '../../../components/consent/consent.js';

const when = 20_417 * 86_400;
const later = when + 86_400;

const disclosed: readonly DisclosedCategory[] = [
  {id: 'needed', basis: 'necessary', revision: 'n1', signals: [], services: ['session'], used: true},
  {
    id: 'performance',
    basis: 'consent',
    revision: 'p1',
    signals: [],
    services: ['counter', 'recorder'],
    used: true,
  },
  {
    id: 'third-party',
    basis: 'consent',
    revision: 't1',
    signals: [],
    services: ['youtube', 'vimeo'],
    used: false,
  },
  {id: 'appearance', basis: 'exempt', revision: 'a1', signals: [], services: ['text-size'], used: true},
];
/** The disclosure with one category changed. */
const changed = (id: string, part: Partial<DisclosedCategory>) =>
  disclosed.map((each) => (each.id === id ? {...each, ...part} : each));

const fresh = reconcile(undecided, disclosed);
/** The consent after several answers, one after the other. */
const after = (...answers: readonly Answers[]): Consent =>
  answers.reduce((consent, answer) => withAnswers(consent, answer, when, 183), fresh);

describe('an answer', () => {
  const always = ['needed', 'session'];
  const exempt = ['appearance', 'text-size'];
  const cases: readonly (readonly [
    sentence: string,
    answers: readonly Answers[],
    allowed: readonly string[],
  ])[] = [
    ['nothing allows the necessary and the exempt alone', [], [...always, ...exempt]],
    ['an empty answer changes nothing', [{}], [...always, ...exempt]],
    [
      'a yes covers all services of its category',
      [{performance: true}],
      [...always, 'performance', 'counter', 'recorder', ...exempt],
    ],
    ['a no covers all services of its category', [{performance: false}], [...always, ...exempt]],
    ['a yes to a service is no yes to its category', [{youtube: true}], [...always, 'youtube', ...exempt]],
    [
      'a service named beside its category is excepted',
      [{performance: true, recorder: false}],
      [...always, 'performance', 'counter', ...exempt],
    ],
    [
      'the order of what is named does not matter',
      [{recorder: false, performance: true}],
      [...always, 'performance', 'counter', ...exempt],
    ],
    [
      'a service may be excepted later',
      [{performance: true}, {recorder: false}],
      [...always, 'performance', 'counter', ...exempt],
    ],
    [
      'a category settles what was excepted before',
      [{recorder: true}, {performance: false}],
      [...always, ...exempt],
    ],
    [
      'a service may be allowed although its category is not',
      [{'third-party': false}, {vimeo: true}],
      [...always, 'vimeo', ...exempt],
    ],
    ['a yes is taken back', [{performance: true}, {performance: false}], [...always, ...exempt]],
    ['an objection stops the exempt', [{appearance: false}], always],
    ['an objection is taken back', [{appearance: false}, {appearance: true}], [...always, ...exempt]],
    ['an objection to one service leaves its category', [{'text-size': false}], [...always, 'appearance']],
    ['the necessary can’t be refused', [{needed: false, session: false}], [...always, ...exempt]],
    [
      'what is not disclosed changes nothing',
      [{nobody: true, constructor: true, toString: true}],
      [...always, ...exempt],
    ],
  ];
  for (const [sentence, answers, allowed] of cases) {
    it(sentence, () => {
      expect(allowedIds(after(...answers))).to.deep.equal(allowed);
    });
  }

  it('leaves the consent it was added to as it was', () => {
    const before = structuredClone(fresh);
    withAnswers(fresh, {performance: true, youtube: false}, when, 183);
    expect(fresh).to.deep.equal(before);
  });

  it('is as old as the oldest answer that still counts', () => {
    const first = withAnswers(fresh, {performance: true}, when, 183);
    expect(first.when).to.equal(when);
    expect(withAnswers(first, {'third-party': true}, later, 183).when).to.equal(when);
    expect(withAnswers(first, {performance: false}, later, 183).when).to.equal(later);
    expect(withAnswers(first, {performance: true, 'third-party': true}, later, 183).when).to.equal(later);
  });
});

describe('a consent under what is disclosed now', () => {
  const answered = after({performance: true, recorder: false, 'third-party': true});
  const ids = (consent: Consent, basis?: string) =>
    allowedIds({...consent, categories: consent.categories.filter((each) => !basis || each.basis === basis)});
  const stateOf = (consent: Consent, id: string) =>
    consent.categories.find((each) => each.id === id)?.allowed;

  it('counts as it was given while nothing changed', () => {
    expect(reconcile(answered, disclosed)).to.deep.equal(answered);
  });

  it('asks again for a category that changed, and for no other', () => {
    const now = reconcile(answered, changed('performance', {revision: 'p2'}));
    expect(stateOf(now, 'performance')).to.equal(undefined);
    expect(ids(now, 'consent')).to.deep.equal(['third-party', 'youtube', 'vimeo']);
  });

  it('asks again about a service whose category changed, although it was answered alone', () => {
    const now = reconcile(after({youtube: true}), changed('third-party', {revision: 't2'}));
    expect(ids(now, 'consent')).to.deep.equal([]);
  });

  it('asks about a no again as well as about a yes when a category changed, and keeps it until then', () => {
    const now = reconcile(after({performance: false}), changed('performance', {revision: 'p2'}));
    const [, performance] = now.categories;
    expect([performance?.allowed, performance?.outdated]).to.deep.equal([false, true]);
    const again = withAnswers(now, {performance: true}, later, 183);
    expect(ids(again, 'consent')).to.deep.equal(['performance', 'counter', 'recorder']);
    expect(again.categories[1]).not.to.have.property('outdated');
  });

  it('makes an objection of a no to what needs no consent any more', () => {
    const now = reconcile(
      after({performance: false}),
      changed('performance', {basis: 'exempt', revision: 'p2'}),
    );
    expect(stateOf(now, 'performance')).to.equal(false);
    expect(ids(now, 'exempt')).to.deep.equal(['appearance', 'text-size']);
    const service = reconcile(
      after({performance: true, recorder: false}),
      changed('performance', {basis: 'exempt'}),
    );
    expect(ids(service, 'exempt')).to.deep.equal(['performance', 'counter', 'appearance', 'text-size']);
  });

  it('keeps a no to what is not disclosed for a while, or moves', () => {
    const without = disclosed.filter(({id}) => id !== 'performance');
    const gone = reconcile(after({performance: false}), without);
    expect(ids(gone, 'consent')).to.deep.equal([]);
    expect(ids(reconcile(gone, changed('performance', {basis: 'exempt'})), 'exempt')).not.to.include(
      'performance',
    );
    const moved = changed('appearance', {services: ['text-size', 'recorder']}).map((each) =>
      each.id === 'performance' ? {...each, services: ['counter']} : each,
    );
    expect(ids(reconcile(after({performance: false}), moved), 'exempt')).to.deep.equal([
      'appearance',
      'text-size',
    ]);
  });

  it('does not allow a service that was not there when the visitor answered', () => {
    const now = reconcile(
      answered,
      changed('performance', {revision: 'p2', signals: [], services: ['counter', 'recorder', 'adverts']}),
    );
    expect(ids(now)).not.to.include('adverts');
  });

  it('allows nothing of a category that is gone', () => {
    const now = reconcile(
      answered,
      disclosed.filter(({id}) => id !== 'performance'),
    );
    expect(ids(now, 'consent')).to.deep.equal(['third-party', 'youtube', 'vimeo']);
  });

  it('keeps an objection when the words change', () => {
    const now = reconcile(after({appearance: false}), changed('appearance', {revision: 'a2'}));
    expect(stateOf(now, 'appearance')).to.equal(false);
    expect(ids(now, 'exempt')).to.deep.equal([]);
  });

  it('asks for what was exempt until now, whether it was objected to or not', () => {
    for (const answers of [{}, {appearance: false}, {appearance: true}]) {
      const now = reconcile(after(answers), changed('appearance', {basis: 'consent'}));
      const appearance = now.categories.find(({id}) => id === 'appearance');
      expect(appearance && isSettled(appearance)).to.equal(false);
      expect(ids(now)).not.to.include('appearance');
    }
  });

  it('asks for what was necessary until now', () => {
    expect(ids(reconcile(answered, changed('needed', {basis: 'consent'})))).not.to.include('session');
  });

  it('lets no stored answer turn the necessary off, or one of its services', () => {
    for (const basis of ['consent', 'necessary'] as const) {
      const services = [{id: 'session', allowed: false}];
      const forged = [{id: 'needed', basis, allowed: false, revision: 'n1', signals: [], services}];
      expect(ids(reconcile({when, days: 183, categories: forged}, disclosed), 'necessary')).to.deep.equal([
        'needed',
        'session',
      ]);
    }
  });

  it('allows nobody a service under a category that it does not belong to', () => {
    const stored: Consent = {
      when,
      days: 183,
      categories: [
        {
          id: 'performance',
          basis: 'consent',
          allowed: true,
          revision: 'p1',
          signals: [],
          services: [{id: 'youtube', allowed: true}],
        },
      ],
    };
    expect(ids(reconcile(stored, disclosed), 'consent')).to.deep.equal([
      'performance',
      'counter',
      'recorder',
    ]);
  });
});
