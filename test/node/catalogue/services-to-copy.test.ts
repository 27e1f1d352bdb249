/** The services to copy from: a catalogue without a fault, whose words suit any provider, and a page that says the same. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {machineTags, withMarkOf} from '../../../components/catalogue/translation-mark.js';
import {ROWS_FILE, rowCatalogue} from '../rewriter/row-frames.js';
import {askFirst} from '../cli/run-command.js';

const {sourceLocale, targetLocales} = JSON.parse(readFileSync('lit-localize.json', 'utf8')) as {
  readonly sourceLocale: string;
  readonly targetLocales: readonly string[];
};
const page = readFileSync('stories/docs/services-to-copy.md', 'utf8');

describe('the services to copy', () => {
  it('are a catalogue in which check finds nothing, and are shipped as they are', async () => {
    const {code, out} = await askFirst(['check', 'dist/services-to-copy.json']);
    const [first] = out.split('\n');
    assert.deepEqual(
      [code, first],
      [0, 'dist/services-to-copy.json: a catalogue of 1 category, 25 services, 0 sites; no errors'],
    );
    assert.equal(readFileSync('dist/services-to-copy.json', 'utf8'), readFileSync(ROWS_FILE, 'utf8'));
  });

  for (const {id, name, provider, purpose, embeds = [], kind} of rowCatalogue.services) {
    it(`say in every language what it is for, and name nobody: ${id}`, () => {
      assert.ok(typeof purpose === 'object');
      const texts = withMarkOf(purpose, []);
      assert.deepEqual(machineTags(purpose), Object.keys(texts).slice(1));
      assert.deepEqual(Object.keys(texts).sort(), [sourceLocale, ...targetLocales].sort());
      const named = Object.values(texts).filter((text) =>
        [name, provider].some((word) => new RegExp(`\\b${word as string}\\b`, 'i').test(String(text))),
      );
      assert.deepEqual(named, []);
      assert.equal(new Set(Object.values(texts)).size, targetLocales.length + 1);
    });
    it(`say whose frames are whose as their page does: ${id}`, () => {
      const row = page.split('\n').find((line) => line.startsWith(`| ${name as string} `));
      assert.deepEqual(
        [...(row ?? '').matchAll(/`([^`]+)`/g)].map(([, pattern]) => pattern),
        embeds,
      );
      assert.equal(kind === undefined, !embeds.length);
    });
  }
});
