import {expect} from '@open-wc/testing';

import {builtInProviderOf} from '../../../components/embeds/built-in-overlap.js';
import {compileHosts} from '../../../components/embeds/compile-hosts.js';
import {CONTACT_PATTERN} from '../../../components/embeds/contact-pattern.js';
import {EXPECTED_PATTERN, isPathWithin, readEmbedPattern} from '../../../components/embeds/embed-pattern.js';
import {
  GOOGLE_MAPS_PLAYERS,
  VIMEO_PLAYERS,
  YOUTUBE_PLAYERS,
} from '../../../components/embeds/player-patterns.js';
import {GOOGLE_COUNTRIES} from '../../../components/embeds/providers.js';
import {serviceAt} from '../../../components/embeds/service-at.js';

describe('hosts that are compiled', () => {
  const rows: readonly (readonly [patterns: readonly string[], part: string, is: string, isNot: string])[] = [
    [
      ['example.org'],
      '',
      'example.org/ example.org/a example.org./a example.org//',
      'www.example.org/ example.orgs/ example.org aexample.org/ exampleXorg/',
    ],
    [
      ['*.example.org'],
      '',
      'example.org/ a.example.org/ a.b.example.org/x a.example.org./',
      'aexample.org/ a/example.org/ example.org.evil/',
    ],
    [
      ['example.org/embed'],
      '',
      'example.org/embed example.org//embed example.org///embedded example.org./embed',
      'example.org/ example.org/x/embed example.orgembed',
    ],
    [
      ['{a.,b.,}example.org'],
      '',
      'a.example.org/ b.example.org/ example.org/',
      'c.example.org/ ab.example.org/ a.b.example.org/',
    ],
    [['{a.,b.}example.org'], '', 'a.example.org/ b.example.org/', 'example.org/'],
    [['{a.,b.,}one.org', '{a.,b.,}two.org'], '', 'a.one.org/ two.org/ b.two.org/', 'three.org/ a.three.org/'],
    [
      ['google.<country>'],
      '',
      'google.com/ google.de/ google.co.uk/ google.com.br/',
      'google.info/ google.co.info/ google.org.uk/ google./ google.x/',
    ],
    [
      ['google.<named>'],
      '',
      'google.com/ google.de/ google.co.uk/ google.com.br/',
      'google.kp/ google.co.kp/ google.com.kp/ google.org/',
    ],
    [
      ['*.example.org'],
      'maps',
      'maps.example.org/ a.maps.example.org/ example.org/maps example.org//mapsearch/x',
      'example.org/ example.org/x/maps a.example.org/',
    ],
    [
      ['*.one.org', 'two.org', 'two.org/b', 'three.org/b'],
      '',
      'a.one.org/ one.org/ two.org/ two.org/b two.org/c three.org/b three.org/bc',
      'a.two.org/ three.org/ three.org/c',
    ],
    [['a+b.org'], '', 'a+b.org/', 'aab.org/'],
    [
      ['one.org', 'two.org', 'three.org'],
      '',
      'one.org/ two.org/ three.org/',
      'on.org/ tw.org/ one.orgtwo.org/',
    ],
    [['a.org', 'b.org', 'cd.org'], '', 'a.org/ b.org/ cd.org/', 'c.org/ d.org/ .org/'],
  ];
  for (const [patterns, part, is, isNot] of rows) {
    it(`mean the same as written: ${patterns.join(' ')}${part && ` of ${part}`}`, () => {
      const compiled = compileHosts(patterns, part);
      for (const address of is.split(' ')) expect(compiled.test(address), address).to.equal(true);
      for (const address of isNot.split(' ')) expect(compiled.test(address), address).to.equal(false);
    });
  }

  it('know every country that is named, and no part of its name', () => {
    const compiled = compileHosts(['google.<named>']);
    expect(new Set(GOOGLE_COUNTRIES).size).to.equal(GOOGLE_COUNTRIES.length);
    for (const end of GOOGLE_COUNTRIES) {
      expect(compiled.test(`google.${end}/`), end).to.equal(true);
      expect(compiled.test(`google.${end}x/`), `${end}x`).to.equal(false);
      expect(compiled.test(`google.x${end}/`), `x${end}`).to.equal(false);
    }
    for (const a of 'abcdefghijklmnopqrstuvwxyz')
      for (const b of 'abcdefghijklmnopqrstuvwxyz')
        for (const end of [`${a}${b}`, `co.${a}${b}`, `com.${a}${b}`])
          expect(compiled.test(`google.${end}/`), end).to.equal(GOOGLE_COUNTRIES.includes(end));
  });
});

