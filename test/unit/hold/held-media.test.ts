import {expect} from '@open-wc/testing';

import {releaseMedia} from '../../../components/hold/held-media.js';
import {waitUntil} from '../wait-until.js';
import {allowing, put} from './allowing.js';

let count = 0;
/** An address that nobody asked for yet. */
const fresh = () => `/test/unit/hold/none-${(count += 1)}.gif`;
const asked = () => performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);

/** Resolves when a picture that is asked for now has come: what was asked for before it shows by then. */
async function afterNextPicture() {
  const address = fresh();
  new Image().src = address;
  await waitUntil(() => asked().includes(address), 'A picture comes');
}

describe('pictures, links and videos that wait', () => {
  afterEach(() => document.querySelectorAll('main').forEach((page) => page.remove()));

  const markup =
    '<img alt="" data-consent="counter" data-src="/a" data-srcset="/b 2x">' +
    '<link data-consent="counter" data-href="/c">' +
    '<video data-consent="counter" data-src="/d"></video>' +
    '<audio><source data-consent="counter" data-src="/e"></audio>' +
    '<img alt="" data-consent="youtube" data-src="/f">' +
    '<img alt="" data-consent data-src="/g"><img alt="" data-src="/h"><a data-consent="counter" data-href="/i"></a>';
  const addressesIn = (page: Element) =>
    [...page.querySelectorAll('*')].flatMap((element) =>
      ['src', 'srcset', 'href'].flatMap((name) => element.getAttribute(name) ?? []),
    );

  it('have no address before a yes, their own after it, and none after a withdrawal', async () => {
    const page = put(markup);
    const askFirst = await allowing();
    releaseMedia(askFirst.allows);
    expect(addressesIn(page)).to.deep.equal([]);
    await askFirst.answer({counting: true});
    releaseMedia(askFirst.allows);
    expect(addressesIn(page)).to.deep.equal(['/a', '/b 2x', '/c', '/d', '/e']);
    const [before] = page.querySelectorAll('video');
    await askFirst.withdraw();
    releaseMedia(askFirst.allows);
    expect(addressesIn(page)).to.deep.equal([]);
    // What a script of the page knows by now is only put away where it would ask for more.
    expect(page.querySelector('video')).to.equal(before);
    await askFirst.answer({counting: true});
    releaseMedia(askFirst.allows);
    expect(addressesIn(page)).to.deep.equal(['/a', '/b 2x', '/c', '/d', '/e']);
  });

  it('are left alone where nothing changed', async () => {
    const page = put(markup);
    const askFirst = await allowing('counter');
    releaseMedia(askFirst.allows);
    const [picture, link] = page.children;
    picture?.setAttribute('src', '/changed-by-a-script');
    releaseMedia(askFirst.allows);
    expect(picture?.getAttribute('src')).to.equal('/changed-by-a-script');
    expect([...page.children].slice(0, 2)).to.deep.equal([picture, link]);
  });

  it('ask for nothing more as they go', async () => {
    const [one, other, own] = [fresh(), fresh(), fresh()];
    const page = put(
      `<picture title="Mine"><source data-consent="counter" data-srcset="${one}"><img alt="Recycling" data-consent="counter" data-src="${other}"></picture>` +
        `<img alt="" src="${own}">`,
    );
    const askFirst = await allowing('counter');
    releaseMedia(askFirst.allows);
    await waitUntil(() => asked().includes(one), 'The picture is asked for');
    await askFirst.withdraw();
    releaseMedia(askFirst.allows);
    await afterNextPicture();
    expect(asked()).to.not.include(other);
    expect(page.querySelector('picture')?.outerHTML).to.equal(
      `<picture title="Mine"><source data-consent="counter" data-srcset="${one}"><img alt="Recycling" data-consent="counter" data-src="${other}"></picture>`,
    );
    expect(addressesIn(page)).to.deep.equal([own]);
  });

  it('of a picture go with all its addresses, those that waited for nothing too', async () => {
    const page = put(
      `<picture><source srcset="${fresh()}" media="print"><img alt="" data-consent="counter" data-src="${fresh()}"></picture>` +
        `<img alt="" data-consent="counter" data-src="${fresh()}" data-srcset="${fresh()} 2x">`,
    );
    const askFirst = await allowing('counter');
    releaseMedia(askFirst.allows);
    const before = page.querySelectorAll('img');
    await askFirst.withdraw();
    releaseMedia(askFirst.allows);
    expect(addressesIn(page)).to.deep.equal([]);
    const after = page.querySelectorAll('img');
    expect([after.length, after[0] === before[0], after[1] === before[1]]).to.deep.equal([2, false, false]);
  });

  it('let a video look for its sources again', async () => {
    const page = put(
      `<video><source data-consent="counter" data-src="${fresh()}"></video><video data-consent="counter" data-href="#"></video>`,
    );
    const [video] = page.querySelectorAll('video');
    let emptied = 0;
    let begun = 0;
    video?.addEventListener('emptied', () => (emptied += 1));
    video?.addEventListener('loadstart', () => (begun += 1));
    const askFirst = await allowing('counter');
    releaseMedia(askFirst.allows);
    await waitUntil(() => begun === 1, 'The video looks for its sources');
    await askFirst.withdraw();
    releaseMedia(askFirst.allows);
    await waitUntil(() => emptied > 0, 'The video forgets what it had');
  });
});
