import {expect} from '@open-wc/testing';

import {resolveWithRows} from '../../../components/embeds/resolve-with-rows.js';
import {compileServiceRows, type ServiceKind} from '../../../components/embeds/service-rows.js';

const rows = compileServiceRows([
  {id: 'spotify', kind: 'audio', embeds: ['open.spotify.com/embed']},
  {id: 'arcgis', kind: 'map', embeds: ['*.arcgis.com']},
  {id: 'forms', kind: 'form', embeds: ['forms.office.com', 'Docs.Google.com/Forms/']},
  {id: 'calendar', embeds: ['calendar.google.com', 'www.google.com/calendar']},
  {id: 'no-row'},
  // What passed no check matches nothing.
  {
    id: 'everything',
    embeds: ['*', '*.com', 'com', '*.co.uk', 'https://a.example', 'a.example:8080', 'a.example/../b'],
  },
]);

const at = (address: string) => rows.serviceAt(new URL(address))?.service;

describe('the rows of a catalogue', () => {
  const owners: readonly (readonly [address: string, service: string | undefined])[] = [
    ['https://open.spotify.com/embed', 'spotify'],
    ['https://open.spotify.com/embed/', 'spotify'],
    ['https://open.spotify.com/embed/track/1?theme=0#x', 'spotify'],
    ['https://OPEN.Spotify.com/embed/track/1', 'spotify'],
    ['https://open.spotify.com./embed/track/1', 'spotify'],
    ['https://open.spotify.com//embed//track/1', 'spotify'],
    ['https://open.spotify.com/Embed/track/1', 'spotify'],
    ['https://open.spotify.com/%65mbed/track/1', 'spotify'],
    ['https://open.spotify.com/x/%2e%2e/embed/1', 'spotify'],
    ['https://open.spotify.com/embed%2ftrack', 'spotify'],
    ['http://open.spotify.com/embed/track/1', 'spotify'],
    ['https://user:word@open.spotify.com:8080/embed/1', 'spotify'],
    ['https://open.spotify.com/embedded', undefined],
    ['https://open.spotify.com/embed-podcast/1', undefined],
    ['https://open.spotify.com/track/1', undefined],
    ['https://open.spotify.com/', undefined],
    ['https://www.open.spotify.com/embed/1', undefined],
    ['https://open.spotify.com.evil.example/embed/1', undefined],
    ['https://evil.example/open.spotify.com/embed/1', undefined],
    ['https://open.spotify.com@evil.example/embed/1', undefined],
    ['javascript:open.spotify.com/embed', undefined],
    ['data:text/html,open.spotify.com/embed', undefined],
    ['https://arcgis.com/x', 'arcgis'],
    ['https://www.arcgis.com/x', 'arcgis'],
    ['https://luton.maps.arcgis.com/apps/1', 'arcgis'],
    ['https://notarcgis.com/x', undefined],
    ['https://arcgis.com.evil.example/x', undefined],
    ['https://docs.google.com/forms/d/e/1/viewform', 'forms'],
    ['https://docs.google.com/document/d/1', undefined],
    ['https://www.google.com/calendar/embed?src=1', 'calendar'],
    ['https://calendar.google.com/calendar/embed', 'calendar'],
    // The built-in table wins.
    ['https://calendar.google.com/maps/embed', undefined],
    ['https://www.google.com/maps/embed', undefined],
    ['https://www.youtube.com/embed/M7lc1UVf-VE', undefined],
    ['https://a.example/', undefined],
    ['https://b.co.uk/', undefined],
    ['https://c.com/', undefined],
  ];
  for (const [address, service] of owners) {
    it(`say that ${address} is ${service ?? 'nobody’s'}`, () => expect(at(address)).to.equal(service));
  }

  const shown: readonly (readonly [given: string, service: string, kind: ServiceKind, frame: string])[] = [
    [
      'https://open.spotify.com/embed/1?theme=0#a',
      'spotify',
      'audio',
      'https://open.spotify.com/embed/1?theme=0#a',
    ],
    [' //open.spotify.com/embed/1 ', 'spotify', 'audio', 'https://open.spotify.com/embed/1'],
    ['open.spotify.com/embed/1?a=1&amp;b=2', 'spotify', 'audio', 'https://open.spotify.com/embed/1?a=1&b=2'],
    ['https://LUTON.maps.arcgis.com/apps', 'arcgis', 'map', 'https://luton.maps.arcgis.com/apps'],
    [
      'https://www.google.com/calendar/embed?src=1',
      'calendar',
      'other',
      'https://www.google.com/calendar/embed?src=1',
    ],
  ];
  for (const [given, service, kind, frame] of shown) {
    it(`show ${given} as it is`, () => {
      const expected = {service, kind, revision: undefined, frame, link: frame};
      expect(rows.resolve(given)).to.deep.equal(expected);
      expect(resolveWithRows(given, rows)).to.deep.equal(expected);
      expect(rows.resolve(frame)).to.deep.include({frame});
    });
  }

  const refused: readonly (readonly [given: string, why: string, service?: string])[] = [
    ['http://open.spotify.com/embed/1', 'scheme', 'spotify'],
    ['https://open.spotify.com:8080/embed/1', 'port', 'spotify'],
    ['https://user@open.spotify.com/embed/1', 'credentials', 'spotify'],
    ['https://open.spotify.com/embed/..%2f..%2fx', 'bad-id', 'spotify'],
    ['https://open.spotify.com/embed/%3Cscript%3E', 'bad-id', 'spotify'],
    ['https://open.spotify.com/embed/%5c..', 'bad-id', 'spotify'],
    ['https://open.spotify.com/embed/%252f', 'bad-id', 'spotify'],
    ['https://open.spotify.com/embedded/1', 'host'],
    ['javascript:alert(1)', 'scheme'],
    ['java\nscript:alert(1)', 'control-character'],
    ['data:text/html,<script>', 'scheme'],
    ['https:\\\\open.spotify.com\\embed', 'backslash'],
    ['https://open%2espotify.com/embed/1', 'encoded-host'],
    ['https://ｏpen.spotify.com/embed/1', 'non-ascii-host'],
    ['/embed/1', 'relative'],
    ['', 'empty'],
  ];
  for (const [given, why, service] of refused) {
    it(`refuse ${JSON.stringify(given)}`, () => {
      const embed = rows.resolve(given);
      expect(embed.refused).to.equal(why);
      expect(embed.service).to.equal(service);
      expect(embed).not.to.have.any.keys('frame', 'link');
    });
  }

  it('leave what the built-in table knows to it', () => {
    const film = resolveWithRows('https://youtu.be/M7lc1UVf-VE', rows);
    expect(film).to.include({service: 'youtube', kind: 'video'});
    expect(resolveWithRows('https://www.youtube.com/@luton', rows)).to.include({
      service: 'youtube',
      refused: 'channel-page',
    });
    expect(resolveWithRows('https://nobody.example/', rows)).to.deep.equal({refused: 'host'});
    expect(resolveWithRows('https://open.spotify.com/embed/1', undefined)).to.deep.equal({refused: 'host'});
  });
});
