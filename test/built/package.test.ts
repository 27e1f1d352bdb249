/** The package as it is published: what package.json promises is there. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {version} from '../../components/page/version.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  exports: Record<string, string | Record<string, string>>;
};

describe('the package', () => {
  it('says the same version in the code as in package.json', () => assert.equal(version, manifest.version));

  for (const [name, target] of Object.entries(manifest.exports)) {
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
      it(`has what ask-first${name.slice(1)} leads to: ${file}`, () => assert.ok(existsSync(file)));
    }
  }

  it('ships scripts in ASCII only, which a page of any encoding reads alike', () => {
    const scripts = ['ask-first.js', ...readdirSync('dist/chunks').map((file) => `chunks/${file}`)];
    for (const script of scripts) {
      assert.match(readFileSync(`dist/${script}`, 'utf8'), /^[\x00-\x7f]*$/, script);
    }
  });

  it('has a head script without import or export statements: one file serves classic and module use', () => {
    const head = readFileSync('dist/ask-first.js', 'utf8');
    assert.doesNotMatch(head, /\bimport\s*["'{*]|\bexport\s*[{*]|import\.meta/);
  });
});
