import {expect} from '@open-wc/testing';

import '../../../components/video-consent-placeholder/video-consent-placeholder.js';
import type {Answers} from '../../../components/consent/consent.js';
import {startAfresh} from '../../start-afresh.js';
import {waitUntil} from '../wait-until.js';

const video = 'https://www.youtube.com/embed/M7lc1UVf-VE';

/** Puts a placeholder on the page with the frame it took the place of, as the head script does, and gives what it shows. */
async function hold(html: string, answers: Answers) {
  const askFirst = startAfresh();
  await askFirst.answer(answers);
  const element = document.createElement('video-consent-placeholder');
  element.appendChild(document.createElement('template')).innerHTML = html;
  document.body.append(element);
  const root = element.shadowRoot;
  await waitUntil(() => root?.querySelector('[part=box],iframe'), 'Something is shown');
  const found = {
    frame: root?.querySelector('iframe')?.src,
    link: root?.querySelector<HTMLAnchorElement>('.links a')?.href,
    asks: root?.querySelector('[part=always]')?.textContent.trim(),
  };
  element.remove();
  return found;
}

describe('a frame of a known provider, whatever data-consent says of it', () => {
  const necessary = ['strictly-necessary', 'cloudflare'];
  const markup = (id: string) => [
    `<iframe data-consent="${id}" src="${video}"></iframe>`,
    `<iframe data-consent="${id}" data-src="${video}"></iframe>`,
    `<object data-consent="${id}" data="${video}"></object>`,
    `<embed data-consent="${id}" src="${video}">`,
    `<iframe data-consent="${id}" src="/media/oembed?url=${encodeURIComponent(video)}"></iframe>`,
    `<iframe data-consent="${id}" src="https://www.youtube.com/v/x"></iframe>`,
    `<iframe data-consent="${id}" src="/media/oembed?url=${encodeURIComponent(`/media/oembed?url=${video}`)}"></iframe>`,
  ];
  for (const html of necessary.flatMap(markup)) {
    it(`waits for that provider: ${html}`, async () =>
      expect((await hold(html, {'third-party': false})).frame).to.equal(undefined));
  }

  const odd = [
    'https://www.youtube.com./embed/M7lc1UVf-VE',
    `https://www.youtube.com/embed/M7lc1UVf-VE?x=${'a'.repeat(4200)}`,
    'https://www.youtube.com:444/embed/M7lc1UVf-VE',
    'https://x@www.youtube.com/embed/M7lc1UVf-VE',
    'https://youtube.googleapis.com/v/M7lc1UVf-VE',
    'https://vimeo.com./76979871',
    'https://www.google.com./maps/embed?pb=!1m',
    'https://www.google.com/%6daps/embed?pb=!1m',
    'https://www.google.com/Maps/embed?pb=!1m',
    'https://maps.google.fo/maps?output=embed&q=x',
    `/media/oembed?url=${encodeURIComponent('https://www.youtube.com./embed/M7lc1UVf-VE')}`,
    `/media/%6fembed?url=${encodeURIComponent(video)}`,
  ];
  for (const src of odd) {
    it(`is a link where no player is made of its address: ${src.slice(0, 70)}`, async () => {
      const html = `<iframe data-consent="performance" data-src="${src.replaceAll('&', '&amp;')}"></iframe>`;
      const found = await hold(html, {'third-party': false, performance: true});
      expect(found.frame).to.equal(undefined);
      expect(found.link).to.match(/^http/);
    });
  }

  const frame = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE';
  const cases: [what: string, id: string, answers: Answers, shown: boolean, asks?: string][] = [
    ['is shown where both are allowed', 'performance', {'third-party': true, performance: true}, true],
    [
      'asks for what is named beside it',
      'performance',
      {'third-party': true, performance: false},
      false,
      'Always allow Seeing how our websites are used',
    ],
    [
      'asks for its provider first',
      'performance',
      {'third-party': false, performance: false},
      false,
      'Always allow YouTube',
    ],
    ['is shown with its provider’s own id', 'youtube', {youtube: true}, true],
    [
      'is shown after a yes to its provider, where it is named necessary',
      'cloudflare',
      {youtube: true},
      true,
    ],
  ];
  for (const [what, id, answers, shown, asks] of cases) {
    it(what, async () => {
      const found = await hold(`<iframe data-consent="${id}" data-src="${video}"></iframe>`, answers);
      expect([found.frame, found.asks]).to.deep.equal([shown ? frame : undefined, asks]);
    });
  }

  const calendar = 'https://www.google.com/calendar/embed?src=bins&ctz=Europe%2FLondon&title=maps';
  const own = `<iframe data-consent="performance" data-src="${calendar.replaceAll('&', '&amp;')}"></iframe>`;
  it('is no map where it is a calendar of Google’s: it waits for what is named, and is shown after', async () => {
    expect((await hold(own, {'third-party': true, performance: false})).frame).to.equal(undefined);
    expect((await hold(own, {'third-party': false, performance: true})).frame).to.equal(calendar);
  });

  it('waits for that provider where it is a map that nobody can embed', async () => {
    const map = own.replace('/calendar/embed', '/maps/place');
    expect((await hold(map, {'third-party': false, performance: true})).frame).to.equal(undefined);
  });

  it('of nobody known is the page’s own affair', async () => {
    const html = '<iframe data-consent="strictly-necessary" data-src="about:blank#x"></iframe>';
    expect((await hold(html.replace('about:blank', '/forms'), {})).frame).to.match(/\/forms#x$/);
  });
});
