import {expect} from '@open-wc/testing';

import {parseConsent} from '../../../components/consent/cookie-text.js';
import {formatConsent} from '../../../components/consent/consent-reducer.js';
import {withoutLateYes} from '../../../components/consent/late-yes.js';

const when = 20_000 * 86_400;
const read = (fields: string) => parseConsent(`1.${when}.183.${fields}`, when);

describe('an answer that is kept later than it was given', () => {
  const rows: readonly (readonly [
    sentence: string,
    answer: string,
    stored: string,
    refusedBefore: readonly string[],
    kept: string,
  ])[] = [
    [
      'is kept whole where nothing was refused since',
      'a~y~r1~x~z_n.b~n~r1~t',
      'a~-~r1~x~z_n.b~y~r1~t',
      [],
      'a~y~r1~x~z_n.b~n~r1~t',
    ],
    [
      'leaves a category as it is that was refused since',
      'a~y~r1~x~z.b~y~r1~t',
      'a~n~r1~x~z_y.b~-~r1~t',
      [],
      'a~n~r1~x~z_y.b~y~r1~t',
    ],
    [
      'leaves out a yes to a service that was refused alone since',
      'a~-~r1~x_y~z_y.b~y~r1~t',
      'a~-~r1~x_n~z.b~-~r1~t',
      [],
      'a~-~r1~x_n~z_y.b~y~r1~t',
    ],
    [
      'leaves out of a yes to a category each service that was refused alone since',
      'a~y~r1~x~z.b~y~r1~t',
      'a~y~r1~x_n~z.b~-~r1~t',
      [],
      'a~y~r1~x_n~z.b~y~r1~t',
    ],
    [
      'says no more of a service than the answer did, where that is no yes',
      'a~-~r1~x~z.b~y~r1~t',
      'a~-~r1~x_n~z.b~-~r1~t',
      [],
      'b~y~r1~t',
    ],
    [
      'counts for what had been refused when it was given: minds change',
      'a~y~r1~x~z.b~y~r1~t',
      'a~n~r1~x~z.b~n~r1~t',
      ['a', 'x', 'z'],
      'a~y~r1~x~z.b~n~r1~t',
    ],
    ['counts where it says no', 'a~n~r1~x~z.b~n~r1~t', 'a~n~r1~x~z.b~y~r1~t', [], 'a~n~r1~x~z.b~n~r1~t'],
  ];
  for (const [sentence, answer, stored, refusedBefore, kept] of rows) {
    it(sentence, () => {
      const result = withoutLateYes(read(answer), read(stored), refusedBefore);
      expect(formatConsent(result)).to.equal(`1.${when}.183.${kept}`);
    });
  }
});
