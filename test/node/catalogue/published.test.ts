/** What visitors get of a published catalogue says the same as the whole of it, in every language. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {disclose} from '../../../components/catalogue/disclosure.js';
import {findText} from '../../../components/catalogue/localized-text.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import {
  type CheckedCatalogue,
  type PublishedQuestion,
  readDisclosure,
} from '../../../components/catalogue/question.js';
import type {Catalogue, Text} from '../../../components/catalogue/schema.js';
import {selectServices} from '../../../components/catalogue/select-services.js';
import {findSite} from '../../../components/catalogue/sites.js';
import {isChecked} from '../../../components/catalogue/validation-mark.js';
import {audience} from '../../../components/cli/audience.js';

const luton = read(readFileSync('stories/sites/luton.json', 'utf8'));
const tags = ['en', 'EN', 'en-GB', 'cy', 'ur', 'zh-Hans', 'zh-Hant', 'zh', 'pt-BR', 'sco'];
/** What pages may say they are in. */
const pageLanguages = [
  ...audience.languages,
  ...['en-GB', 'cy-GB', 'pt', 'pt-BR', 'pt-PT', 'zh', 'zh-Hant-TW', 'zh-CN', 'sco', 'fr', 'index'],
];

const word = fc.constantFrom('Counts visits.', 'Shows films.', ' Keeps  you logged in. ', 'خدمة');
const text: fc.Arbitrary<Text> = fc.oneof(
  word,
  fc.dictionary(fc.constantFrom(...tags), word, {minKeys: 1, maxKeys: 4}),
);
const id = (place: number) => `s${place}`;
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, {nil: undefined});

/** Catalogues of all shapes, as JSON would have them. */
const catalogues: fc.Arbitrary<Catalogue> = fc
  .record({
    version: fc.constant(1 as const),
    name: text,
    language: some(fc.constantFrom('en', 'en-GB', 'cy', 'zh-Hant')),
    lifetime: some(fc.constantFrom('P6M', 'P1Y')),
    categories: fc
      .array(
        fc.record({
          name: text,
          description: text,
          basis: fc.constantFrom('necessary' as const, 'consent' as const, 'exempt' as const),
          signals: some(fc.constant(['ad_storage' as const])),
          civic: some(fc.constant('performance')),
        }),
        {minLength: 1, maxLength: 3},
      )
      .map((all) => all.map((category, place) => ({id: `c${place}`, ...category}))),
    services: fc
      .array(
        fc.record({
          category: fc.nat(),
          name: text,
          provider: text,
          purpose: text,
          privacy: some(fc.constant('https://example.com/')),
          hosts: some(fc.constant(['example.com'])),
          cookies: some(
            fc.array(
              fc.record({
                names: fc.constant(['_ga', {name: '_ga_[id]', matches: '_ga_*'}]),
                purpose: some(text),
                lifetime: some(fc.constant('P1Y')),
              }),
              {maxLength: 2},
            ),
          ),
        }),
        {maxLength: 4},
      )
      .map((all) => all.map((service, place) => ({id: place ? id(place) : 'youtube', ...service}))),
    sites: some(
      fc.constant([
        {id: 'main', name: 'Main', hosts: ['www.example.com'], services: ['youtube']},
        {id: 'jobs', name: {en: 'Jobs', cy: 'Swyddi'}, hosts: ['example.com/jobs'], services: []},
      ]),
    ),
  })
  .map(({categories, services, sites, ...rest}) => ({
    ...rest,
    categories,
    services: services.map((each) => ({...each, category: `c${each.category % categories.length}`})),
    sites: services.length ? sites : undefined,
  }))
  .map((catalogue) => read(JSON.stringify(catalogue)));

function read(json: string): Catalogue {
  const {catalogue, problems} = parseCatalogue(JSON.parse(json));
  if (!catalogue) throw new Error(JSON.stringify(problems));
  return catalogue;
}

/** The two files that a page in a language gets, as it does. */
function publishedFor(catalogue: Catalogue, language: string) {
  const files = publishCatalogue(catalogue, audience);
  const [name = ''] = language.toLowerCase().split('-');
  const question = JSON.parse(files.get(`${name}.json`) ?? files.get('index.json') ?? '') as unknown;
  assert.ok(isChecked(question) && question.tables, 'The question needs no checker');
  const tables = JSON.parse(files.get(question.tables) ?? '') as unknown;
  assert.ok(isChecked(tables) && !tables.tables, 'Nor do the tables');
  return {question: question as PublishedQuestion, tables: tables as CheckedCatalogue};
}

/** A text as it is shown: the words, and the language that they are marked with. */
const shown = (of: Pick<Catalogue, 'language'>, text: Text | undefined, language: string) => {
  const [words, tag = of.language] = findText(text, language);
  return [words, tag];
};

