import {expect, fixture, html} from '@open-wc/testing';

import {queueFrame} from '../../../components/video-consent-placeholder/frame-queue.js';
import '../../../components/video-consent-placeholder/video-consent-placeholder.js';
import {startAfresh} from '../../start-afresh.js';
import {click} from '../../real-input.js';
import {waitUntil} from '../wait-until.js';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const frameOf = (element: Element) => root(element).querySelector('iframe');

async function showVideos(count: number): Promise<readonly Element[]> {
  const videos = Array.from({length: count}, (_, index) => {
    const element = document.createElement('video-consent-placeholder');
    element.src = 'https://youtu.be/M7lc1UVf-VE';
    element.label = `Video ${index}`;
    element.style.maxInlineSize = '160px';
    return element;
  });
  await fixture(html`<div>${videos}</div>`);
  return videos;
}

const asks = (element: Element) => root(element).querySelector<HTMLElement>('[part=always]');

describe('the frames of allowed videos', () => {
  it('are made one by one', async () => {
    const askFirst = startAfresh();
    await askFirst.answer({youtube: true});
    const videos = await showVideos(3);
    const batches: number[] = [];
    // All that is added in one task is told of together.
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({addedNodes}) => [...addedNodes]);
      batches.push(added.filter(({nodeName}) => nodeName === 'IFRAME').length);
    });
    for (const video of videos) observer.observe(root(video), {childList: true});
    await waitUntil(() => videos.every(frameOf), 'All have their frames');
    observer.disconnect();
    expect(batches.filter(Boolean)).to.deep.equal([1, 1, 1]);
  });

  it('are made in the order of the page, whichever is known first', async () => {
    const page = await fixture(
      html`<div>
        <p></p>
        <p></p>
        <p></p>
      </div>`,
    );
    const places = [...page.children] as HTMLElement[];
    const made: Element[] = [];
    for (const place of [...places].reverse()) queueFrame(place, () => made.push(place), true);
    await waitUntil(() => made.length === 3, 'All have had their turn');
    expect(made).to.deep.equal(places);
  });

  it('begin with that of the button which was pressed, and it has the focus', async () => {
    startAfresh();
    const videos = await showVideos(3);
    const last = videos[2] as Element;
    await waitUntil(() => videos.every(asks), 'All ask');
    const made: Element[] = [];
    const observer = new MutationObserver((records) => {
      for (const {target, addedNodes} of records)
        for (const {nodeName} of addedNodes)
          if (nodeName === 'IFRAME') made.push((target as ShadowRoot).host);
    });
    for (const video of videos) observer.observe(root(video), {childList: true});
    await click(asks(last));
    await waitUntil(() => videos.every(frameOf), 'All have their frames');
    expect(made[0]).to.equal(last);
    expect(document.activeElement).to.equal(last);
    expect(root(last).activeElement).to.equal(frameOf(last));
    observer.disconnect();
  });

  it('leave the focus where the visitor is', async () => {
    const askFirst = startAfresh();
    const [video] = (await showVideos(1)) as [Element];
    await waitUntil(() => asks(video), 'It asks');
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Your name" />`);
    field.focus();
    await askFirst.answer({youtube: true});
    await waitUntil(() => frameOf(video), 'A frame');
    expect(document.activeElement).to.equal(field);
  });

  it('have room that can have the focus, for who goes through the page by keyboard', async () => {
    const askFirst = startAfresh();
    await askFirst.answer({youtube: true});
    const away = await fixture<HTMLElement>(html`<div style="margin-top: 9000px"></div>`);
    const video = document.createElement('video-consent-placeholder');
    video.src = 'https://youtu.be/M7lc1UVf-VE';
    video.label = 'How to recycle';
    away.append(video);
    await waitUntil(() => root(video).querySelector('.room'), 'There is room');
    const room = root(video).querySelector<HTMLElement>('.room');
    expect(room?.getAttribute('aria-label')).to.equal('How to recycle');
    await expect(video).to.be.accessible();
    const height = video.getBoundingClientRect().height;
    expect(frameOf(video)).to.equal(null);
    room?.focus();
    await waitUntil(() => frameOf(video), 'A frame');
    expect(root(video).activeElement).to.equal(frameOf(video));
    expect(video.getBoundingClientRect().height).to.equal(height);
  });

  it('are gone with the event that tells of a withdrawal', async () => {
    const askFirst = startAfresh();
    await askFirst.answer({youtube: true});
    const videos = await showVideos(2);
    await waitUntil(() => videos.every(frameOf), 'All have their frames');
    let left: number | undefined;
    const look = () => (left = videos.filter(frameOf).length);
    document.addEventListener('consent-change', look, {once: true});
    await askFirst.withdraw();
    expect(left).to.equal(0);
    await waitUntil(() => videos.every(asks), 'All ask');
    expect(videos.some((video) => root(video).querySelector('.room'))).to.equal(false);
  });

  it('are loaded anew, or not at all, by a video that was taken out of the page', async () => {
    const askFirst = startAfresh();
    await askFirst.answer({youtube: true});
    const [video] = (await showVideos(1)) as [Element];
    await waitUntil(() => frameOf(video), 'A frame');
    const place = video.parentElement;
    video.remove();
    expect(frameOf(video)).to.equal(null);
    await askFirst.withdraw();
    place?.append(video);
    expect(frameOf(video)).to.equal(null);
    await waitUntil(() => asks(video), 'It asks');
  });
});
