/** One question, "whose address is this?", asked of all who answer it: what a browser would contact is the measure. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isCandidate} from '../../../components/authoring/detect-candidates.js';
import {mediaUrl} from '../../../components/authoring/media-url.js';
import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';
import {serviceAt} from '../../../components/embeds/service-at.js';
import {targetOf} from '../../../components/hold/frame-target.js';
import {findProvider} from '../../../components/rewriter/provider-url.js';
import {contacted, contactedOnEitherPage, pages} from './contacted.js';
import {providerCorpus} from './provider-corpus.js';

const RANDOM = Number(process.env['ASK_FIRST_RANDOM_ADDRESSES'] ?? 20_000);
const SEED = Number(process.env['ASK_FIRST_SEED'] ?? 1);
const corpus = providerCorpus(RANDOM, SEED);

/** For which service a page holds a frame with this address. */
function heldFor(address: string): string | undefined {
  const url = targetOf(address);
  return url && serviceAt(url);
}

/** What differs, each with both answers; a few are enough to see why. */
function differences(
  answer: (address: string) => string | undefined,
  truth: (address: string) => string | undefined,
): readonly string[] {
  return corpus
    .filter((address) => answer(address) !== truth(address))
    .slice(0, 20)
    .map((address) => `${JSON.stringify(address)}: ${answer(address)}, but ${truth(address)}`);
}

/** Authors leave out the scheme, and what they type is never a path of the page. */
const asTyped = (address: string) => contacted(address.trim().replace(/^(?!https?:)(\/\/)?/i, 'https://'));

const count = `${corpus.length} addresses, ${corpus.filter(contactedOnEitherPage).length} of them a provider's, from seed ${SEED}`;

describe(`who an address belongs to (${count})`, () => {
  for (const page of pages) {
    it(`is known to the head script, on ${new URL(page).protocol}`, () => {
      // The head script asks the prototype, since markup can take a member's name.
      Object.assign(globalThis, {document: {}, Document: {prototype: {baseURI: page}}});
      assert.deepEqual(
        differences(heldFor, (address) => contacted(address, page)),
        [],
      );
    });
  }

  it('is known to the rewriting, which does not know the page’s scheme', () => {
    assert.deepEqual(
      differences((address) => findProvider(address)?.service, contactedOnEitherPage),
      [],
    );
  });

  it('is known to what makes a frame: of nobody else’s, and the frame is the same provider’s', () => {
    const frames = corpus.flatMap((address) => {
      const embed = resolveEmbed(address);
      return embed.refused ? [] : [[address, embed.service, embed.frame] as const];
    });
    assert.ok(frames.length > 100, `${frames.length} frames`);
    assert.deepEqual(
      frames.filter(
        ([address, service, frame]) =>
          service !== asTyped(address.replaceAll('&amp;', '&')) || service !== contacted(frame),
      ),
      [],
    );
  });

  it('is known to the forms of authors: nobody else’s, and all that a frame is made of', () => {
    const wrong = corpus.filter((address) => {
      const url = mediaUrl(address);
      const {service} = resolveEmbed(address).refused ? {} : resolveEmbed(address);
      return url === undefined
        ? service !== undefined
        : !contacted(url) || contacted(url) !== asTyped(address);
    });
    assert.deepEqual(wrong.slice(0, 20), []);
  });

  // Not so the old ways to write one, which nobody links to any more.
  it('is noticed by the head script where a link can be shown', () => {
    const links = corpus.flatMap((address) =>
      resolveEmbed(address).refused ? [] : (mediaUrl(address) ?? []),
    );
    const unnoticed = links.filter(
      (href) =>
        !/\/(?:e|vi?)\/|\/\?v=|output=/.test(href) &&
        !isCandidate({localName: 'a', href} as HTMLAnchorElement),
    );
    assert.deepEqual(unnoticed.slice(0, 20), []);
  });
});
