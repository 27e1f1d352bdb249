/** The WordPress plugin has the table of providers as PHP, in a block of its own file. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {block, ignored, letters, plugin, providersInPhp} from './providers-in-php.js';

const command = 'Run `ASK_FIRST_WRITE=1 npm test -- providers-in-php`.';

if (process.env['ASK_FIRST_WRITE'])
  writeFileSync(plugin, readFileSync(plugin, 'utf8').replace(block, providersInPhp));
const [written = ''] = block.exec(readFileSync(plugin, 'utf8')) ?? [];

describe('the table of providers in PHP', () => {
  it('has the patterns that the table comes to', () => {
    const patterns = (text: string) => /const PROVIDERS = [\s\S]*?\nconst REGISTRIES = .*/.exec(text)?.[0];
    assert.equal(patterns(written), patterns(providersInPhp()), command);
  });

  // Another Node knows another Unicode: of what was written, more does no harm.
  it('knows each character that a browser reads as a letter, or takes out', () => {
    const taken = new RegExp(
      `[${/IGNORED_IN_HOSTS = '(.*)'/.exec(written)?.[1]?.replaceAll('x{', 'u{') ?? ''}]`,
      'u',
    );
    assert.deepEqual(
      ignored.filter((character) => !taken.test(character)),
      [],
      command,
    );
    const known = new Map(
      [...written.matchAll(/0x([\da-f]+) => '([^']*)'/g)].flatMap(([, first = '', row = '']) =>
        (row.includes(' ') ? row.trimEnd().split(' ') : [...row]).map(
          (text, index) => [String.fromCodePoint(parseInt(first, 16) + index), text] as const,
        ),
      ),
    );
    assert.deepEqual(
      [...letters].filter(([character, text]) => known.get(character) !== text),
      [],
      command,
    );
  });
});
