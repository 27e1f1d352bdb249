import {expect} from '@open-wc/testing';
import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';

const cases: readonly {readonly input: string; readonly expected: string}[] = await (
  await fetch(new URL('./embed-addresses.json', import.meta.url))
).json();
const accepted = cases.filter(({expected}) => expected !== 'refused');
const refused = cases.filter(({expected}) => expected === 'refused');

const FRAME_HOSTS = [
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'vimeo.com',
  'google.com',
  'www.google.com',
  'maps.google.com',
  'maps.google.co.uk',
];

function expectSafe(address: string): boolean {
  const embed = resolveEmbed(address);
  const about = JSON.stringify(address);
  if (embed.link !== undefined) expect(embed.link, about).to.match(/^https:\/\/[a-z.-]+\/[^\s"<>\\]*$/);
  if (embed.refused !== undefined) return false;
  expect(embed.frame, about).to.match(/^https:\/\/[a-z.-]+\/[^\s"'<>\\]*$/);
  expect(FRAME_HOSTS, about).to.include(new URL(embed.frame).host);
  if (embed.service === 'vimeo') expect(embed.frame, about).to.match(/[?&]dnt=1(?:#|$)/);
  // A map's query is Google's own and goes as it is; a player's is made anew.
  if (embed.service !== 'google-maps')
    expect(embed.frame, about).not.to.match(/[?&](?:autoplay|enablejsapi|origin|si)=/);
  expect(resolveEmbed(embed.frame).frame, about).to.equal(embed.frame);
  return true;
}

/** Pieces that have fooled somebody's check of an address. */
const HOSTILE = [
  ...'" \' < > ` \\ / // .. ../ ? # & = ; : @ % ! . é о 0 - 9999 &amp; &#38; &#39;'.split(' '),
  ...'\0 \x01 \x7f \x85 \u202e \u2024 \ud800 \uff0f \u200b'.split(' '),
  ...'%00 %0a %20 %22 %27 %2e %2F %3C %5c %25 %252f + "onload="alert(1) <script> javascript: :8443'.split(
    ' ',
  ),
  ...'@evil.example .evil.example &autoplay=1&si=x ?v= &v= &list=WL &start=1e9 &t=1m #t=9s'.split(' '),
  ...'&pb=!1" &output=embed &mid=x &h=abc" /embed'.split(' '),
  ...[' ', '\t', '\n', '\u00a0', '\u2028'],
];

/** The same numbers on every run, so that a failure can be seen again. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describe('resolveEmbed, given anything', () => {
  it('makes safe frames only, which resolve to themselves', () => {
    for (const {input} of accepted) expect(expectSafe(input), input).to.equal(true);
    for (const {input} of refused) expect(expectSafe(input), input).to.equal(false);
  });

  it('makes a safe frame or none when something hostile stands anywhere in an address', () => {
    const roll = makeDice(2026);
    let frames = 0;
    for (const {input} of accepted) {
      for (const hostile of HOSTILE) {
        const at = roll(input.length + 1);
        const after = input.slice(at + roll(3));
        if (expectSafe(input.slice(0, at) + hostile + after)) frames++;
      }
    }
    expect(frames, 'the check would prove nothing if all were refused').to.be.greaterThan(200);
  });

  it('makes a safe frame or none of two addresses spliced together', () => {
    const roll = makeDice(1995);
    for (let i = 0; i < 600; i++) {
      const [head, tail] = [cases[roll(cases.length)]?.input ?? '', cases[roll(cases.length)]?.input ?? ''];
      expectSafe(head.slice(0, roll(head.length + 1)) + tail.slice(roll(tail.length + 1)));
    }
  });

  // A pattern that goes back and forth does not end before the test's time is up; test/node/bounds counts the steps.
  it('answers in the end however long the address is', () => {
    for (const piece of [
      '&#0',
      '&amp;',
      '/',
      '!1m2!1s0x',
      '&pb=!',
      '1h',
      '..',
      'www.',
      ',M7lc1UVf-VE',
      '?t=1',
      '\ud83d',
    ]) {
      expect(resolveEmbed('https://www.google.com/maps/embed?pb=!' + piece.repeat(1e6)).refused).to.equal(
        'too-long',
      );
      for (const start of [
        '',
        'https://www.google.com/maps/embed?pb=!',
        'https://youtu.be/M7lc1UVf-VE?playlist=M7lc1UVf-VE',
      ]) {
        expectSafe((start + piece.repeat(4096)).slice(0, 4096));
      }
    }
  });
});