describe('the providers that are known without a catalogue', () => {
  const at = (address: string) => {
    const {hostname, pathname} = new URL(`https://${address}`);
    return serviceAt({hostname, pathname});
  };
  const rows: Readonly<Record<string, string>> = {
    youtube:
      'youtube.com www.youtube.com/embed/x m.youtube.com youtube-nocookie.com www.youtube-nocookie.com/embed/x youtu.be/x www.youtu.be youtube.googleapis.com/v/x a.youtube.googleapis.com',
    vimeo: 'vimeo.com player.vimeo.com/video/1 a.vimeo.com',
    'google-maps':
      'www.google.com/maps/embed google.co.uk/maps maps.google.de maps.google.com.au/x maps.app.goo.gl/x goo.gl/maps/x maps.googleapis.com/maps/api/js google.kp/maps',
    undefined:
      'notyoutube.com youtube.com.example notvimeo.com google.com www.google.com/search goo.gl/x googleapis.com fonts.googleapis.com/css example.org/maps ytimg.com google.info/maps',
  };
  for (const [service, addresses] of Object.entries(rows)) {
    it(`are ${service === 'undefined' ? 'none of others' : `known: ${service}`}`, () => {
      for (const address of addresses.split(' ')) expect(`${at(address)}`, address).to.equal(service);
    });
  }

  it('have players on hosts whose paths are known', () => {
    for (const [pattern, is, isNot] of [
      [
        YOUTUBE_PLAYERS,
        'www.youtube.com/ m.youtube.com/ music.youtube.com/ youtube.com/ youtu.be/ www.youtube-nocookie.com/',
        'a.youtube.com/ youtube.com./ youtube.googleapis.com/ vimeo.com/',
      ],
      [VIMEO_PLAYERS, 'vimeo.com/ www.vimeo.com/ player.vimeo.com/', 'a.vimeo.com/ vimeo.com./ youtube.com/'],
      [
        GOOGLE_MAPS_PLAYERS,
        'www.google.com/ maps.google.co.uk/ google.de/ maps.googleapis.com/ maps.app.goo.gl/ goo.gl/maps',
        'www.google.kp/ google.com./ goo.gl/x vimeo.com/',
      ],
    ] as const) {
      for (const address of is.split(' ')) expect(pattern.test(address), address).to.equal(true);
      for (const address of isNot.split(' ')) expect(pattern.test(address), address).to.equal(false);
    }
  });

  it('have hosts that never stand in a frame', () => {
    for (const host of 'i.ytimg.com ytimg.com a.googlevideo.com www.youtube-ui.com f.vimeocdn.com maps.gstatic.com'.split(
      ' ',
    ))
      expect(CONTACT_PATTERN.test(`${host}/`), host).to.equal(true);
    for (const host of 'gstatic.com notytimg.com fonts.gstatic.com youtube.com'.split(' '))
      expect(CONTACT_PATTERN.test(`${host}/`), host).to.equal(false);
  });
});

