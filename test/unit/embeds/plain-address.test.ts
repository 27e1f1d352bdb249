import {expect} from '@open-wc/testing';

import {plainEmbed} from '../../../components/embeds/plain-embed.js';

const id = 'M7lc1UVf-VE';

describe('a plain address', () => {
  const youtube = `https://www.youtube-nocookie.com/embed/${id}`;
  for (const [address, service, frame] of [
    [`https://www.youtube.com/embed/${id}`, 'youtube', youtube],
    [`https://youtube.com/embed/${id}`, 'youtube', youtube],
    [`https://www.youtube-nocookie.com/embed/${id}`, 'youtube', youtube],
    [`https://www.youtube.com/watch?v=${id}`, 'youtube', youtube],
    [`https://youtu.be/${id}`, 'youtube', youtube],
    [`https://youtu.be/${id}?si=a-B_1`, 'youtube', youtube],
    [`https://www.youtube.com/embed/${id}?si=`, 'youtube', youtube],
    ['https://vimeo.com/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://player.vimeo.com/video/7', 'vimeo', 'https://player.vimeo.com/video/7?dnt=1'],
    ['https://vimeo.com/123456789012', 'vimeo', 'https://player.vimeo.com/video/123456789012?dnt=1'],
    [
      'https://www.google.com/maps/embed?pb=!1m18!2d-0.4',
      'google-maps',
      'https://www.google.com/maps/embed?pb=!1m18!2d-0.4',
    ],
  ] as const) {
    it(`is made a frame of: ${address}`, () => {
      expect(plainEmbed(address)).to.deep.equal({service, frame});
    });
  }

  for (const address of [
    '',
    `http://www.youtube.com/embed/${id}`,
    ` https://www.youtube.com/embed/${id}`,
    `https://www.youtube.com/embed/${id}x`,
    `https://www.youtube.com/embed/${id.slice(1)}`,
    `https://www.youtube.com/embed/${id}?start=1`,
    `https://www.youtube.com/embed/${id}&si=x`,
    `https://www.youtube.com/watch?v=${id}?si=x`,
    `https://www.youtube.com/watch?v=${id}&t=1`,
    `https://www.youtube.com/${id}`,
    `https://www.youtubeXcom/embed/${id}`,
    `https://m.youtube.com/embed/${id}`,
    `https://www.youtu.be/${id}`,
    `https://youtu.be/embed/${id}`,
    'https://www.youtube.com/embed/videoseries',
    'https://www.youtube.com/embed/live_stream',
    'https://vimeo.com/1234567890123',
    'https://vimeo.com/76979871/abc',
    'https://vimeo.com/',
    'https://player.vimeo.com/76979871',
    'https://vimeo.com/video/76979871',
    'https://www.google.com/maps/embed?pb=1m18',
    'https://www.google.com/maps/embed?pb=!',
    'https://www.google.com/maps/embed?pb=!1"',
    `https://www.google.com/maps/embed?pb=!${'1'.repeat(3001)}`,
    'https://maps.google.com/maps/embed?pb=!1m18',
    `https://evil.example/https://www.youtube.com/embed/${id}`,
  ]) {
    it(`is left to who knows all others: ${address || 'an empty text'}`.slice(0, 100), () => {
      expect(plainEmbed(address)).to.equal(undefined);
    });
  }

  it('of a map may be as long as they are', () => {
    const address = `https://www.google.com/maps/embed?pb=!${'1'.repeat(3000)}`;
    expect(plainEmbed(address)?.frame).to.equal(address);
  });
});
