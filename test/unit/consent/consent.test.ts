import {expect} from '@open-wc/testing';

import {allowedIds, allows, type Consent, undecided} from '../../../components/consent/consent.js';

const answer = (
  id: string,
  allowed: boolean | undefined,
  services: Readonly<Record<string, boolean | undefined>>,
) => ({
  id,
  basis: 'consent' as const,
  allowed,
  revision: 'r1',
  signals: [],
  services: Object.entries(services).map(([service, own]) => ({id: service, allowed: own})),
});

const consent: Consent = {
  when: 1_764_000_000,
  days: 183,
  categories: [
    answer('yes', true, {'yes-as-category': undefined, 'yes-but-no': false, 'yes-and-yes': true}),
    answer('no', false, {'no-as-category': undefined, 'no-but-yes': true, 'no-and-no': false}),
    answer('open', undefined, {'open-as-category': undefined, 'open-but-yes': true, 'open-but-no': false}),
  ],
};

describe('what a visitor allows', () => {
  const cases: readonly (readonly [id: string, allowed: boolean])[] = [
    ['yes', true],
    ['yes-as-category', true],
    ['yes-but-no', false],
    ['yes-and-yes', true],
    ['no', false],
    ['no-as-category', false],
    ['no-but-yes', true],
    ['no-and-no', false],
    ['open', false],
    ['open-as-category', false],
    ['open-but-yes', true],
    ['open-but-no', false],
    ['unknown', false],
    ['', false],
    ['Yes', false],
    ['yes ', false],
    ['constructor', false],
    ['__proto__', false],
    ['toString', false],
    ['length', false],
    ['0', false],
  ];
  for (const [id, allowed] of cases) {
    it(`${allowed ? 'covers' : 'does not cover'} ${JSON.stringify(id)}`, () => {
      expect(allows(consent, id)).to.equal(allowed);
    });
  }

  it('is nothing before an answer', () => {
    for (const [id] of cases) expect(allows(undecided, id)).to.equal(false);
    expect(allowedIds(undecided)).to.deep.equal([]);
  });

  it('can be listed', () => {
    expect(allowedIds(consent)).to.deep.equal(cases.flatMap(([id, allowed]) => (allowed ? [id] : [])));
  });
});