describe('a pattern of a catalogue’s service', () => {
  const read = (text: string) => {
    const pattern = readEmbedPattern(text);
    return typeof pattern === 'string' ? pattern : [pattern.host, pattern.isDomain, pattern.path];
  };

  for (const [text, host, isDomain, path] of [
    ['open.spotify.com', 'open.spotify.com', false, ''],
    ['Open.Spotify.COM/Embed/', 'open.spotify.com', false, 'embed'],
    ['*.arcgis.com', 'arcgis.com', true, ''],
    ['*.arcgis.com/apps/a-b_c.d', 'arcgis.com', true, 'apps/a-b_c.d'],
    ['xn--bcher-kva.example/..a', 'xn--bcher-kva.example', false, '..a'],
    ['a--b.c1.example1/a.b', 'a--b.c1.example1', false, 'a.b'],
    ['co.uk.example', 'co.uk.example', false, ''],
    ['gov.scot', 'gov.scot', false, ''],
    ["a.example/~!$&'()+,;=:@x", 'a.example', false, "~!$&'()+,;=:@x"],
  ] as const) {
    it(`is read: ${text}`, () => {
      expect(read(text)).to.deep.equal([host, isDomain, path]);
    });
  }

  for (const text of [
    '',
    'localhost',
    'https://a.example',
    'a.example:8080',
    'user@a.example',
    '*.',
    '**.a.example',
    'a.*.example',
    '.a.example',
    'a..example',
    'a.example.',
    '-a.example',
    'a-.example',
    'a.-example',
    'a.example-',
    'a.1example',
    'a_b.example',
    'a.example//b',
    'a.example/b?c',
    'a.example/b#c',
    'a.example/b%20',
    'a.example/b c',
    'a.example/*',
    ' a.example',
    'a.example ',
    'a.exämple',
  ]) {
    it(`is none: ${text || 'an empty text'}`, () => {
      expect(read(text)).to.equal(EXPECTED_PATTERN);
    });
  }

  for (const host of ['co.uk', 'com.au', 'gov.uk', 'sch.uk', 'ac.nz', 'police.uk', 'plc.uk', 'or.jp']) {
    it(`is not half of a country: *.${host}`, () => {
      for (const star of ['', '*.'])
        expect(read(star + host)).to.equal(
          `"${star}${host}" would match everybody below ${host}: name one provider's host`,
        );
    });
  }

  for (const path of ['.', '..', 'a/..', './a', 'a/../b', '...']) {
    it(`leads through no dots: ${path}`, () => {
      expect(read(`a.example/${path}`)).to.equal(
        `"a.example/${path}" has dots for a folder: write the path that the address really has`,
      );
    });
  }

  it('says what it should have been', () => {
    expect(EXPECTED_PATTERN).to.include('"open.spotify.com/embed"').and.include('"*.arcgis.com"');
  });
});

describe('two patterns', () => {
  it('hold paths by whole folders', () => {
    expect([
      isPathWithin('embed/x', 'embed'),
      isPathWithin('embed', 'embed'),
      isPathWithin('x', ''),
      isPathWithin('embedded', 'embed'),
      isPathWithin('', 'embed'),
    ]).to.deep.equal([true, true, true, false, false]);
  });
});

describe('a pattern that would claim a known provider’s frames', () => {
  const claimed = (text: string) => {
    const pattern = readEmbedPattern(text);
    if (typeof pattern === 'string') throw new TypeError(pattern);
    return builtInProviderOf(pattern);
  };
  for (const [text, provider] of [
    ['www.youtube.com', 'youtube'],
    ['youtu.be/x', 'youtube'],
    ['*.vimeo.com', 'vimeo'],
    ['player.vimeo.com/video', 'vimeo'],
    ['maps.google.com', 'google-maps'],
    ['www.google.com/maps', 'google-maps'],
    ['www.google.com', 'google-maps'],
    ['google.co.uk', 'google-maps'],
    ['*.google.de', 'google-maps'],
    ['*.googleapis.com', 'google-maps'],
    ['goo.gl', 'google-maps'],
    ['*.goo.gl', 'google-maps'],
    ['i.ytimg.com', 'youtube, vimeo or google-maps'],
    ['f.vimeocdn.com/p', 'youtube, vimeo or google-maps'],
    ['calendar.google.com', undefined],
    ['www.google.com/calendar', undefined],
    ['goo.gl/x', undefined],
    ['xgoo.gl', undefined],
    ['goo.glx', undefined],
    ['www.google.community', undefined],
    ['google.c1', undefined],
    ['mygoogle.com', undefined],
    ['fonts.googleapis.com', undefined],
    ['open.spotify.com', undefined],
    ['*.example.org', undefined],
  ] as const) {
    it(`is told of, where it is one: ${text}`, () => {
      expect(claimed(text)).to.equal(provider);
    });
  }
});
