/** The package as it is published: what package.json promises is there. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';

import {version} from '../../../components/page/version.js';
import {programAt} from './installed.js';
import {pack} from './pack.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  exports: Record<string, string | Record<string, string>>;
};

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'ask-first-package-'));
let packed: string;

before(async () => {
  packed = await pack(folder);
});
after(() => rmSync(folder, {recursive: true}));

describe('the package', () => {
  it('has nothing that publint would change', async () => {
    await run(programAt('publint'), [packed, '--strict']);
  });

  it('has types that every way of importing it finds', async () => {
    // The head script is for a <script> tag, and the worker is deployed as it is: nobody imports them for their types.
    await run(programAt('attw'), [
      packed,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './ask-first.js',
      './worker.js',
    ]);
  });

  it('brings the licence of everything that is built into its files', () => {
    const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
    for (const name of [
      'lit-html',
      'lit-element',
      '@lit/reactive-element',
      '@lit/localize',
      'valibot',
      'idb-keyval',
    ]) {
      const [file = ''] = readdirSync(`node_modules/${name}`).filter((each) => /^licen[cs]e/i.test(each));
      assert.ok(licences.includes(readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()), name);
    }
  });

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
