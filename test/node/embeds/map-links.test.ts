/** The page that a link in a map's place opens: the same place or a search, never one that shows nothing outside of a frame. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';

const MAPS = 'https://www.google.com/maps/';

/** Whether Google Maps shows something at an address that is opened by itself. */
function isAlive(link: string): boolean {
  const {origin, pathname, search, searchParams} = new URL(link);
  if (/^output=|[?&]output=(sv)?embed/.test(search) || searchParams.has('output')) return false;
  if (/^\/maps\/d\/viewer$/.test(pathname)) return !!searchParams.get('mid');
  if (/^\/maps$/.test(pathname)) return true;
  if (!link.startsWith(MAPS)) return false;
  const [, at] = /(@.*)$/.exec(pathname) ?? [];
  if (at && at !== '@') {
    const [, latitude, longitude] = /^@(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),15z$/.exec(at) ?? [];
    return !!latitude && Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  }
  switch (pathname.replace(/@$/, '')) {
    case '/maps/':
      return !search || /^\?api=1&map_action=pano&(viewpoint|pano)=/.test(search);
    case '/maps/dir/':
      return !!searchParams.get('destination');
    default:
      return (
        origin === 'https://www.google.com' &&
        /^\/maps\/search\/([^/]+\/)?$/.test(pathname) &&
        pathname + search !== '/maps/search/'
      );
  }
}

const pb = (longitude: string, latitude: string, rest = '') =>
  `!1m18!1m12!1m3!1d2464.0!2d${longitude}!3d${latitude}!2m3!1f0!2f0!3f0${rest}`;
const named = '!3m3!1m2!1s0x0%3A0x0!2sTown Hall';

describe('the link of a map', () => {
  for (const [code, link] of [
    [pb('-0.4177', '51.8787'), `${MAPS}@51.8787,-0.4177,15z`],
    [pb('0', '51', named), `${MAPS}search/Town%20Hall/@51,0,15z`],
    [pb('-179.9', '51'), `${MAPS}@51,-179.9,15z`],
    // As Google writes what is next to nothing.
    [pb('-9.999e-6', '51.5', named), `${MAPS}search/Town%20Hall/`],
    [pb('185', '51.5', named), `${MAPS}search/Town%20Hall/`],
    [pb('-0.4', '91'), MAPS],
    [pb('0.4', '1.2.3'), MAPS],
    [pb('..', '.', named), `${MAPS}search/Town%20Hall/`],
    [pb('-0,4177', '51,8787'), MAPS],
    [pb('-0.4', ''), MAPS],
    ['!1m2!1s0x0!2s..', MAPS],
    [
      '!4v1!6m8!1m7!1sCAoSLEFG_-x!2m2!1d51.8787!2d-0.4177!3f340!4f0!5f0.7',
      `${MAPS}search/?api=1&query=51.8787,-0.4177`,
    ],
    ['!4v1!6m8!1m7!1sx!2m2!1d151.8!2d-0.4!3f340', MAPS],
  ] as const) {
    it(`of the embed code ${code}`, () => {
      assert.equal(resolveEmbed(`${MAPS}embed?pb=${encodeURIComponent(code)}`).link, link);
      assert.ok(isAlive(link));
    });
  }

  for (const [query, link] of [
    ['embed/v1/streetview?key=x&pano=abc_-', ''],
    ['embed/v1/view?key=x', ''],
    ['embed/v1/place?q=Luton', 'search/?api=1&query=Luton'],
    ['embed/v1/no-mode?key=x', ''],
    ['embed?x=1', ''],
  ] as const) {
    it(`of ${query}`, () => assert.equal(resolveEmbed(MAPS + query).link, MAPS + link));
  }

  it('opens a place on Earth or a search, whatever its address says', () => {
    const digits = fc.oneof(
      fc.double({noNaN: true, min: -400, max: 400}).map(String),
      fc.double({min: -1e-4, max: 1e-4, noNaN: true}).map(String),
      fc.stringMatching(/^-?[\d.,e+-]{0,8}$/),
    );
    const word = fc.oneof(
      fc.string({maxLength: 12}),
      fc.constantFrom('Town Hall', 'place_id:Ch-1', '', '..', '0x0'),
    );
    const code = fc
      .tuple(digits, digits, word, fc.constantFrom('!2d', '!1d'), fc.constantFrom('!3d', '!2d'))
      .map(([one, other, place, a, b]) => `!1m3!1d1${a}${one}${b}${other}!3f0!3m3!1m2!1s0x0!2s${place}`);
    const point = fc.tuple(digits, digits).map((both) => both.join());
    const value = fc.oneof(word, point, code);
    const piece = fc
      .tuple(
        fc.constantFrom(
          'pb',
          'q',
          'll',
          'center',
          'location',
          'origin',
          'destination',
          'pano',
          'key',
          'output',

          'mid',
          'cbll',
        ),
        fc.oneof(value, fc.constantFrom('embed', 'svembed')),
      )
      .map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
    const path = fc.constantFrom(
      'maps',
      'maps/embed',
      'maps/embed/v1/place',
      'maps/embed/v1/streetview',
      'maps/embed/v1/x',
      'maps/d/embed',
      '',
    );
    let links = 0;
    fc.assert(
      fc.property(path, fc.array(piece, {maxLength: 4}), (at, pieces) => {
        const {
          link,
          frame,
          kind = '',
        } = {kind: '', ...resolveEmbed(`https://maps.google.com/${at}?${pieces.join('&')}`)};
        if (!link || (!frame && !at.startsWith('maps/embed'))) return;
        links += 1;
        assert.ok(isAlive(link), `${kind} ${link}`);
      }),
      {numRuns: 3000},
    );
    assert.ok(links > 800, `${links}`);
  });
});
