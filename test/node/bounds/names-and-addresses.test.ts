/** What names and addresses may cost, however long and hostile: in proportion to their length, counted in steps and not in time. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {matchesName} from '../../../components/catalogue/cookie-names.js';
import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';
import {assertInProportion, stepCounter} from './count-steps.js';

describe('the work on a name of a cookie grows with its pattern and no faster', () => {
  const countSteps = stepCounter(/\/components\/catalogue\//);
  const names: Readonly<Record<string, (n: number) => readonly [pattern: string, actual: string]>> = {
    'one letter that is not there in the end': (n) => [`${'a*'.repeat(n)}b`, 'a'.repeat(4 * n)],
    'one letter that is there': (n) => [`${'*a'.repeat(n)}*`, `${'a'.repeat(2 * n)}b`],
    'two letters, and much to search': (n) => [`${'*ab'.repeat(n)}c`, 'ab'.repeat(100 * n)],
    'nothing but stars': (n) => ['*'.repeat(n), 'a'.repeat(n)],
  };
  for (const [name, make] of Object.entries(names)) {
    it(name, async () => {
      matchesName(...make(250));
      const steps: number[] = [];
      for (const length of [500, 1000, 2000]) {
        const [pattern, actual] = make(length);
        steps.push(await countSteps(() => matchesName(pattern, actual)));
      }
      assert.ok((steps[0] ?? 0) > 100, `${steps[0]} steps were counted`);
      assertInProportion(steps);
    });
  }
});

describe('the work on an address grows with its length and no faster', () => {
  const countSteps = stepCounter(/\/components\/embeds\//);
  const starts = [
    '',
    'https://www.google.com/maps/embed?pb=!',
    'https://youtu.be/M7lc1UVf-VE?playlist=M7lc1UVf-VE',
  ];
  const pieces = [
    '&#0',
    '&amp;',
    '/',
    '!1m2!1s0x',
    '&pb=!',
    '1h',
    '..',
    'www.',
    ',M7lc1UVf-VE',
    '?t=1',
    '\ud83d',
  ];
  for (const piece of pieces) {
    it(JSON.stringify(piece), async () => {
      for (const start of starts) {
        const make = (length: number) => start + piece.repeat((length - start.length) / piece.length);
        // What is only done once is done.
        resolveEmbed(make(512));
        const steps: number[] = [];
        for (const length of [1024, 2048, 4096]) {
          const address = make(length);
          steps.push(await countSteps(() => resolveEmbed(address)));
        }
        assert.ok((steps[0] ?? 0) > 0, 'steps were counted');
        assertInProportion(steps);
      }
      const tooLong = `${starts[1]}${piece.repeat(1e5)}`;
      assert.ok((await countSteps(() => resolveEmbed(tooLong))) < 20, 'what is too long is not read');
    });
  }
});
