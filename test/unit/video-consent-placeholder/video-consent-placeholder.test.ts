import {aTimeout, expect, fixture, html} from '@open-wc/testing';

import '../../../components/video-consent-placeholder/video-consent-placeholder.js';
import type {AskFirst} from '../../../components/page/ask-first.js';
import {catalogueOf, startAfresh, startAgain} from '../../start-afresh.js';
import {click, press} from '../../real-input.js';
import {waitUntil} from '../wait-until.js';

const video = 'https://youtu.be/M7lc1UVf-VE?si=tracker&t=61';
const map = 'https://www.google.com/maps/embed?pb=!1m18!1m12';

async function showPlaceholder(src: string, attributes: {label?: string; poster?: string} = {}) {
  const element = document.createElement('video-consent-placeholder');
  Object.assign(element, {src, ...attributes});
  const link = document.createElement('a');
  link.href = 'https://youtu.be/M7lc1UVf-VE';
  link.textContent = 'Watch: how to recycle';
  element.append(link);
  await fixture(html`<div>${element}</div>`);
  await window.askFirst?.ready;
  // What holds a page up is done in a later task.
  await aTimeout(0);
  await element.updateComplete;
  return {
    element,
    link,
    find: <Found extends HTMLElement = HTMLElement>(selector: string) =>
      element.shadowRoot?.querySelector<Found>(selector),
  };
}

// The frame's address is looked at, and taken away before it could load: the tests contact nobody either.
async function frameOf({find}: Awaited<ReturnType<typeof showPlaceholder>>) {
  await waitUntil(() => find('iframe'), 'There is a frame');
  return find<HTMLIFrameElement>('iframe') as HTMLIFrameElement;
}

