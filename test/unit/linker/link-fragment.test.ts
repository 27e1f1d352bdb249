import {expect} from '@open-wc/testing';

import {
  formatLinkFragment,
  isLinkFragment,
  readLinkFragment,
} from '../../../components/linker/link-fragment.js';

const now = 20_000 * 86_400 + 50_000;
const stored = (fields: string) => `1.${20_000 * 86_400}.183.${fields}`;

describe('the fragment of a link', () => {
  const rows: readonly (readonly [sentence: string, fields: string, fragment: string])[] = [
    ['names a refused category with its revision', 'counting~n~r1~counter', '.counting~r1'],
    ['names a service that was refused alone', 'videos~y~v1~tube_n~reel', '.tube~v1'],
    [
      'names all that is refused, in order',
      'counting~n~r1~counter.videos~-~v1~tube_n',
      '.counting~r1.tube~v1',
    ],
    ['says nothing of a yes', 'counting~y~r1~counter_y.videos~-~v1~tube_y', ''],
    ['names an objection', 'looks~o~l1', '.looks~l1'],
  ];
  for (const [sentence, fields, fragment] of rows) {
    it(sentence, () => {
      expect(formatLinkFragment(stored(fields), now)).to.equal(fragment && `#ask_first=${now}${fragment}`);
    });
  }

  it('is read as it was written', () => {
    const fragment = formatLinkFragment(stored('counting~n~r1~counter.videos~-~v1~tube_n'), now);
    expect(isLinkFragment(fragment)).to.equal(true);
    expect(readLinkFragment(fragment, now)).to.deep.equal([
      {id: 'counting', revision: 'r1'},
      {id: 'tube', revision: 'v1'},
    ]);
  });

  it('counts for a minute, before and after the moment of its click', () => {
    const count = (seconds: number) =>
      readLinkFragment(`#ask_first=${now}.counting~r1`, now + seconds).length;
    expect([-61, -60, 60, 61].map(count)).to.deep.equal([0, 1, 1, 0]);
  });

  for (const hostile of [
    `#ask_first=${now}`,
    `#ask_first=.counting~r1`,
    `#ask_first=now.counting~r1`,
    `#ask_first=${now}.counting`,
    `#ask_first=${now}.counting~`,
    `#ask_first=${now}.~r1`,
    `#ask_first=${now}.COUNTING~r1`,
    `#ask_first=${now}.counting~R1`,
    `#ask_first=${now}.counting~r1.`,
    `#ask_first=${now}.counting~r1.tube`,
    `#ask_first=${now}.counting~r1&more`,
    `#ask_first=${now}counting~r1`,
    `x#ask_first=${now}.counting~r1`,
    `#ask_second=${now}.counting~r1`,
    '#contact',
    '',
  ]) {
    it(`reads nothing from ${hostile || 'an empty fragment'}`, () => {
      expect(readLinkFragment(hostile, now)).to.deep.equal([]);
    });
  }

  it('is known from an author’s own, whatever it holds', () => {
    expect(['#ask_first=', '#ask_first=x', '#contact', 'ask_first=1', ''].map(isLinkFragment)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
