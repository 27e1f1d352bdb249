/** What `ask-first check` warns of that holds for a catalogue as a whole: shared signals, and names that turn the words around them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {checkCatalogue} from '../../../components/cli/check-catalogue.js';

const category = (id: string, basis: string, ...signals: string[]) => ({
  ...{id, name: id, description: 'x', basis, signals},
  ...(basis === 'exempt' && {exception: 'statistics'}),
});
const service = (name: unknown, provider: unknown = 'A council') => ({
  ...{id: 'it', category: 'a', name, provider, purpose: 'x'},
});
const catalogue = (categories: object[], ...services: object[]) =>
  JSON.stringify({version: 1, name: 'A council', categories, services}, undefined, 1);
const check = (text: string) =>
  checkCatalogue('list.json', text).found.map(({line, path, severity, message}) => ({
    ...{path, severity, message},
    text: text.split('\n')[line - 1]?.trim(),
  }));

describe('a signal of Consent Mode', () => {
  for (const [one, other] of [
    ['consent', 'exempt'],
    ['consent', 'consent'],
    ['exempt', 'exempt'],
    ['necessary', 'consent'],
    ['consent', 'necessary'],
  ] as const)
    it(`is warned of, with its line, where categories by ${one} and by ${other} have it`, () => {
      const both = [
        category('a', one, 'analytics_storage'),
        category('b', other, 'security_storage', 'analytics_storage'),
      ];
      const [found, ...more] = check(catalogue(both));
      assert.deepEqual(more, []);
      assert.deepEqual(
        [found?.path, found?.severity, found?.text],
        ['categories.1.signals.1', 'warning', '"analytics_storage"'],
      );
      assert.match(found?.message ?? '', /^"a" has "analytics_storage" as well/);
    });

  it('is let stand where one category has it, or all are necessary', () => {
    const apart = [category('a', 'consent', 'ad_storage'), category('b', 'consent', 'analytics_storage')];
    const needed = ['a', 'b'].map((id) => category(id, 'necessary', 'security_storage'));
    for (const categories of [apart, needed]) assert.deepEqual(check(catalogue(categories)), []);
  });
});

describe('a name', () => {
  for (const code of [0x061c, 0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2069, 0x200e, 0x200f]) {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    const turned = `Count${String.fromCharCode(code)}er`;
    it(`is warned of, with its line, where it has the invisible U+${hex}`, () => {
      const found = check(catalogue([category('a', 'consent')], service({en: turned, cy: 'x'}, turned)));
      assert.deepEqual(
        found.map(({path, severity}) => [path, severity]),
        [
          ['services.0.name.en', 'warning'],
          ['services.0.provider', 'warning'],
        ],
      );
      for (const {message, text = ''} of found) {
        assert.ok(message.includes(`U+${hex}`), message);
        assert.ok(text.includes(turned), text);
      }
    });
  }

  it('is let stand in any script', () => {
    assert.deepEqual(check(catalogue([category('a', 'consent')], service({en: 'Counter', ar: 'عدّاد'}))), []);
  });
});
