import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {getPublicSuffix} from 'tldts';

import {publicSuffixesBelow} from '../../../components/cli/public-suffixes.js';
import {findSharedDomains} from '../../../components/cli/shared-domains.js';
import {readEmbedPattern} from '../../../components/embeds/embed-pattern.js';

const suffixes = publicSuffixesBelow('');
const listed = new Set(suffixes);

/** A host that is a suffix, of each that has not all names directly below it for suffixes, too. */
const hosts = suffixes
  .filter((suffix) => !listed.has(`*.${suffix}`))
  .map((suffix) => suffix.replace('*', 'anybody'));

/** Every domain of two names or more that is on the list, or above one that is. */
const domains = [
  ...new Set(
    suffixes.flatMap((suffix) => {
      const names = suffix.replace(/^\*\./, '').split('.');
      return names.slice(0, -1).map((_, i) => names.slice(i).join('.'));
    }),
  ),
];

const refusedOf = (embeds: readonly string[]) =>
  new Set(findSharedDomains({services: [{embeds}]}).map(({path}) => embeds[Number(path.split('.').at(-1))]));

describe('the Public Suffix List', () => {
  it('is read as tldts reads it', () => {
    assert.ok(hosts.length > 9000, `${hosts.length}`);
    for (const host of hosts)
      assert.equal(getPublicSuffix(`luton.${host}`, {allowPrivateDomains: true}), host);
  });
});

describe('patterns of whole domains', () => {
  it('are refused for every domain on which, or below which, anybody can have a site', () => {
    const patterns = domains.filter((host) => host !== 'typeform.com').map((host) => `*.${host}`);
    const refused = refusedOf(patterns);
    const passed = patterns.filter(
      // Of some, pages know as much.
      (pattern) => typeof readEmbedPattern(pattern) !== 'string' && !refused.has(pattern),
    );
    assert.deepEqual(passed, []);
    assert.ok(refused.size > 6000, `${refused.size}`);
  });

  it('are taken for every domain that somebody has there', () => {
    const patterns = hosts
      .map((host) => `*.of-nobody-else.${host}`)
      .filter((pattern) => typeof readEmbedPattern(pattern) !== 'string');
    assert.ok(patterns.length > 9000, `${patterns.length}`);
    assert.deepEqual([...refusedOf(patterns)], []);
  });
});
