import {expect} from '@open-wc/testing';

import {matchesName, shownName} from '../../../components/catalogue/cookie-names.js';

describe('the name of a cookie', () => {
  const cases: readonly (readonly [pattern: string, actual: string, matches: boolean])[] = [
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga', '_Ga', false],
    ['_ga', '', false],
    ['_ga_*', '_ga_9XQ2KD7F1B', true],
    ['_ga_*', '_ga_', true],
    ['_ga_*', '_ga', false],
    ['_ga_*', 'x_ga_1', false],
    ['*_id', 'user_id', true],
    ['*_id', '_id', true],
    ['*_id', 'user_ids', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'a1b2c', true],
    ['a*b*c', 'abbcc', true],
    ['a*b*c', 'acb', false],
    ['a*b*c', 'ac', false],
    ['a*b*c', 'xabc', false],
    ['a*b*b', 'ab', false],
    ['aba*ba', 'aba', false],
    ['ab*bc', 'abc', false],
    ['a**b', 'ab', true],
    ['*', 'anything', true],
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['.ASPXANONYMOUS', '.ASPXANONYMOUS', true],
    ['.ASPXANONYMOUS', 'xASPXANONYMOUS', false],
    ['lumesse.apply.*', 'lumesseXapplyX1', false],
    ['a[0-9]*', 'a[0-9]x', true],
    ['a[0-9]*', 'a5', false],
    ['(a|b)+$^\\*', '(a|b)+$^\\1', true],
    ['(a|b)+$^\\*', 'aaaa', false],
    ['__KBCookie__/luton/directory', '__KBCookie__/luton/directory', true],
    ['constructor', 'constructor', true],
    ['*', '__proto__', true],
  ];
  for (const [pattern, actual, matches] of cases) {
    it(`${JSON.stringify(actual)} is ${matches ? '' : 'not '}meant by ${JSON.stringify(pattern)}`, () => {
      expect(matchesName(pattern, actual)).to.equal(matches);
      expect(matchesName({name: 'shown', matches: pattern}, actual)).to.equal(matches);
    });
  }

  it('is shown to readers as the author wrote it, whatever it matches', () => {
    expect(shownName('_ga')).to.equal('_ga');
    expect(shownName({name: '_ga_[property_id]', matches: '_ga_*'})).to.equal('_ga_[property_id]');
    expect(matchesName({name: '_ga_[property_id]', matches: '_ga_*'}, '_ga_[property_id]x')).to.equal(true);
    expect(matchesName({name: 'shown', matches: 'really'}, 'shown')).to.equal(false);
  });

  // Where a search goes back and forth, it does not end before the test's time is up; test/node/bounds counts its steps.
  it('is compared in the end, however long and hostile it is', () => {
    expect(matchesName(`${'a*'.repeat(2000)}b`, 'a'.repeat(4096))).to.equal(false);
    expect(matchesName(`${'*a'.repeat(2000)}*`, `${'a'.repeat(4095)}b`)).to.equal(true);
    expect(matchesName(`${'*ab'.repeat(1000)}c`, 'ab'.repeat(100_000))).to.equal(false);
  });
});
