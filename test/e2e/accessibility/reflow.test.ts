/** What the suite shows fits every screen and every size and spacing of text: WCAG 1.4.4, 1.4.10 and 1.4.12. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {findFaults, styleAllText} from './layout.js';
import {scenes} from './scenes.js';
import {settled, startVisit, type Visit} from './visit.js';

const viewports = [
  // What is left of 1280×1024 at 400 %.
  {width: 320, height: 256},
  {width: 390, height: 844},
  {width: 1280, height: 800},
];
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const twice = 'html { font-size: 200% !important; }';
const texts = {
  'as it is': '',
  'spaced as WCAG 1.4.12 asks': spacing,
  'of twice the size': twice,
};

let visit: Visit;
const heights: Record<string, string | number>[] = [];
before(async () => {
  visit = await startVisit();
});
after(async () => {
  await visit.close();
  console.log('\nHeight of the banner');
  console.table(heights);
});

async function measureBanner(
  text: string,
  {width, height}: {width: number; height: number},
): Promise<number> {
  const box = await visit.page.locator('cookie-banner').boundingBox();
  const pixels = Math.round(box?.height ?? 0);
  heights.push({viewport: `${width}×${height}`, text, pixels, viewports: (pixels / height).toFixed(2)});
  return pixels;
}

for (const [scene, open] of Object.entries(scenes)) {
  describe(scene, () => {
    before(() => open(visit));
    for (const viewport of viewports) {
      for (const [name, css] of Object.entries(texts)) {
        // At 400 % text is four times its size already.
        if (css === twice && viewport.width === 320) continue;
        it(`fits ${viewport.width}×${viewport.height}, text ${name}`, async () => {
          await visit.page.setViewportSize(viewport);
          await styleAllText(visit.page, css);
          await settled(visit.page);
          if (scene === 'banner') await measureBanner(name, viewport);
          assert.deepEqual(await findFaults(visit.page), {
            sideways: [],
            clipped: [],
            overlapping: [],
            unreachable: [],
          });
        });
      }
    }
    after(() => styleAllText(visit.page, ''));
  });
}

describe('the page behind the banner', () => {
  for (const [host, path] of [
    ['www.luton', '/'],
    ['jobs.luton', '/'],
    ['democracy.luton', '/'],
    ['payments', '/'],
  ] as const) {
    it(`is in view on the smallest screen, before anything is scrolled: ${host}`, async () => {
      const viewport = {width: 320, height: 256};
      await visit.page.setViewportSize(viewport);
      await visit.goto(host, path);
      const pixels = await measureBanner(`as it is, ${host}`, viewport);
      assert.ok(pixels <= viewport.height - 40, `The banner takes ${pixels} of ${viewport.height} pixels`);
    });
  }
});

describe('with a browser that makes no text smaller than 32 pixels', () => {
  let large: Visit;
  before(async () => {
    large = await startVisit({args: ['--blink-settings=minimumFontSize=32,minimumLogicalFontSize=32']});
  });
  after(() => large.close());
  for (const [scene, open] of Object.entries(scenes)) {
    it(scene, async () => {
      await open(large);
      const size = await large.page.evaluate(() => {
        const parent = window.inside.texts()[0]?.parent;
        return parent ? parseFloat(getComputedStyle(parent).fontSize) : 0;
      });
      assert.ok(size >= 32, `The browser’s smallest size is kept: ${size}`);
      for (const viewport of viewports.slice(1)) {
        await large.page.setViewportSize(viewport);
        await settled(large.page);
        const faults = await findFaults(large.page);
        assert.deepEqual(faults, {sideways: [], clipped: [], overlapping: [], unreachable: []});
      }
    });
  }
});
