import {expect} from '@open-wc/testing';

import {startHold} from '../../../components/hold/hold.js';
import {waitUntil} from '../wait-until.js';
import {allowing, put} from './allowing.js';

// A policy can't be taken back: it holds for all tests of this file.
describe('a page that holds all frames', () => {
  const suite = 'https://suite.example';
  const blocked: string[] = [];
  const ran: unknown[] = [];
  let hold: ReturnType<typeof startHold>;

  before(async () => {
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
      // Chromium gives no URI for data:.
      blocked.push(`${effectiveDirective} ${blockedURI.replace(/\/$/, '') || 'data'}`);
    });
    hold = startHold(
      await allowing('media'),
      {hold: 'frames', frames: 'https://forms.example pay.example'},
      suite,
      (...what) => ran.push(what),
    );
  });
  afterEach(() => document.querySelectorAll('main').forEach((page) => page.remove()));

  it('lets its browser show nobody’s but its own, however they come in', async () => {
    const page = put('');
    page.hidden = false;
    page.innerHTML =
      '<iframe src="/own"></iframe><iframe src="https://forms.example/"></iframe><iframe src="https://pay.example/"></iframe>' +
      `<iframe src="${suite}/frame.html"></iframe><iframe src="https://stranger.example/"></iframe>` +
      '<iframe src="data:text/html,Mine"></iframe><object data="https://stranger.example/"></object>';
    const expected = [
      'frame-src data',
      'frame-src https://stranger.example',
      'object-src https://stranger.example',
    ];
    await waitUntil(() => blocked.length >= expected.length, 'The browser blocks frames');
    // What the browser lets pass was asked for before the last that it does not.
    expect([...new Set(blocked)].sort()).to.deep.equal(expected);
  });

  it('lets frames that scripts of its own make as blobs be shown', async () => {
    const page = put('');
    page.hidden = false;
    const frame = document.createElement('iframe');
    const message = new Promise((resolve) => addEventListener('message', resolve, {once: true}));
    frame.src = URL.createObjectURL(
      new Blob(['<script>parent.postMessage("shown", "*")</script>'], {type: 'text/html'}),
    );
    page.append(frame);
    expect(((await message) as MessageEvent).data).to.equal('shown');
  });

  for (const [sentence, html, held] of [
    [
      'of a stranger waits, without a look at the catalogue',
      '<iframe src="https://stranger.example/"></iframe>',
      true,
    ],
    // The policy stops it: frame.html shows it.
    [
      'of an allowed provider waits',
      '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>',
      true,
    ],
    ['of the site itself is shown', '<iframe src="/own"></iframe>', false],
    [
      'of a host the page names is shown',
      '<iframe loading="lazy" src="https://forms.example/"></iframe>',
      false,
    ],
  ] as const) {
    it(`a frame ${sentence}`, () => {
      const page = put(html);
      const frame = page.querySelector('iframe') as Element;
      hold.found(frame);
      expect([!frame.isConnected, ran]).to.deep.equal([held, []]);
    });
  }
});
