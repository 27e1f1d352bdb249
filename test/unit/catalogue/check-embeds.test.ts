import {expect} from '@open-wc/testing';

import {disclose} from '../../../components/catalogue/disclosure.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import {markChecked} from '../../../components/catalogue/mark-checked.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {isChecked} from '../../../components/catalogue/validation-mark.js';

const category = {id: 'media', name: 'Media', description: 'Shows media.', basis: 'consent'} as const;
const service = {id: 'a', category: 'media', name: 'A', provider: 'A', purpose: 'Shows A.'};
const catalogueOf = (embeds: readonly unknown[], more: object = {}) => ({
  version: 1,
  name: 'A council',
  frames: ['pay.example.org'],
  categories: [category],
  services: [
    {...service, embeds, ...more},
    {...service, id: 'b', embeds: ['player.b.example/embed', '*.b-maps.example']},
  ],
  sites: [{id: 'main', name: 'Main', hosts: ['www.luton.gov.uk', 'shared.example/luton'], services: ['a']}],
});
const problemsOf = (pattern: unknown) =>
  parseCatalogue(catalogueOf([pattern])).problems?.map(({path, message}) => `${path}: ${message}`) ?? [];

describe('whose frames are a service’s own', () => {
  const fine = [
    'open.spotify.com/embed',
    '*.arcgis.com',
    'calendar.google.com',
    'docs.google.com',
    'www.google.com/calendar',
    'www.google.com/recaptcha',
    'maps.example.com',
    'forms.luton.gov.uk',
    'shared.example/other',
    'player.b.example/other',
    'b-maps.example.com',
    'tool.co.uk',
    '*.tool.co.uk/embed/v1',
    'web.de',
    'hotjar.localhost',
  ];
  for (const pattern of fine) {
    it(`may be ${pattern}`, () => expect(problemsOf(pattern)).to.deep.equal([]));
  }

  const refused: readonly (readonly [pattern: unknown, why: RegExp])[] = [
    ['*', /expected a host/],
    ['*.*', /expected a host/],
    ['*.com', /expected a host/],
    ['com', /expected a host/],
    ['localhost', /expected a host/],
    ['', /expected a host/],
    [7, /expected string/],
    ['*spotify.com', /expected a host/],
    ['open.*.com', /expected a host/],
    ['open.spotify.com/*', /expected a host/],
    ['https://open.spotify.com', /expected a host/],
    ['//open.spotify.com', /expected a host/],
    ['open.spotify.com:443', /expected a host/],
    ['user@open.spotify.com', /expected a host/],
    ['open.spotify.com/embed?x=1', /expected a host/],
    ['open.spotify.com/embed#x', /expected a host/],
    ['open.spotify.com/%65mbed', /expected a host/],
    ['open.spotify.com\\embed', /expected a host/],
    ['open.spotify.com//embed', /expected a host/],
    ['open spotify.com', /expected a host/],
    ['öpen.example', /expected a host/],
    ['127.0.0.1', /expected a host/],
    ['-a.example', /expected a host/],
    ['open.spotify.com/../x', /dots for a folder/],
    ['open.spotify.com/a/./x', /dots for a folder/],
    ['*.co.uk', /everybody below co\.uk/],
    ['gov.uk', /everybody below gov\.uk/],
    ['*.com.au/embed', /everybody below com\.au/],
    ['www.youtube.com', /youtube/],
    ['*.youtube-nocookie.com/embed', /youtube/],
    ['youtu.be', /youtube/],
    ['i.ytimg.com', /youtube, vimeo/],
    ['player.vimeo.com/video', /vimeo/],
    ['*.google.com', /google-maps/],
    ['*.google.com/calendar', /google-maps/],
    ['google.co.uk', /google-maps/],
    ['www.google.com', /google-maps/],
    ['www.google.de/maps', /google-maps/],
    ['maps.google.com', /google-maps/],
    ['*.googleapis.com', /maps|youtube/],
    ['goo.gl', /google-maps/],
    ['www.luton.gov.uk', /a host of this site/],
    ['*.luton.gov.uk/forms', /a host of this site/],
    ['shared.example', /a host of this site/],
    ['*.example.org', /whose frames are shown to everybody/],
    ['player.b.example', /a frame of "b"/],
    ['*.b.example/embed/v2', /a frame of "b"/],
    ['x.b-maps.example/y', /a frame of "b"/],
    ['PLAYER.B.EXAMPLE/Embed', /a frame of "b"/],
  ];
  for (const [pattern, why] of refused) {
    it(`may not be ${JSON.stringify(pattern)}, and the author is told where it stands`, () => {
      const problems = problemsOf(pattern);
      // Where two overlap, the later one is told of.
      expect(problems.join('\n')).to.match(/^services\.(0\.embeds\.0|1\.embeds\.\d): /);
      expect(problems.join('\n')).to.match(/a frame of "b"/.test(why.source) ? /a frame of "a"/ : why);
      expect(problems).to.have.length(1);
    });
  }

  it('may be several that have much in common', () => {
    expect(parseCatalogue(catalogueOf(['a.example', '*.a.example', 'a.example/embed'])).problems).to.equal(
      undefined,
    );
  });

  it('are of one of six kinds', () => {
    expect(parseCatalogue(catalogueOf([], {kind: 'form'})).problems).to.equal(undefined);
    expect(parseCatalogue(catalogueOf([], {kind: 'film'})).problems).to.have.length(1);
  });

  it('spare visitors the checker as other keys do', () => {
    expect(isChecked(markChecked(catalogueOf(['*.arcgis.com', 'a.example/embed']) as Catalogue))).to.equal(
      true,
    );
  });

  const revisionOf = (embeds: readonly string[], hosts: readonly string[]) =>
    disclose(catalogueOf(embeds, {hosts}) as Catalogue, undefined)[0]?.revision;

  it('ask anew where they mean another contact, and only there', () => {
    const before = revisionOf([], ['spotify.com']);
    expect(revisionOf(['open.spotify.com/embed', '*.spotify.com'], ['spotify.com'])).to.equal(before);
    expect(revisionOf(['open.spotify.example'], ['spotify.com'])).not.to.equal(before);
  });

  it('ask nobody anew where they are only written otherwise', () => {
    const before = revisionOf(['open.spotify.com/embed', '*.a.example'], []);
    expect(before).to.equal('ophhkn');
    expect(revisionOf(['Open.Spotify.com/Embed/', '*.A.example/'], [])).to.equal(before);
    expect(revisionOf(['open.spotify.com/embedded', '*.a.example'], [])).not.to.equal(before);
  });
});