describe('video-consent-placeholder', () => {
  it('says whose video it is, what yes means, and always has a plain link', async () => {
    startAfresh();
    const {find} = await showPlaceholder(video);
    expect(find('.panel')?.textContent).to.include('This video comes from YouTube');
    expect(find<HTMLAnchorElement>('.links a')?.href).to.include('M7lc1UVf-VE');
    expect(find('iframe')).to.equal(null);
  });

  it('speaks of a map where it is one', async () => {
    startAfresh();
    const {find} = await showPlaceholder(map);
    expect(find('.panel')?.textContent).to.include('This map comes from Google Maps');
  });

  it('shows the video once, with its title, and forgets it', async () => {
    startAfresh();
    const shown = await showPlaceholder(video);
    await click(shown.find('[part=once]'));
    const frame = await frameOf(shown);
    expect(frame.src).to.equal('https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?start=61');
    expect(frame.title).to.equal('Watch: how to recycle');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame.allow).to.include('fullscreen');
    expect(shown.element.shadowRoot?.activeElement).to.equal(frame);
    expect(document.cookie).to.not.include('ask_first');
    expect(window.askFirst?.allows('youtube')).to.equal(false);
  });

  it('keeps the answer for the provider, and for no other', async () => {
    startAfresh();
    const shown = await showPlaceholder(video);
    shown.find('[part=always]')?.focus();
    await press('Enter');
    expect(document.activeElement).to.equal(shown.element);
    await frameOf(shown);
    const again = startAgain();
    expect(again.allows('youtube')).to.equal(true);
    expect(again.allows('vimeo')).to.equal(false);
    expect(again.answered).to.equal(false);
  });

  it('takes the frame away when the answer is withdrawn', async () => {
    const askFirst = startAfresh();
    await askFirst.answer({youtube: true});
    const shown = await showPlaceholder(video);
    await frameOf(shown);
    await askFirst.withdraw('youtube');
    await shown.element.updateComplete;
    expect(shown.find('iframe')).to.equal(null);
    expect(shown.find('[part=always]')).to.be.instanceOf(Element);
  });

  it('asks again for another video that is put in the place of one shown once', async () => {
    startAfresh();
    const shown = await showPlaceholder(video);
    await click(shown.find('[part=once]'));
    await frameOf(shown);
    shown.element.src = 'https://youtu.be/dQw4w9WgXcQ';
    await shown.element.updateComplete;
    expect(shown.find('iframe')).to.equal(null);
  });

  it('asks again for what another attribute brings in the place of one shown once', async () => {
    startAfresh();
    const shown = await showPlaceholder('');
    const {element, find} = shown;
    element.dataset.src = video;
    element.requestUpdate();
    await waitUntil(() => find('[part=once]'), 'It asks');
    find('[part=once]')?.click();
    await frameOf(shown);
    element.src = 'https://vimeo.com/76979871';
    await element.updateComplete;
    expect(find('iframe,.room')).to.equal(null);
    element.src = '';
    element.dataset.src = 'https://vimeo.com/76979871';
    element.requestUpdate();
    await element.updateComplete;
    expect(find('iframe,.room')).to.equal(null);
    expect(find('.panel')?.textContent).to.include('This video comes from Vimeo');
  });

  const noes: Readonly<Record<string, (askFirst: AskFirst) => Promise<void>>> = {
    'all is refused': (askFirst) => askFirst.rejectAll('banner'),
    'its service is withdrawn': (askFirst) => askFirst.withdraw('youtube'),
    'its category is refused beside a yes': (askFirst) =>
      askFirst.answer({performance: true, 'third-party': false}, 'preferences'),
  };
  for (const [what, say] of Object.entries(noes)) {
    it(`takes away what is shown once with the event that says that ${what}`, async () => {
      const askFirst = startAfresh();
      // A no before it was pressed does not count.
      await askFirst.rejectAll();
      const shown = await showPlaceholder(video);
      await click(shown.find('[part=once]'));
      await frameOf(shown);
      let left: Element | null | undefined;
      document.addEventListener('consent-change', () => (left = shown.find('iframe')), {once: true});
      await say(askFirst);
      expect(left).to.equal(null);
      await waitUntil(() => shown.find('[part=once]'), 'It asks');
    });
  }

  it('leaves what is shown once where others are answered', async () => {
    const askFirst = startAfresh();
    const shown = await showPlaceholder(video);
    await click(shown.find('[part=once]'));
    const frame = await frameOf(shown);
    await askFirst.answer({performance: false}, 'preferences');
    await askFirst.answer({vimeo: true}, 'placeholder');
    await shown.element.updateComplete;
    expect(shown.find('iframe')).to.equal(frame);
  });

  it('leaves what is shown once after a no where another placeholder gets a yes', async () => {
    const askFirst = startAfresh();
    await askFirst.rejectAll();
    const shown = await showPlaceholder(video);
    await click(shown.find('[part=once]'));
    const frame = await frameOf(shown);
    await askFirst.answer({vimeo: true}, 'placeholder');
    await shown.element.updateComplete;
    expect(shown.find('iframe')).to.equal(frame);
  });

  it('asks again after it was taken out of the page, and not where it was only moved', async () => {
    startAfresh();
    const shown = await showPlaceholder(video);
    await click(shown.find('[part=once]'));
    await frameOf(shown);
    const place = shown.element.parentElement;
    place?.before(shown.element);
    await frameOf(shown);
    shown.element.remove();
    await aTimeout(0);
    place?.append(shown.element);
    await waitUntil(() => shown.find('[part=once],iframe'), 'Something is shown');
    expect(shown.find('iframe')).to.equal(null);
  });

  for (const refused of [
    'https://maps.app.goo.gl/AbCdEf123',
    'javascript:alert(1)',
    '',
    'https://evil.example/',
  ]) {
    it(`leaves the page’s own link for ${JSON.stringify(refused)}, without a dead button`, async () => {
      startAfresh();
      const {find, link} = await showPlaceholder(refused);
      expect(find('button')).to.equal(null);
      expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  }

  it('leaves the page’s own link where the catalogue can’t be used', async () => {
    startAfresh({catalogue: catalogueOf([])});
    const {find, link} = await showPlaceholder(video);
    expect(find('button')).to.equal(null);
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('stays as it is, without a frame, where the page’s markup gave it a closed shadow root', async () => {
    const askFirst = startAfresh();
    await askFirst.answer({youtube: true});
    const errors: string[] = [];
    const note = (event: ErrorEvent) => {
      errors.push(event.message);
      event.preventDefault();
    };
    addEventListener('error', note);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.setHTMLUnsafe(
      `<video-consent-placeholder src="${video}"><template shadowrootmode="closed"><p>Its own</p></template></video-consent-placeholder>`,
    );
    const element = page.querySelector('video-consent-placeholder');
    const {height} = element?.getBoundingClientRect() ?? {};
    await aTimeout(0);
    await element?.updateComplete;
    await askFirst.rejectAll();
    await aTimeout(0);
    element?.remove();
    removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    expect(element?.shadowRoot).to.equal(null);
    expect(height).to.be.greaterThan(0);
  });

  it('shows a poster of the page’s own origin and no other', async () => {
    startAfresh();
    const own = await showPlaceholder(video, {poster: '/stories/sites/www/images/library.svg'});
    expect(own.find<HTMLImageElement>('img')?.src).to.equal(
      `${location.origin}/stories/sites/www/images/library.svg`,
    );
    const foreign = await showPlaceholder(video, {
      poster: 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg',
    });
    expect(foreign.find('img')).to.equal(null);
  });

  it('passes axe', async () => {
    startAfresh();
    const {element} = await showPlaceholder(video, {label: 'How to recycle'});
    await expect(element).to.be.accessible();
  });
});
