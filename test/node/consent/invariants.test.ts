/** A few seconds of what `npm run test:invariants` does at length. */
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {runMonkey} from './monkey.js';
import {properties} from './properties.js';

describe('for whatever is stored, disclosed and answered', () => {
  for (const [sentence, property] of Object.entries(properties)) {
    it(sentence, () => fc.assert(property, {numRuns: 2000, seed: 1}));
  }
});

describe('after random acts over pages, tabs, hosts, catalogues and clocks', () => {
  for (const hostile of [false, true]) {
    it(`a no is kept and every tab agrees${hostile ? ', although another host writes cookies too' : ''}`, async () => {
      await runMonkey(1, 1500, hostile);
    });
  }
});
