import {expect} from '@open-wc/testing';
import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/';
const ID = 'M7lc1UVf-VE';
const LIST = 'PLbpi6ZahtOH6Blw3RGYpWkSByi_T7Rygb';
const CHANNEL = 'UCabcdefghijklmnopqrstuv';
const PB = '!1m18!1m12!1m3!1d2464.0!2d-0.4170!3d51.8790!2m3!1f0!2f0!3f0!3m3!1m2!1s0x0%3A0x0!2sSt%20Mary';

/** What an address becomes, beyond the cases that came with the policy: input, kind, frame. */
const FRAMES: readonly (readonly [input: string, kind: string, frame: string])[] = [
  [`www.youtube.com/embed/${ID}`, 'video', YOUTUBE + ID],
  [`\n  youtube.com/watch?v=${ID} `, 'video', YOUTUBE + ID],
  [`www.youtube.com:443/watch?v=${ID}`, 'video', YOUTUBE + ID],
  [`http://www.youtube.com:80/watch?v=${ID}`, 'video', YOUTUBE + ID],
  [`https://music.youtube.com/watch?v=${ID}`, 'video', YOUTUBE + ID],
  [`https://youtube-nocookie.com/embed/${ID}`, 'video', YOUTUBE + ID],
  [`https://www.youtube.com/watch?v=${ID}&amp;amp;t=90`, 'video', `${YOUTUBE + ID}?start=90`],
  [`https://www.youtube.com/watch?v=${ID}&#038;t=1h2m3s`, 'video', `${YOUTUBE + ID}?start=3723`],
  [`https://youtu.be/${ID}?t=43.9s`, 'video', `${YOUTUBE + ID}?start=43`],
  [`https://youtu.be/${ID}?t=0&start=7#t=9`, 'video', `${YOUTUBE + ID}?start=7`],
  [`https://youtu.be/${ID}?t=soon`, 'video', YOUTUBE + ID],
  [`https://youtu.be/${ID}?list=${LIST}&t=5`, 'video-in-playlist', `${YOUTUBE + ID}?list=${LIST}&start=5`],
  [`https://youtu.be/${ID}?start=30&end=1m&rel=0`, 'video', `${YOUTUBE + ID}?start=30&end=60&rel=0`],
  [`https://youtu.be/${ID}?rel=2&fs=no&hl=en-GB&color=red`, 'video', `${YOUTUBE + ID}?hl=en-GB&color=red`],
  [`https://youtu.be/${ID}?cc_load_policy=1&constructor=1`, 'video', `${YOUTUBE + ID}?cc_load_policy=1`],
  [`https://www.youtube.com/watch?list=${LIST}`, 'playlist', `${YOUTUBE}videoseries?list=${LIST}`],
  [`${YOUTUBE}live_stream?autoplay=1&channel=${CHANNEL}`, 'live', `${YOUTUBE}live_stream?channel=${CHANNEL}`],
  ['https://www.vimeo.com/76979871', 'video', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/groups/shorts/videos/123456', 'video', 'https://player.vimeo.com/video/123456?dnt=1'],
  ['https://vimeo.com/showcase/9/video/123456', 'video', 'https://player.vimeo.com/video/123456?dnt=1'],
  [
    'https://vimeo.com/123456?h=8272103f6e',
    'unlisted',
    'https://player.vimeo.com/video/123456?h=8272103f6e&dnt=1',
  ],
  [
    'https://player.vimeo.com/video/123456?title=0&byline=0&autoplay=1&portrait=0&color=FF9933&app_id=1',
    'video',
    'https://player.vimeo.com/video/123456?dnt=1&title=0&byline=0&portrait=0&color=FF9933',
  ],
  ['https://vimeo.com/123456?color=%22x', 'video', 'https://player.vimeo.com/video/123456?dnt=1'],
  [`https://www.youtube.com/v/${ID}&hl=en&fs=1`, 'video', YOUTUBE + ID],
  ['https://vimeo.com/123456#t=90.5s', 'video', 'https://player.vimeo.com/video/123456?dnt=1#t=90s'],
  [
    'https://vimeo.com/showcase/9059922/embed2',
    'showcase',
    'https://vimeo.com/showcase/9059922/embed2?dnt=1',
  ],
  ['https://vimeo.com/event/123/8272103f6e', 'event', 'https://vimeo.com/event/123/embed/8272103f6e?dnt=1'],
  [`http://google.de/maps/embed?pb=${PB}`, 'embed-pb', `https://google.de/maps/embed?pb=${PB}`],
  [
    `https://www.google.com/maps/embed?pb=${PB}'s`,
    'embed-pb',
    `https://www.google.com/maps/embed?pb=${PB}%27s`,
  ],
  [
    `https://www.google.com/maps/embed?pb=${PB}&#39;s`,
    'embed-pb',
    `https://www.google.com/maps/embed?pb=${PB}%27s`,
  ],
  [
    'https://www.google.co.uk/maps?q=Town Hall&output=embed',
    'output-embed',
    'https://www.google.co.uk/maps?q=Town%20Hall&output=embed',
  ],
  [
    'https://www.google.com/maps/d/u/1/viewer?mid=1AbCdEfGhIjKl&z=12&usp=sharing',
    'my-maps',
    'https://www.google.com/maps/d/embed?mid=1AbCdEfGhIjKl&z=12',
  ],
];

/** What is refused, beyond the cases that came with the policy: input, reason. */
const REFUSALS: readonly (readonly [input: string, reason: string])[] = [
  ['', 'empty'],
  [ID, 'relative'],
  ['HTTPS:/www.youtube.com/embed/' + ID, 'authority'],
  [`https://www.youtube.com/embed/${ID}\0`, 'control-character'],
  [`https://youtu.be/${ID}?${'x'.repeat(5000)}`, 'too-long'],
  [`https://me:secret@www.youtube.com/embed/${ID}`, 'credentials'],
  [`https://www.youtube.com./embed/${ID}`, 'host'],
  [`https://www.youtube.com:99999/embed/${ID}`, 'invalid'],
  ['https://goo.gl/AbCdEf', 'host'],
  ['https://google.example/maps/embed?pb=!1m18', 'host'],
  [`https://www.youtube.com/embed/${ID}/extra`, 'bad-id'],
  ['https://www.youtube.com/watch?v=%254D7lc1UVf-VE', 'bad-id'],
  ['https://www.youtube.com/watch?v=live_stream', 'bad-id'],
  ['https://www.youtube.com/embed/live_stream', 'no-id'],
  ['https://www.youtube.com/channel/' + CHANNEL, 'channel-page'],
  ['https://www.youtube.com/playlist?list=LL', 'private-list'],
  ['https://www.youtube.com/playlist?list=luton', 'bad-id'],
  ['https://vimeo.com/LutonCouncil', 'no-id'],
  ['https://vimeo.com/76979871/8272103f6e/extra', 'bad-id'],
  ['https://player.vimeo.com/video/76979871?h=nohash', 'bad-id'],
  ['https://goo.gl/maps/AbCdEf', 'short-link'],
  ['https://maps.googleapis.com/maps/embed?pb=!1m18', 'not-embeddable'],
  ['https://www.google.com/maps/embed#?pb=!1m18', 'missing-pb'],
  ['https://www.google.com/maps/embed?pb=1m18', 'bad-pb'],
  ['https://www.google.com/maps/embed/v1/place?q=Luton', 'missing-key'],
  ['https://www.google.com/maps/embed/v1/x/v1/place?key=x&q=Luton', 'bad-mode'],
  ['https://www.google.com/maps/d/viewer', 'no-id'],
];

/** The page a visitor may open instead: input, link. */
const LINKS: readonly (readonly [input: string, link: string])[] = [
  [`https://youtu.be/${ID}?si=x&t=61`, `https://www.youtube.com/watch?v=${ID}&t=61s`],
  [`https://youtu.be/${ID}?list=${LIST}`, `https://www.youtube.com/watch?v=${ID}&list=${LIST}`],
  [`https://www.youtube.com/embed/videoseries?list=${LIST}`, `https://www.youtube.com/playlist?list=${LIST}`],
  ['https://player.vimeo.com/video/123456?h=8272103f6e#t=9s', 'https://vimeo.com/123456/8272103f6e#t=9s'],
  ['https://vimeo.com/showcase/9/embed', 'https://vimeo.com/showcase/9'],
  [
    `https://www.google.com/maps/embed?pb=${PB}`,
    'https://www.google.com/maps/search/St%20Mary/@51.8790,-0.4170,15z',
  ],
  [
    'https://www.google.com/maps/embed/v1/place?key=x&q=A+%26+E',
    'https://www.google.com/maps/search/?api=1&query=A%20%26%20E',
  ],
  [
    'https://www.google.com/maps/embed/v1/place?key=x&q=place_id:Ch-1',
    'https://www.google.com/maps/search/?api=1&query=place_id%3ACh-1&query_place_id=Ch-1',
  ],
  [
    'https://www.google.com/maps/embed/v1/directions?key=x&origin=A&destination=B',
    'https://www.google.com/maps/dir/?api=1&origin=A&destination=B',
  ],
  ['http://maps.google.com/maps?q=LU1+2BQ&output=embed', 'https://maps.google.com/maps?q=LU1+2BQ'],
  ['https://www.google.com/maps?q=A&output=embed&fbclid=x&authuser=1', 'https://www.google.com/maps?q=A'],
  [
    'http://www.youtube.com/@LutonCouncil?si=x&sub=1&utm_source=y',
    'https://www.youtube.com/@LutonCouncil?sub=1',
  ],
  ['https://vimeo.com/channels/staffpicks?share=copy', 'https://vimeo.com/channels/staffpicks'],
  ['https://maps.app.goo.gl/AbCdEf123?g_st=ic', 'https://maps.app.goo.gl/AbCdEf123'],
];

describe('resolveEmbed, by the policy', () => {
  for (const [input, kind, frame] of FRAMES) {
    it(`makes a ${kind} of ${JSON.stringify(input)}`, () => {
      expect(resolveEmbed(input)).to.include({kind, frame});
    });
  }

  for (const [input, reason] of REFUSALS) {
    it(`refuses ${JSON.stringify(input.slice(0, 80))} as ${reason}`, () => {
      expect(resolveEmbed(input).refused).to.equal(reason);
    });
  }

  for (const [input, link] of LINKS) {
    it(`links ${JSON.stringify(input)} to a page without trackers`, () => {
      expect(resolveEmbed(input).link).to.equal(link);
    });
  }
});
