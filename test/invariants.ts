/** `npm run test:invariants`: the properties and the random acts at length. Each run begins from a seed that it prints. */
import fc from 'fast-check';

import {runMonkey} from './node/consent/monkey.js';
import {properties} from './node/consent/properties.js';

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const numRuns = 200_000;
let inputs = 0;
for (const [sentence, property] of Object.entries(properties)) {
  fc.assert(property, {numRuns, seed});
  inputs += numRuns;
  console.log(`✓ ${sentence}`);
}
console.log(`seed ${seed}: ${inputs} inputs, 0 failures`);

const total: Record<string, number> = {};
const runs = 40;
const acts = 3000;
for (let at = 0; at < runs; at++) {
  const figures = await runMonkey(seed + at, acts, at % 2 === 1);
  for (const [kind, count] of Object.entries(figures)) total[kind] = (total[kind] ?? 0) + count;
}
console.log(`seeds ${seed} to ${seed + runs - 1}: ${runs * acts} acts, 0 failures`, total);
