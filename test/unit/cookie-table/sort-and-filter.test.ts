import {expect} from '@open-wc/testing';

import {findRows, nextOrder, sortRows} from '../../../components/cookie-table/sort-and-filter.js';
import type {Cookies, Service} from '../../../components/catalogue/schema.js';

const rows: Cookies[] = [
  {names: ['_b'], lifetime: 'persistent', purpose: 'Counts.'},
  {names: ['__a'], lifetime: 'P1D', purpose: {en: 'Remembers İstanbul.', cy: 'Cofio.'}},
  {names: ['c_*'], purpose: 'Ways.'},
  {names: ['d'], lifetime: 'session'},
  {names: ['E', 'f'], lifetime: 'PT30M'},
];
const service: Service = {
  id: 's',
  category: 'c',
  name: 'Statistics',
  provider: 'P',
  purpose: 'Counts visits',
  cookies: rows,
};
const firstNames = (found: readonly Cookies[]) => found.map(({names: [name]}) => name);

describe('findRows', () => {
  const cases: [string, string, unknown[]][] = [
    ['', 'en', ['_b', '__a', 'c_*', 'd', 'E']],
    ['   ', 'en', ['_b', '__a', 'c_*', 'd', 'E']],
    ['COUNTS', 'en', ['_b']],
    ['F', 'en', ['E']],
    ['c_*', 'en', ['c_*']],
    ['.*', 'en', []],
    ['statist', 'en', ['_b', '__a', 'c_*', 'd', 'E']],
    ['cofio', 'cy', ['__a']],
    ['cofio', 'en', []],
    ['nothing has this', 'en', []],
  ];
  for (const [search, language, expected] of cases) {
    it(`finds ${JSON.stringify(expected)} for "${search}" in ${language}`, () => {
      expect(firstNames(findRows(service, search, language))).to.deep.equal(expected);
    });
  }
});

describe('sortRows', () => {
  it('leaves the rows as the catalogue has them', () => {
    expect(sortRows(rows, undefined)).to.equal(rows);
  });

  it('sorts names without the underscores they begin with', () => {
    expect(firstNames(sortRows(rows, {by: 'name', descending: false}))).to.deep.equal([
      '__a',
      '_b',
      'c_*',
      'd',
      'E',
    ]);
  });

  it('sorts lifetimes from the session to no end, with what is unknown last', () => {
    const up = ['d', 'E', '__a', '_b', 'c_*'];
    expect(firstNames(sortRows(rows, {by: 'lifetime', descending: false}))).to.deep.equal(up);
    const down = ['_b', '__a', 'E', 'd', 'c_*'];
    expect(firstNames(sortRows(rows, {by: 'lifetime', descending: true}))).to.deep.equal(down);
  });
});

describe('nextOrder', () => {
  it('goes up, down and back to the catalogue’s order', () => {
    const up = nextOrder(undefined, 'name');
    expect(up).to.deep.equal({by: 'name', descending: false});
    const down = nextOrder(up, 'name');
    expect(down).to.deep.equal({by: 'name', descending: true});
    expect(nextOrder(down, 'name')).to.equal(undefined);
    expect(nextOrder(down, 'lifetime')).to.deep.equal({by: 'lifetime', descending: false});
  });
});
