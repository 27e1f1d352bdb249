/**
 * Every place that has to know a tag or a language knows it: whoever adds one is told here what was forgotten. What can
 * read the lists does (components/page/tags.ts, lit-localize.json); these places can't.
 */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {chunkOf, TAGS} from '../../../components/page/tags.js';
import {allLocales, targetLocales} from '../../../locales/generated/locale-codes.js';

const read = (file: string) => readFileSync(file, 'utf8');

describe('the list of tags', () => {
  it('names every folder of components/ with a hyphen, and no other', () => {
    const folders = readdirSync('components').filter((name) => name.includes('-'));
    assert.deepEqual([...TAGS].sort(), folders.sort());
  });

  /** What stands for a tag in each file. */
  const places: Readonly<Record<string, (tag: string) => string>> = {
    'components/index.ts': (tag) => `./${tag}/${tag}.js`,
    'components/entries/bundle.ts': (tag) =>
      // What a first visit needs is one chunk.
      tag === 'cookie-banner' ? '../chunks/first-visit.js' : `../${tag}/`,
    'components/integrations/wordpress/ask-first.php': (tag) => `'${tag}'`,
    'package.json': (tag) => `"./${tag}": {`,
    'test/budgets.json': (tag) => `"${chunkOf(tag)}"`,
  };
  for (const tag of TAGS) {
    for (const [file, text] of Object.entries(places))
      it(`${tag} is in ${file}`, () => assert.ok(read(file).includes(text(tag)), text(tag)));
    it(`${tag} has its side effects kept by bundlers`, () =>
      assert.ok(read('package.json').includes(`"./dist/npm/components/${tag}/${tag}.js",`)));
    it(`${tag} has a story and a test`, () => {
      assert.ok(existsSync(`stories/${tag}.stories.ts`));
      assert.ok(existsSync(`test/unit/${tag}/${tag}.test.ts`));
    });
  }
});

describe('the list of languages', () => {
  it('is what lit-localize is told', () => {
    const {targetLocales: told} = JSON.parse(read('lit-localize.json')) as {targetLocales: string[]};
    assert.deepEqual([...targetLocales].sort(), told.sort());
  });

  for (const language of targetLocales)
    it(`${language} has its words, and what loads them`, () => {
      assert.ok(existsSync(`locales/${language}.xlf`));
      for (const reader of ['components/localisation/localisation.ts', 'components/cli/table-words.ts'])
        assert.ok(read(reader).includes(`/${language}.js'`), reader);
    });

  for (const language of allLocales)
    it(`${language} has a story`, () =>
      assert.ok(read('stories/languages.stories.ts').includes(`inLanguage('${language}')`)));
});
