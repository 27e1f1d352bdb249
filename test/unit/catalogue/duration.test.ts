import {expect} from '@open-wc/testing';

import {daysOf} from '../../../components/catalogue/duration.js';
import {fallbackUnits} from '../../../components/catalogue/fallback-units.js';
import {formatDuration} from '../../../components/catalogue/format-duration.js';

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

  // Chromium comes without Welsh units and with half of Punjabi's: there the suite has its own.
  const own: readonly (readonly [duration: string, language: string, words: string])[] = [
    ['P1Y', 'cy', '1 flwyddyn'],
    ['P2Y', 'cy', '2 flynedd'],
    ['P3Y', 'cy', '3 blynedd'],
    ['P10Y', 'cy', '10 mlynedd'],
    ['P6M', 'cy', '6 mis'],
    ['P2M', 'cy-GB', '2 fis'],
    ['P2D', 'cy', '2 ddiwrnod'],
    ['PT30M', 'cy', '30 munud'],
    ['P6M', 'pa', '6 ਮਹੀਨੇ'],
    ['P1M', 'pa', '1 ਮਹੀਨਾ'],
    ['P2Y', 'pa-IN', '2 ਸਾਲ'],
    ['PT1H', 'pa', '1 ਘੰਟਾ'],
  ];
  for (const [duration, language, expected] of own) {
    it(`reads ${expected} for ${duration} in the language ${language}, in every browser`, () => {
      expect(formatDuration(duration, language).replace(/\s/g, ' ')).to.equal(expected);
    });
  }

  const days: readonly (readonly [duration: string, days: number])[] = [
    ['P6M', 183],
    ['P1M', 30],
    ['P3M', 91],
    ['P13M', 396],
    ['P1Y', 365],
    ['P2W', 14],
    ['P10D', 10],
    ['PT36H', 2],
    ['PT2880M', 2],
    ['PT172800S', 2],
    ['P12W', 84],
    ['xP1D', 0],
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

  const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
  for (const [language, count, expected] of [
    ['cy', 1, 'flwyddyn mis wythnos diwrnod awr munud eiliad'],
    ['cy', 2, 'flynedd fis wythnos ddiwrnod awr funud eiliad'],
    ['cy', 3, 'blynedd mis wythnos diwrnod awr munud eiliad'],
    ['cy', 4, 'mlynedd mis wythnos diwrnod awr munud eiliad'],
    ['cy-GB', 6, 'blynedd mis wythnos diwrnod awr munud eiliad'],
    ['pa', 1, 'ਸਾਲ ਮਹੀਨਾ ਹਫ਼ਤਾ ਦਿਨ ਘੰਟਾ ਮਿੰਟ ਸਕਿੰਟ'],
    ['pa', 2, 'ਸਾਲ ਮਹੀਨੇ ਹਫ਼ਤੇ ਦਿਨ ਘੰਟੇ ਮਿੰਟ ਸਕਿੰਟ'],
  ] as const) {
    it(`has words of its own for ${count} of each unit in the language ${language}`, () => {
      expect(units.map((unit) => fallbackUnits(language, unit, count)).join(' ')).to.equal(expected);
    });
  }

  it('has none for languages that browsers know', () => {
    expect([fallbackUnits('en', 'day', 2), fallbackUnits('', 'day', 2)]).to.deep.equal([
      undefined,
      undefined,
    ]);
  });
});
