import {expect} from '@open-wc/testing';

import {markChecked} from '../../../components/catalogue/mark-checked.js';
import {isChecked, mark} from '../../../components/catalogue/validation-mark.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';

const catalogue: Catalogue = {
  version: 1,
  name: {en: 'A council', cy: 'Cyngor'},
  categories: [{id: 'counting', name: 'Counting', description: 'We count “visits”.', basis: 'consent'}],
  services: [],
};
const shipped = () => JSON.stringify(markChecked(catalogue));

describe('the mark of a checked catalogue', () => {
  it('is known again in the file that was shipped', () => {
    expect(isChecked(JSON.parse(shipped()))).to.equal(true);
  });

  it('survives being laid out anew', () => {
    expect(isChecked(JSON.parse(JSON.stringify(JSON.parse(shipped()), null, 4)))).to.equal(true);
  });

  it('is made anew for a catalogue that was marked before', () => {
    expect(markChecked(markChecked(catalogue))).to.deep.equal(markChecked(catalogue));
    expect(isChecked(markChecked({...markChecked(catalogue), name: 'Other'}))).to.equal(true);
  });

  const edits: readonly (readonly [what: string, from: string, to: string])[] = [
    ['one letter', 'Cyngor', 'Cyngor!'],
    ['the basis', '"consent"', '"necessary"'],
    ['a key more', '"version":1', '"version":1,"lifetime":"P1Y"'],
    ['the mark itself', '"checked":"', '"checked":"x'],
  ];
  for (const [what, from, to] of edits) {
    it(`is void once ${what} was edited`, () => {
      const text = shipped();
      expect(text).to.include(from);
      expect(isChecked(JSON.parse(text.replace(from, to)))).to.equal(false);
    });
  }

  const withService = (more: object) => ({
    ...catalogue,
    services: [{id: 'a', category: 'counting', name: 'A', provider: 'A', purpose: 'A.', ...more}],
  });
  const names = (...all: unknown[]) => withService({cookies: [{names: all}]});
  const fine: readonly (readonly [what: string, source: object])[] = [
    ['links', withService({privacy: 'https://a.example/', optOut: 'http://a.example/'})],
    ['names', names('_ga', {name: '_ga_[id]', matches: '_ga_*'}, 'session_*')],
    [
      'texts that speak of it',
      withService({purpose: 'See "privacy":"javascript:", "id":"" and "__proto__":'}),
    ],
  ];
  for (const [what, source] of fine) {
    it(`counts with ${what}`, () => expect(isChecked(markChecked(source as Catalogue))).to.equal(true));
  }

  const harmful: readonly (readonly [what: string, source: object])[] = [
    ['a script as a link', withService({privacy: 'javascript:alert(1)'})],
    ['a script in a list as a link', withService({privacy: ['javascript:alert(1)']})],
    ['a script as an opt-out', withService({optOut: 'JavaScript:alert(1)'})],
    ['a script behind a line’s end', withService({optOut: '\njavascript:alert(1)//https://'})],
    ['a page as data', withService({privacy: 'data:text/html,<script>alert(1)</script>'})],
    ...['information', 'preferences'].map(
      (key) =>
        [
          `a script as ${key}`,
          {...catalogue, sites: [{id: 'a', name: 'A', services: [], [key]: 'javascript:alert(1)'}]},
        ] as const,
    ),
    ['a name that is nearly everybody’s', names('_ga', '*e*')],
    ['a pattern that is everybody’s', names({name: 'x', matches: '*'})],
    ['a pattern of two characters', names({name: 'x', matches: 'se*'})],
    ['an id that the cookie would read as an answer', withService({id: 'a~counting_y'})],
    ['an id that the browser would read as a domain', withService({id: 'a; Domain=example.org'})],
    ['a category’s id that is another answer', withService({category: 'x.counting~y~0'})],
    [
      'a key that every object has',
      JSON.parse('{"version":1,"name":"x","categories":[],"services":[],"__proto__":{"a":1}}') as object,
    ],
  ];
  for (const [what, source] of harmful) {
    it(`counts for nothing on ${what}, so that the whole is checked`, () =>
      expect(isChecked(markChecked(source as Catalogue))).to.equal(false));
  }

  for (const [what, revision] of [
    ['a category without a revision', undefined],
    ['a revision that the cookie would read as an answer', 'a~other_y'],
  ] as const) {
    it(`counts for nothing on ${what}`, () => {
      const {categories, ...rest} = markChecked(catalogue);
      const changed = categories.map((category) => ({...category, revision})) as typeof categories;
      expect(isChecked(JSON.parse(JSON.stringify(mark({...rest, categories}))))).to.equal(true);
      expect(isChecked(JSON.parse(JSON.stringify(mark({...rest, categories: changed}))))).to.equal(false);
    });
  }

  const hostile: readonly unknown[] = [
    undefined,
    null,
    'x',
    42,
    [],
    {},
    {checked: true},
    {checked: ''},
    catalogue,
  ];
  for (const source of hostile) {
    it(`is not on ${JSON.stringify(source)?.slice(0, 40) ?? 'nothing'}`, () => {
      expect(isChecked(source)).to.equal(false);
    });
  }
});
