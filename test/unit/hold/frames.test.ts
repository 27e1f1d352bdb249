import {expect} from '@open-wc/testing';

import {startHold} from '../../../components/hold/hold.js';
import {allowing, put} from './allowing.js';

const suite = 'https://suite.example';
const video = 'https://www.youtube.com/embed/M7lc1UVf-VE';

/** Holds the frames of a page in which this stands, and says what came of the first. */
async function hold(html: string, allowed: readonly string[] = [], frames?: string) {
  const ran: (readonly [string, Element | undefined])[] = [];
  const askFirst = await allowing(...allowed);
  const page = put(html);
  const frame = page.querySelector('iframe,object,embed') as Element;
  const {selector, found, update} = startHold(askFirst, frames ? {frames} : {}, suite, (name, each) =>
    ran.push([name, each]),
  );
  page.querySelectorAll(selector).forEach(found);
  return {
    page,
    frame,
    ran,
    update,
    askFirst,
    isHeld: () => !frame.isConnected,
    placeholders: () => [...page.querySelectorAll('video-consent-placeholder')],
  };
}

describe('a frame that was put on the page', () => {
  afterEach(() => document.querySelectorAll('main').forEach((page) => page.remove()));

  it('of a known provider waits inside a placeholder in its place, as it was', async () => {
    const {page, frame, ran} = await hold(
      `<p>Before</p><iframe title="Recycling" src="${video}"></iframe><p>After</p>`,
    );
    expect([...page.children].map(({localName}) => localName)).to.deep.equal([
      'p',
      'video-consent-placeholder',
      'p',
    ]);
    const template = page.querySelector('video-consent-placeholder > template') as HTMLTemplateElement;
    expect(template.content.firstElementChild).to.equal(frame);
    expect([frame.getAttribute('src'), frame.getAttribute('title')]).to.deep.equal([video, 'Recycling']);
    expect(ran).to.deep.equal([]);
  });

  const lazy = `<iframe loading="lazy" src="${video}"></iframe>`;
  const rows: readonly (readonly [
    sentence: string,
    html: string,
    allowed: readonly string[],
    held: boolean,
  ])[] = [
    ['of an allowed provider is shown', lazy, ['media'], false],
    ['of a provider that was allowed alone is shown', lazy, ['youtube'], false],
    ['of another provider than the one allowed waits', lazy, ['vimeo'], true],
    ['as an object waits', `<object data="${video}"></object>`, [], true],
    ['as an embed waits', `<embed src="${video}">`, [], true],
    ['that names a service waits', '<iframe data-consent="counter" data-src="/a"></iframe>', [], true],
    // What is inside the placeholder is shown by it, and taken back by it.
    [
      'that names an allowed service is the placeholder’s',
      '<iframe data-consent="counter" data-src="/a"></iframe>',
      ['counter'],
      true,
    ],
    ['of the site itself is shown', '<iframe src="/page"></iframe>', [], false],
    ['without an address is shown', '<iframe></iframe>', [], false],
    ['with a page written into it is shown', '<iframe srcdoc="Mine"></iframe>', [], false],
    ['with a data: document is shown', '<iframe src="data:text/html,Mine"></iframe>', [], false],
    ['with an address that is none is shown', '<iframe loading="lazy" src="https://["></iframe>', [], false],
    [
      'of the library’s own host is shown',
      `<iframe loading="lazy" src="${suite}/frame.html"></iframe>`,
      [],
      false,
    ],
  ];
  for (const [sentence, html, allowed, held] of rows) {
    it(sentence, async () => {
      const {isHeld, ran} = await hold(html, allowed);
      expect([isHeld(), ran]).to.deep.equal([held, []]);
    });
  }

  for (const [address, isNamed] of [
    ['https://forms.example/a', true],
    ['http://forms.example/a', true],
    ['https://pay.example/a', true],
    ['http://pay.example/a', false],
    ['https://below.forms.example/a', false],
    ['https://third.example/a', true],
    ['https://stranger.example/a', false],
  ] as const) {
    it(`at ${address} is ${isNamed ? 'one the page names' : 'looked up in the catalogue, and shown until then'}`, async () => {
      const frames = 'forms.example, https://pay.example third.example';
      const {isHeld, ran, frame} = await hold(
        `<iframe loading="lazy" src="${address}"></iframe>`,
        [],
        frames,
      );
      expect([isHeld(), ran]).to.deep.equal([false, isNamed ? [] : [['rows', frame]]]);
    });
  }

  it('is held by the library alone: the browser is given no policy', async () => {
    await hold(lazy);
    expect(document.querySelector('meta[http-equiv]')).to.equal(null);
  });

  it('that was found twice waits in one placeholder', async () => {
    const {placeholders} = await hold(`<object data="${video}"><iframe src="${video}"></iframe></object>`);
    expect(placeholders().length).to.equal(1);
    expect(
      (placeholders()[0]?.firstElementChild as HTMLTemplateElement).content.querySelectorAll(
        'object > iframe',
      ).length,
    ).to.equal(1);
  });

  it('is looked at again when the answer changes', async () => {
    const {isHeld, update, askFirst} = await hold(lazy, ['youtube']);
    update();
    expect(isHeld()).to.equal(false);
    await askFirst.withdraw('youtube');
    update();
    expect(isHeld()).to.equal(true);
  });
});

describe('what waits with its address in data-*', () => {
  it('is nobody’s concern before the first yes to it, and is looked at after every change from then on', async () => {
    const ran: unknown[] = [];
    const askFirst = await allowing();
    const page = put(
      '<img alt="" data-consent="counter"><script type="text/plain" data-consent="youtube"></script><b data-consent></b>',
    );
    const {update} = startHold(askFirst, {}, suite, (...what) => ran.push(what));
    update();
    expect(ran).to.deep.equal([]);
    await askFirst.answer({vimeo: true});
    update();
    expect(ran).to.deep.equal([]);
    await askFirst.answer({youtube: true});
    update();
    // The script, and what comes after it.
    expect(ran).to.deep.equal([['release'], ['release']]);
    ran.length = 0;
    await askFirst.withdraw();
    update();
    expect(ran).to.deep.equal([['release'], ['release'], ['release']]);
    page.remove();
  });

  it('is found by its selector, with every frame', () => {
    const {selector} = startHold({allows: () => false} as never, {}, suite, () => undefined);
    const page = put(
      '<iframe></iframe><object></object><object data="/a"></object><embed><embed src="/b"><img alt="" data-consent="x"><p></p>',
    );
    expect([...page.querySelectorAll(selector)].map(({outerHTML}) => outerHTML)).to.deep.equal([
      '<iframe></iframe>',
      '<object data="/a"></object>',
      '<embed src="/b">',
      '<img alt="" data-consent="x">',
    ]);
    page.remove();
  });
});
