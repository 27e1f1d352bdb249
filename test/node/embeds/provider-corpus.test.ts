/** One question, "whose address is this?", asked of all who answer it: what a browser would contact is the measure. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isCandidate} from '../../../components/authoring/detect-candidates.js';
import {mediaUrl} from '../../../components/authoring/media-url.js';
import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';
import {serviceOf} from '../../../components/hold/known-frames.js';
import {findProvider} from '../../../components/rewriter/provider-url.js';
import {providerCorpus} from './provider-corpus.js';

const RANDOM = Number(process.env['ASK_FIRST_RANDOM_ADDRESSES'] ?? 20_000);
const SEED = Number(process.env['ASK_FIRST_SEED'] ?? 1);
const corpus = providerCorpus(RANDOM, SEED);
const PAGES = ['https://page.invalid/news/', 'http://page.invalid/news/'];

function parse(address: string, page?: string): URL | undefined {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
}

/** The owner of the host that a browser asks, in words of its own: nothing here comes from the table. */
function contacted(address: string, page?: string): string | undefined {
  const {hostname, pathname} = parse(address, page) ?? {hostname: '', pathname: ''};
  const host = hostname.replace(/\.$/, '');
  const isBelow = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  if (
    ['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'youtube.googleapis.com'].some(isBelow) &&
    !host.endsWith('..')
  )
    return 'youtube';
  if (isBelow('vimeo.com')) return 'vimeo';
  const labels = host.split('.');
  const google = labels.lastIndexOf('google');
  const country = labels.slice(google + 1).join('.');
  const isGoogle =
    (google >= 0 && (country === 'com' || /^(?:com\.|co\.)?[a-z]{2}$/.test(country))) ||
    isBelow('googleapis.com') ||
    isBelow('goo.gl');
  const isMaps = host.includes('maps') || pathname.replace(/^\/+/, '').startsWith('maps');
  return isGoogle && isMaps ? 'google-maps' : undefined;
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

const onEitherPage = (address: string) => PAGES.map((page) => contacted(address, page)).find(Boolean);
/** Authors leave out the scheme, and what they type is never a path of the page. */
const asTyped = (address: string) => contacted(address.trim().replace(/^(?!https?:)(\/\/)?/i, 'https://'));

const count = `${corpus.length} addresses, ${corpus.filter(onEitherPage).length} of them a provider's, from seed ${SEED}`;

describe(`who an address belongs to (${count})`, () => {
  for (const page of PAGES) {
    it(`is known to the head script, on ${new URL(page).protocol}`, () => {
      // The head script asks the prototype, since markup can take a member's name.
      Object.assign(globalThis, {document: {}, Document: {prototype: {baseURI: page}}});
      assert.deepEqual(
        differences(serviceOf, (address) => contacted(address, page)),
        [],
      );
    });
  }

  it('is known to the rewriting, which does not know the page’s scheme', () => {
    assert.deepEqual(
      differences((address) => findProvider(address)?.service, onEitherPage),
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
