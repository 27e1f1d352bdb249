/** How old a reader has to be for what visitors read, by the formula of Flesch and Kincaid. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, describe, it} from 'node:test';

import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';

import type {Catalogue, Text} from '../../../components/catalogue/schema.js';

const {categories, services} = JSON.parse(readFileSync('dist/luton.json', 'utf8')) as Catalogue;
const english = (text: Text) => (typeof text === 'string' ? text : (text['en'] ?? ''));

// Visitors know the names of companies or do not: no sentence is plainer without them.
const names = services
  .flatMap(({name, provider}) => [english(name), english(provider)])
  .sort((one, other) => other.length - one.length);
const withoutNames = (text: string) => names.reduce((left, name) => left.replaceAll(name, 'it'), text);

/** The suite's own words in English: what every translation is made from. */
const messages = [...readFileSync('locales/cy.xlf', 'utf8').matchAll(/<source>([^]*?)<\/source>/g)].map(
  ([, source = '']) => source.replace(/<x [^>]*>/g, 'it').replace(/&[a-z]+;/g, ' '),
);
const kinds: Readonly<Record<string, readonly string[]>> = {
  'the suite’s own sentences': messages.filter((message) => /[.?]$/.test(message)),
  'what a category means': categories.map(({description}) => english(description)),
  'what a service is for': services.map(({purpose}) => withoutNames(english(purpose))),
  'what a cookie is for': services.flatMap(({cookies = []}) =>
    cookies.flatMap(({purpose}) => (purpose ? withoutNames(english(purpose)) : [])),
  ),
};

const wordsIn = (text: string) => text.match(/[a-z][a-z’'-]*/gi) ?? [];

/** In years: schools begin at five, and the formula counts school years. */
function readingAge(texts: readonly string[]): number {
  const words = texts.flatMap(wordsIn);
  const sentences = texts.flatMap((text) => text.split(/[.?!:]\s+/)).length;
  const syllables = words.map((word) => syllable(word) || 1).reduce((sum, each) => sum + each, 0);
  return 5 + fleschKincaid({sentence: sentences, word: words.length, syllable: syllables});
}

const ages = new Map(Object.entries(kinds).map(([kind, texts]) => [kind, readingAge(texts)]));
after(() => {
  console.log('\nReading age, in years');
  console.table(Object.fromEntries([...ages].map(([kind, age]) => [kind, age.toFixed(1)])));
});

describe('somebody of eleven', () => {
  for (const [kind, texts] of Object.entries(kinds)) {
    it(`can read ${kind}`, () => {
      assert.ok(texts.length > 2);
      assert.ok((ages.get(kind) ?? NaN) <= 11, `Reading age ${ages.get(kind)}`);
      // The formula says nothing of a few words: “Remembers your cookie settings.”
      const long = texts.filter((text) => wordsIn(text).length >= 20);
      assert.deepEqual(
        long.filter((text) => readingAge([text]) > 12),
        [],
      );
    });
  }

  it('would be found out by words of another kind', () => {
    const pompous =
      'We value your privacy and utilise proprietary technologies for personalised optimisation.';
    assert.ok(readingAge([pompous]) > 16, String(readingAge([pompous])));
  });
});
