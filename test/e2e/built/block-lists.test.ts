/**
 * What EasyList Cookie, AdGuard and "I still don't care about cookies" hide or cancel everywhere. A visitor with such
 * a list has chosen not to see banners; table, preferences and placeholders must go on working for them.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {cancelledPaths, hiddenNames} from './block-lists.js';

const shipped = readdirSync('dist', {recursive: true, encoding: 'utf8'}).filter(
  (path) => !path.startsWith('npm'),
);
const scripts = shipped.filter((path) => path.endsWith('.js'));

describe('block lists', () => {
  it('have something to be held against', () => assert.ok(scripts.length > 5));

  for (const path of shipped) {
    it(`cancel no request for ${path.replace(/-[0-9a-f]{6}/, '')}`, () => {
      const address = `/ask-first/dist/${path}?v=1`;
      assert.deepEqual(
        cancelledPaths.filter((rule) => address.includes(rule)),
        [],
      );
    });
  }

  for (const path of scripts) {
    it(`hide no class or id inside ${path.replace(/-[0-9a-f]{6}/, '')}`, () => {
      const code = readFileSync(`dist/${path}`, 'utf8');
      const names = [...code.matchAll(/\b(?:class|id)="([^"$]*)/g)].flatMap(([, value = '']) =>
        value.split(/\s+/),
      );
      assert.deepEqual(
        names.filter((name) => hiddenNames.includes(name)),
        [],
      );
    });
  }
});
