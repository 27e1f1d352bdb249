import {expect, fixture, html} from '@open-wc/testing';

import {showAllowed} from '../../../components/video-consent-placeholder/show-allowed.js';
import {startAfresh} from '../../start-afresh.js';
import {waitUntil} from '../wait-until.js';

const fail = () => expect.fail('Nothing else is wanted.');
const frameOf = (element: Element | undefined) => element?.shadowRoot?.querySelector('iframe');

describe('videos that are allowed before their element is there', () => {
  it('come as a browser brings its own frames: the first that can be seen before anything is drawn', async () => {
    await startAfresh().answer({youtube: true});
    const videos = ['first', 'second'].map((label) => {
      const element = document.createElement('video-consent-placeholder');
      element.setAttribute('src', 'https://youtu.be/M7lc1UVf-VE');
      element.setAttribute('label', label);
      return element;
    });
    await fixture(html`<div style="inline-size: 160px">${videos}</div>`);
    let isDrawn = false;
    requestAnimationFrame(() => (isDrawn = true));
    for (const video of videos) showAllowed(video, fail, fail);
    await Promise.resolve();
    expect([isDrawn, ...videos.map((video) => !!frameOf(video))]).to.deep.equal([false, true, false]);
    await waitUntil(() => frameOf(videos[1]), 'The second has its turn');
  });
});
