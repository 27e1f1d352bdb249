import {expect} from '@open-wc/testing';

import {isChecked, markChecked} from '../../../components/catalogue/validation-mark.js';
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
