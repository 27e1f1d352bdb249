import type {Unit} from './duration.js';

type Forms = Readonly<Record<Unit, (count: number) => string>>;

const always = (form: string) => () => form;
const one = (single: string, other: string) => (count: number) => (count === 1 ? single : other);

/** The words for lengths of time where a browser has none: Chromium ships no Welsh and only half of Punjabi. From CLDR. */
const forms: Readonly<Record<string, Forms>> = {
  cy: {
    year: (count) => ({1: 'flwyddyn', 2: 'flynedd', 3: 'blynedd', 6: 'blynedd'})[count] ?? 'mlynedd',
    month: (count) => (count === 2 ? 'fis' : 'mis'),
    week: always('wythnos'),
    day: (count) => (count === 2 ? 'ddiwrnod' : 'diwrnod'),
    hour: always('awr'),
    minute: (count) => (count === 2 ? 'funud' : 'munud'),
    second: always('eiliad'),
  },
  pa: {
    year: always('ਸਾਲ'),
    month: one('ਮਹੀਨਾ', 'ਮਹੀਨੇ'),
    week: one('ਹਫ਼ਤਾ', 'ਹਫ਼ਤੇ'),
    day: always('ਦਿਨ'),
    hour: one('ਘੰਟਾ', 'ਘੰਟੇ'),
    minute: always('ਮਿੰਟ'),
    second: always('ਸਕਿੰਟ'),
  },
};

/** The word that follows a count, in a language of which browsers know too little; nothing for all others. */
export function fallbackUnits(language: string, unit: Unit, count: number): string | undefined {
  return forms[language.split('-')[0] ?? '']?.[unit](count);
}