/** Everything that a visitor may read of a catalogue. */
const allTexts = (catalogue: Catalogue | CheckedCatalogue, language: string) => {
  const say = (text: Text | undefined) => shown(catalogue, text, language);
  return [
    say(catalogue.name),
    catalogue.categories.map(({name, description}) => [name, description].map(say)),
    catalogue.services.map(({name, provider, purpose}) => [name, provider, purpose].map(say)),
  ];
};

function compare(catalogue: Catalogue, language: string): void {
  const {question, tables} = publishedFor(catalogue, language);
  const sites = [undefined, ...(catalogue.sites ?? [])];
  for (const site of sites) {
    const expected = disclose(catalogue, site);
    const here = {host: site?.hosts?.[0]?.split('/')[0] ?? 'elsewhere', path: '/jobs'};
    const itsSite = site && findSite(question, {...here, id: site.id});
    assert.deepEqual(readDisclosure(question, itsSite), expected);
    assert.deepEqual(readDisclosure(tables, itsSite), expected);
    assert.equal(findSite(question, here)?.id, findSite(catalogue, here)?.id);
    const rows = (of: Catalogue | CheckedCatalogue) =>
      selectServices(of as Catalogue, itsSite, {})?.map(({cookies = [], ...service}) => [
        service.id,
        cookies.map(({purpose, ...row}) => ({...row, purpose: purpose && shown(of, purpose, language)})),
      ]);
    assert.deepEqual(rows(tables), rows(catalogue));
  }
  assert.deepEqual(allTexts(tables, language), allTexts(catalogue, language));
  const say = (text: Text | undefined) => shown(catalogue, text, language);
  const asked = catalogue.categories.filter(({basis}) => basis === 'consent').map(({id}) => id);
  assert.deepEqual(say(question.name), say(catalogue.name));
  assert.equal(question.lifetime, catalogue.lifetime);
  assert.equal(question.language, catalogue.language);
  for (const {id, name, civic} of catalogue.categories) {
    const published = question.categories.find((each) => each.id === id);
    assert.deepEqual([say(published?.name), published?.civic], [say(name), civic]);
  }
  for (const {id, category, name, purpose, privacy} of catalogue.services) {
    const published = question.services.find((each) => each.id === id);
    assert.equal(published?.category, category);
    if (asked.includes(category)) assert.deepEqual(say(published?.name), say(name));
    if (!audience.embeds.includes(id)) continue;
    assert.deepEqual([say(published?.purpose), published?.privacy], [say(purpose), privacy]);
  }
}

describe('a published catalogue', () => {
  for (const language of pageLanguages)
    it(`says on a page in ${language} what Luton’s whole one says`, () => compare(luton, language));

  it('says what the whole one says, whatever its texts and languages are', () => {
    fc.assert(
      fc.property(catalogues, fc.constantFrom(...pageLanguages), (catalogue, language) =>
        compare(catalogue, language),
      ),
      {numRuns: 1500, seed: 1},
    );
  });

  it('has a question that no table changes, and tables that do', () => {
    const before = publishCatalogue(luton, audience);
    const changed = structuredClone(luton);
    const row = changed.services.find(({id}) => id === 'google-analytics')?.cookies?.[0];
    assert.ok(row);
    row.lifetime = 'P3Y';
    row.names = [...row.names, '_gb'];
    const after = publishCatalogue(changed, audience);
    for (const [name, content] of before)
      assert.equal(after.get(name) === content, !name.startsWith('tables-'), name);
  });

  it('has a question that every other changed disclosure changes', () => {
    const changed = structuredClone(luton);
    const row = changed.services.find(({id}) => id === 'google-analytics')?.cookies?.[0];
    assert.ok(row);
    row.purpose = 'Sells adverts.';
    const [before, after] = [luton, changed].map((each) => publishCatalogue(each, audience).get('en.json'));
    assert.notEqual(after, before);
  });

  it('has no file whose name leads elsewhere, whatever an author calls a language', () => {
    const odd = {...luton, name: {en: 'Luton', '../x': 'Luton', index: 'Luton', 'tables-en': 'Luton'}};
    for (const name of publishCatalogue(odd, audience).keys())
      assert.match(name, /^(tables-)?[a-z]{2,8}\.json$/);
    compare(odd, 'en');
  });

  it('can’t be taken for one by hand once it was changed', () => {
    const {question} = publishedFor(luton, 'en');
    assert.equal(isChecked({...question, name: 'Other'}), false);
    const {problems = []} = parseCatalogue({...question, name: 'Other'});
    assert.match(
      problems.map(({message}) => message).join(),
      /^is part of what was published.*publish it again$/,
    );
  });
});
