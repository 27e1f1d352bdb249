import {expect, fixture, html} from '@open-wc/testing';

import {showAllowed} from '../../../components/video-consent-placeholder/show-allowed.js';
import {startAfresh} from '../../start-afresh.js';
import {waitUntil} from '../wait-until.js';

const fail = () => expect.fail('Nothing else is wanted.');
const frameOf = (element: Element | undefined) => element?.shadowRoot?.querySelector('iframe');

/** Placeholders that have no element yet, on a page in this order. */
async function putVideos(...styles: readonly string[]): Promise<readonly HTMLElement[]> {
  const videos = styles.map((style, index) => {
    const element = document.createElement('video-consent-placeholder');
    element.setAttribute('src', 'https://youtu.be/M7lc1UVf-VE');
    element.setAttribute('label', `Video ${index}`);
    element.setAttribute('style', style);
    return element;
  });
  await fixture(html`<div style="inline-size: 160px">${videos}</div>`);
  return videos;
}

describe('videos that are allowed before their element is there', () => {
  it('come as a browser brings its own frames: the first that can be seen before anything is drawn', async () => {
    await startAfresh().acceptAll();
    const aside = 'position: absolute; inline-size: 160px; inset-block-start: 0;';
    const videos = await putVideos(
      `${aside} inset-inline-start: -9999px`,
      `${aside} inset-inline-start: 99999px`,
      '',
      '',
    );
    let isDrawn = false;
    requestAnimationFrame(() => (isDrawn = true));
    // What shows them comes for each of them, in whatever order.
    for (const video of [...videos].reverse()) showAllowed(video, fail, fail);
    await Promise.resolve();
    expect([isDrawn, ...videos.map((video) => !!frameOf(video))]).to.deep.equal([
      false,
      false,
      false,
      true,
      false,
    ]);
    await waitUntil(() => frameOf(videos[3]), 'The last has its turn');
    expect(videos.slice(0, 2).some(frameOf)).to.equal(false);
  });
});
