/** The quick reader of addresses says what the one says that knows them all, or nothing. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {plainEmbed} from '../../../components/embeds/plain-embed.js';
import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';
import {plainLink} from '../../../components/video-consent-placeholder/plain-link.js';

const given = JSON.parse(
  readFileSync(new URL('../../unit/embeds/embed-addresses.json', import.meta.url), 'utf8'),
) as readonly {readonly input: string}[];

function agree(address: string): void {
  const plain = plainEmbed(address);
  if (!plain) return;
  const {service, frame, link} = resolveEmbed(address);
  // Where a map's place has to be worked out, there is none yet.
  assert.deepEqual({...plain, link: plainLink(plain) || link}, {service, frame, link}, address);
}

describe('a plain address', () => {
  const plain = [
    'https://www.youtube.com/embed/M7lc1UVf-VE',
    'https://www.youtube.com/embed/M7lc1UVf-VE?si=x-Y_1',
    'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE',
    'https://www.youtube.com/embed/M7lc1UVf-VE?feature=oembed',
    'https://www.youtube.com/watch?v=M7lc1UVf-VE',
    'https://youtu.be/M7lc1UVf-VE?si=x',
    'https://vimeo.com/76979871',
    'https://player.vimeo.com/video/76979871',
    'https://www.google.com/maps/embed?pb=!1m18!1m12!2sLuton%20Council!5e0',
  ];
  for (const address of plain) {
    it(`is read without all the others: ${address}`, () => {
      assert.ok(plainEmbed(address));
      agree(address);
    });
  }

  it('is never another video than that of the whole reader, of all addresses that were seen', () => {
    for (const {input} of given) agree(input);
  });

  it('is never another video, of addresses put together at random', () => {
    const pieces = fc.constantFrom(
      ...['https://', 'http://', '//', 'www.', 'm.', 'youtube.com', 'youtube-nocookie.com', 'youtu.be', '/'],
      ...[
        'embed/',
        'watch?v=',
        'M7lc1UVf-VE',
        'videoseries',
        'live_stream',
        '?si=x',
        '?feature=oembed',
        '&si=x',
        '?',
        '&',
        '#',
        '=',
      ],
      ...[
        'vimeo.com',
        'player.vimeo.com',
        '/video/',
        '76979871',
        '1234567890123',
        '?h=abcdef0',
        '?dnt=1',
        '\n',
      ],
      ...[
        'www.google.com',
        '/maps/embed?pb=',
        '!1m18',
        '%21',
        '%',
        '%2',
        '"',
        ' ',
        '\\',
        '@',
        ':443',
        '!',
        '..',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, {minLength: 1, maxLength: 9}), (parts) => agree(parts.join(''))),
      {numRuns: 20_000},
    );
    const starts = fc.constantFrom(...plain);
    fc.assert(
      fc.property(starts, fc.array(pieces, {maxLength: 3}), (start, parts) => agree(start + parts.join(''))),
      {numRuns: 20_000},
    );
    fc.assert(
      fc.property(starts, fc.string({unit: 'binary', maxLength: 4}), (start, tail) => agree(start + tail)),
      {numRuns: 20_000},
    );
  });
});
