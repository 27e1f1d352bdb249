/** Who has claimed an address already: as if each pattern were compared with each, in a fraction of the time. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {claimedPatterns} from '../../../components/embeds/claimed-patterns.js';
import {type EmbedPattern, isPathWithin} from '../../../components/embeds/embed-pattern.js';

const names = (most: number, by: string) =>
  fc.array(fc.constantFrom('a', 'b', 'ab'), {maxLength: most}).map((each) => each.join(by));
const claims = fc.array(
  fc.record({
    host: names(3, '.').map((host) => `${host && `${host}.`}example`),
    isDomain: fc.boolean(),
    path: names(3, '/'),
    service: fc.nat(3),
  }),
  {maxLength: 12},
);

function overlaps(one: EmbedPattern, other: EmbedPattern): boolean {
  const isBelow = ({host, isDomain}: EmbedPattern, below: string) => isDomain && below.endsWith(`.${host}`);
  const isHost = one.host === other.host || isBelow(one, other.host) || isBelow(other, one.host);
  return isHost && (isPathWithin(one.path, other.path) || isPathWithin(other.path, one.path));
}

describe('patterns that were claimed', () => {
  it('are found as by comparing each with each', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const claimed = claimedPatterns();
        all.forEach((claim, i) => {
          const before = all.slice(0, i);
          const first = before.findIndex((each) => each.service !== claim.service && overlaps(claim, each));
          assert.equal(claimed.find(claim, claim.service), first < 0 ? undefined : `${first}`);
          claimed.add(claim, `${i}`, claim.service);
        });
      }),
      {numRuns: 2000},
    );
  });

  it('are each read a few times, however many there are', () => {
    const claimed = claimedPatterns();
    let reads = 0;
    const count = 2000;
    for (let i = 0; i < count; i += 1) {
      const pattern = new Proxy<EmbedPattern>(
        {host: `a${i}.example`, isDomain: true, path: ''},
        {get: (target, key) => ((reads += 1), Reflect.get(target, key) as unknown)},
      );
      assert.equal(claimed.find(pattern, i), undefined);
      claimed.add(pattern, `${i}`, i);
    }
    assert.ok(reads <= count * 10, `${reads} reads of ${count} patterns`);
  });
});
