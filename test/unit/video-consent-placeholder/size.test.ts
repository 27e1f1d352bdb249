import {aTimeout, expect} from '@open-wc/testing';

import '../../../components/video-consent-placeholder/video-consent-placeholder.js';
import {startAfresh} from '../../start-afresh.js';

const src = 'https://www.youtube.com/embed/M7lc1UVf-VE';

/** The question and its buttons in a place of so many pixels, as they are laid out. */
async function show(attributes: string, place: string) {
  startAfresh();
  const around = document.createElement('div');
  around.style.cssText = `font: 16px/1.5 sans-serif; ${place}`;
  around.innerHTML = `<video-consent-placeholder src="${src}" ${attributes}></video-consent-placeholder>`;
  document.body.append(around);
  await window.askFirst?.ready;
  await aTimeout(0);
  const element = around.querySelector('video-consent-placeholder');
  await element?.updateComplete;
  const find = (part: string) =>
    element?.shadowRoot?.querySelector(`[part=${part}]`)?.getBoundingClientRect();
  const [box, once, always] = [find('box'), find('once'), find('always')];
  const inRoot = (selector: string) => element?.shadowRoot?.querySelector(selector);
  const panel = inRoot('.panel')?.getBoundingClientRect();
  const [isTold, isFolded] = ['.wide', 'summary'].map((each) => inRoot(each)?.checkVisibility());
  around.remove();
  if (!box || !once || !always) throw new Error('There is no question');
  const isInside = [once, always].every(
    ({left, right, top, bottom}) =>
      left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1,
  );
  const picture = (panel?.top ?? 0) - box.top;
  return {width: box.width, height: box.height, isInside, picture, isTold, isFolded};
}

describe('the room of a question', () => {
  const frames: [what: string, attributes: string, place: string, width: number, height: number][] = [
    ['a frame of 560 by 315', 'width="560" height="315"', 'width: 1000px', 560, 315],
    ['the same on a phone, in its shape', 'width="560" height="315"', 'width: 343px', 343, 193],
    ['a map as wide as its place', 'height="320"', 'width: 1000px', 1000, 320],
    ['the same on a phone', 'height="320"', 'width: 343px', 343, 320],
    ['a frame in a box that shrinks to fit', 'width="560" height="315"', 'float: left', 560, 315],
    ['a frame in a cell of a layout table', 'width="480" height="360"', 'display: table-cell', 480, 360],
    ['a style that says the height', 'height="450" style="height: 450px"', 'width: 343px', 343, 450],
  ];
  for (const [what, attributes, place, width, height] of frames) {
    it(`is that of ${what}, with its buttons inside: ${place}`, async () => {
      const found = await show(attributes, place);
      expect(found.width).to.be.closeTo(
        place.startsWith('width') ? width : Math.min(width, innerWidth * 0.85),
        1,
      );
      expect(found.height).to.be.within(height * 0.9, height * 1.1);
      expect(found.isInside).to.equal(true);
    });
  }

  for (const [width, height] of [
    [320, 180],
    [160, 90],
  ] as const)
    it(`leaves a picture in view in a box of ${width} by ${height}, with both buttons`, async () => {
      const found = await show(`width="${width}" height="${height}"`, 'width: 1000px');
      expect([found.width, found.isInside]).to.deep.equal([width, true]);
      expect(found.picture).to.be.at.least(height / 4);
      expect([found.isTold, found.isFolded]).to.deep.equal([false, true]);
    });

  it('grows with its text where no height is known', async () => {
    const found = await show('', 'width: 240px');
    expect(found.height).to.be.above(135);
    expect(found.isInside).to.equal(true);
  });

  it('has room for both buttons, however low the frame was', async () => {
    const found = await show('height="80"', 'width: 343px');
    expect(found.height).to.be.within(80, 220);
    expect(found.isInside).to.equal(true);
  });
});
