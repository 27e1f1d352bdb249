import {expect} from '@open-wc/testing';

import {addressOf} from '../../../components/hold/frame-address.js';
import {serviceAt} from '../../../components/embeds/service-at.js';
import {targetOf} from '../../../components/hold/frame-target.js';

describe('whose frame it is', () => {
  const drupal = (url: string) => `/media/oembed?max_width=0&url=${encodeURIComponent(url)}&hash=x`;
  const rows: readonly (readonly [address: string, service: string | undefined])[] = [
    ['https://www.youtube.com/embed/M7lc1UVf-VE', 'youtube'],
    ['//player.vimeo.com/video/76979871', 'vimeo'],
    ['https://www.google.com/maps/embed?pb=!1m18', 'google-maps'],
    ['https://www.google.com/calendar', undefined],
    ['/page', undefined],
    ['', undefined],
    ['https://[', undefined],
    [drupal('https://www.youtube.com/watch?v=M7lc1UVf-VE'), 'youtube'],
    [`https://cms.example${drupal('https://vimeo.com/76979871')}`, 'vimeo'],
    [`/cy${drupal('https://vimeo.com/76979871')}`, 'vimeo'],
    [drupal('https://other.example/'), undefined],
    ['/media/oembed', undefined],
    ['/media/oembed?url=https%3A%2F%2F[', undefined],
    ['/page?url=https://www.youtube.com/embed/M7lc1UVf-VE', undefined],
    ['/media/oembed/more?url=https://www.youtube.com/embed/M7lc1UVf-VE', undefined],
  ];
  for (const [address, service] of rows) {
    it(`is ${service ?? 'nobody’s'} at ${address || 'no address'}`, () => {
      const url = targetOf(address);
      expect(url && serviceAt(url)).to.equal(service);
    });
  }
});

describe('the address of a frame', () => {
  const rows: readonly (readonly [markup: string, address: string])[] = [
    ['<iframe src="/a">', '/a'],
    ['<embed src="/b">', '/b'],
    ['<object data="/c"></object>', '/c'],
    ['<iframe data-consent="maps" data-src="/d"></iframe>', '/d'],
    ['<iframe data-consent="maps" data-src="/d" src="/e"></iframe>', '/d'],
    ['<iframe data-consent="maps" src="/e"></iframe>', '/e'],
    // What another script wants to load later is not what it leads to now.
    ['<iframe data-src="/f" src="/g"></iframe>', '/g'],
    ['<iframe data-src="/f"></iframe>', ''],
    ['<iframe></iframe>', ''],
  ];
  for (const [markup, address] of rows) {
    it(`is ${address || 'empty'} for ${markup}`, () => {
      const template = document.createElement('template');
      template.innerHTML = markup;
      expect(addressOf(template.content.firstElementChild as Element)).to.equal(address);
    });
  }
});
