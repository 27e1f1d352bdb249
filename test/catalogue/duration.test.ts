import {expect} from '@open-wc/testing';

import {daysOf} from '../../components/catalogue/duration.js';
import {formatDuration} from '../../components/catalogue/format-duration.js';

/** Arabic digits are those of the browser's own data: some give 6, some ٦. */
const anyDigits = (text: string) => text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));

describe('how long something is kept', () => {
  const words: readonly (readonly [duration: string, language: string, words: string])[] = [
    ['P6M', 'en-GB', '6 months'],
    ['P1M', 'en-GB', '1 month'],
    ['P1D', 'en-GB', '1 day'],
    ['P1W', 'en-GB', '1 week'],
    ['P2Y', 'en-GB', '2 years'],
    ['P30Y', 'en-GB', '30 years'],
    ['PT30M', 'en-GB', '30 minutes'],
    ['PT10M', 'en', '10 minutes'],
    ['PT1H', 'en', '1 hour'],
    ['PT90S', 'en', '90 seconds'],
    ['P1Y6M', 'en', '1 year, 6 months'],
    ['P0Y6M', 'en', '6 months'],
    ['P6M', 'pl', '6 miesięcy'],
    ['P2M', 'pl', '2 miesiące'],
    ['P6M', 'ar', '6 أشهر'],
    ['P1D', 'fr', '1 jour'],
  ];
  for (const [duration, language, expected] of words) {
    it(`reads ${expected} for ${duration} in the language ${language}`, () => {
      expect(anyDigits(formatDuration(duration, language)).replace(/\s/g, ' ')).to.equal(expected);
    });
  }

  // Chromium comes without Welsh units, and says them in the browser's own language.
  it('reads 6 mis for P6M in Welsh, in browsers that know Welsh', () => {
    const knowsWelsh = Intl.NumberFormat.supportedLocalesOf('cy').length > 0;
    expect(formatDuration('P6M', 'cy')).to.match(knowsWelsh ? /^6 mis$/ : /^\S+ \S+$/);
  });

  const days: readonly (readonly [duration: string, days: number])[] = [
    ['P6M', 183],
    ['P1M', 30],
    ['P3M', 91],
    ['P13M', 396],
    ['P1Y', 365],
    ['P2W', 14],
    ['P10D', 10],
    ['PT36H', 2],
    ['P1Y1M1W1DT24H', 404],
    ['', 0],
    ['P', 0],
    ['session', 0],
    ['P6M ', 0],
    ['constructor', 0],
  ];
  for (const [duration, expected] of days) {
    it(`is ${expected} days for ${JSON.stringify(duration)}`, () => {
      expect(daysOf(duration)).to.equal(expected);
    });
  }
});
