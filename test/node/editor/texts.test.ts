import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {disclose} from '../../../components/catalogue/disclosure.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import {
  addEntry,
  emptyCatalogue,
  removeEntry,
  renameEntry,
} from '../../../components/editor/document/entries-of-list.js';
import {setAt} from '../../../components/editor/document/json-path.js';
import {asRead, languagesOf, wordsIn, withWords} from '../../../components/editor/document/texts.js';

describe('a text in several languages', () => {
  const cases: readonly (readonly [string, unknown, [string, string], unknown])[] = [
    ['stays plain in the main language', 'Maps', ['en', 'Charts'], 'Charts'],
    ['is gone when it is emptied', 'Maps', ['en', ''], undefined],
    ['is a map with the main language first', 'Maps', ['ur', 'نقشے'], {en: 'Maps', ur: 'نقشے'}],
    ['keeps the order of its languages', {en: 'a', cy: 'b'}, ['en', 'c'], {en: 'c', cy: 'b'}],
    ['is plain again without its other language', {en: 'Maps', ur: 'نقشے'}, ['ur', ''], 'Maps'],
    ['is a map where only another language is left', {en: 'Maps', ur: 'نقشے'}, ['en', ''], {ur: 'نقشے'}],
    [
      'puts the main language first when it comes last',
      {ur: 'نقشے'},
      ['en', 'Maps'],
      {en: 'Maps', ur: 'نقشے'},
    ],
    ['stays as it was where nothing was written', 'Maps', ['ur', ''], 'Maps'],
    [
      'is no machine’s any more in the language that somebody wrote',
      {en: 'Maps', ur: 'نقشے', pl: 'Mapy', translated: 'machine'},
      ['ur', 'نقشہ'],
      {en: 'Maps', ur: 'نقشہ', pl: 'Mapy', translated: 'machine: pl'},
    ],
    [
      'has no mark once the last was written',
      {en: 'Maps', ur: 'نقشے', translated: 'machine'},
      ['ur', 'نقشہ'],
      {en: 'Maps', ur: 'نقشہ'},
    ],
    [
      'keeps the mark of the others where a language is added',
      {en: 'Maps', pl: 'Mapy', translated: 'machine'},
      ['ur', 'نقشے'],
      {en: 'Maps', pl: 'Mapy', ur: 'نقشے', translated: 'machine: pl'},
    ],
    [
      'keeps the mark where the original was mended',
      {en: 'Maps', pl: 'Mapy', translated: 'machine'},
      ['en', 'Charts'],
      {en: 'Charts', pl: 'Mapy', translated: 'machine'},
    ],
  ];
  for (const [name, text, [language, words], expected] of cases)
    it(name, () => {
      const after = withWords(text, language, words, 'en');
      assert.deepEqual(after, expected);
      assert.deepEqual(Object.keys(Object(after)), Object.keys(Object(expected)));
      assert.equal(wordsIn(after, language, 'en'), words);
    });

  it('is read without being changed', () => {
    const text = {en: 'Maps', ur: 'نقشے', pl: 'Mapy', translated: 'machine'};
    assert.deepEqual(asRead(text, 'ur'), {...text, translated: 'machine: pl'});
    assert.deepEqual(asRead(asRead(text, 'ur'), 'pl'), {en: 'Maps', ur: 'نقشے', pl: 'Mapy'});
    assert.deepEqual([...languagesOf({name: text}).keys()], ['en', 'ur', 'pl']);
  });

  it('asks nobody again when a language is added', () => {
    const before = {...emptyCatalogue, name: 'A'};
    const after = setAt(
      before,
      ['categories', 1, 'name'],
      withWords('Seeing how our website is used', 'ur', 'x', 'en'),
    );
    const revisions = (value: unknown) => {
      const {catalogue} = parseCatalogue(value);
      assert.ok(catalogue);
      return disclose(catalogue, undefined).map(({revision}) => revision);
    };
    assert.deepEqual(revisions(after), revisions(before));
    assert.deepEqual([...languagesOf(after).keys()], ['en', 'ur']);
  });
});

describe('an entry of a list', () => {
  const sites = [{id: 'main', name: 'Main', services: ['new-service'], shares: ['other']}];
  const withService = {...(addEntry(emptyCatalogue, 'services', 'performance') as object), sites};

  it('has an id of its own', () => {
    const two = addEntry(withService, 'services') as {services: {id: string}[]};
    assert.deepEqual(
      two.services.map(({id}) => id),
      ['new-service', 'new-service-2'],
    );
  });

  it('is named anew wherever it is named', () => {
    const renamed = renameEntry(withService, 'services', 0, 'maps') as {sites: unknown};
    assert.deepEqual(renamed.sites, [{id: 'main', name: 'Main', services: ['maps'], shares: ['other']}]);
    const category = renameEntry(withService, 'categories', 1, 'statistics') as {
      services: {category: string}[];
    };
    assert.equal(category.services[0]?.category, 'statistics');
  });

  it('is named nowhere once it is removed', () => {
    const removed = removeEntry(withService, 'services', 0) as {sites: unknown; services: unknown};
    assert.deepEqual(removed.services, []);
    assert.deepEqual(removed.sites, [{id: 'main', name: 'Main', services: [], shares: ['other']}]);
  });
});
