/** The pictures for translators: that each frames its sentence, and that a sentence without a picture is told of. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {startSites} from '../../../../stories/sites/serve.js';
import {launchChromium} from '../../../browsers/chromium.js';
import {type Box, frameSentence, removeFrame} from './frame-sentence.js';
import {indexPage} from './index-page.js';
import {readSentences} from './sentences.js';
import {pictureOf, type Taken, takeSentences} from './take-sentences.js';

const wanted = ['banner-accept', 'banner-title', 'preferences-save'];
const urdu = readSentences('ur').filter(({id}) => wanted.includes(id));

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let folder: string;
let taken: Taken;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ask-first-sentences-'));
  sites = await startSites({port: 0});
  browser = await launchChromium();
  page = await browser.newPage();
  await page.setViewportSize({width: 1000, height: 800});
  const place = {
    tag: 'cookie-banner',
    open: async (page: Page) => {
      await page.goto(`http://www.luton.localhost:${sites.port}/news`);
      await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
    },
  };
  taken = await takeSentences(page, [place], {ur: urdu}, folder);
});
after(async () => {
  await browser?.close();
  await sites?.close();
  rmSync(folder, {recursive: true});
});

/** How far the edges of a frame lie outside of what it frames: left, top, right, bottom. */
const gaps = (frame: Box, framed: Box) => [
  framed.x - frame.x,
  framed.y - frame.y,
  frame.x + frame.width - framed.x - framed.width,
  frame.y + frame.height - framed.y - framed.height,
];

describe('whoever translates', () => {
  it('sees the sentence in a frame, in English and in their language', async () => {
    const {translation = [], tags = []} = urdu.find(({id}) => id === 'banner-accept') ?? {};
    // The page is left in Urdu.
    const button = page.locator('cookie-banner [part=accept]');
    assert.equal(
      (await button.innerText()).trim(),
      urdu.find(({id}) => id === 'banner-accept')?.translation[0],
    );
    assert.equal((await button.innerText()).trim(), translation[0]);
    // The catalogue comes in Urdu after the banner's own words, and then the button may move.
    await page
      .locator('cookie-banner li', {hasText: /[\u0600-\u06ff]/})
      .first()
      .waitFor();
    const framed = await page.evaluate(frameSentence, {pieces: translation, tags});
    const box = await button.boundingBox();
    await page.evaluate(removeFrame);
    assert.ok(box && framed);
    assert.ok(
      gaps(box, framed.sentence).every((gap) => gap >= 0),
      `${JSON.stringify(framed.sentence)} lies in ${JSON.stringify(box)}`,
    );
    assert.ok(framed.sentence.width > 40 && framed.sentence.height > 10);
    for (const language of ['en', 'ur'])
      assert.equal(
        readFileSync(pictureOf(folder, language, {id: 'banner-accept'}))
          .subarray(1, 4)
          .toString(),
        'PNG',
      );
    assert.notDeepEqual(
      readFileSync(pictureOf(folder, 'en', {id: 'banner-accept'})),
      readFileSync(pictureOf(folder, 'ur', {id: 'banner-accept'})),
    );
  });

  it('finds the frame in the picture itself', async () => {
    for (const id of ['banner-accept', 'banner-title']) {
      const framed = taken.get('ur')?.get(id);
      assert.ok(framed);
      const {sentence, picture} = framed;
      // In the middle of its upper edge.
      const at = [sentence.x + sentence.width / 2 - picture.x, sentence.y + 1 - picture.y] as const;
      const png = readFileSync(pictureOf(folder, 'ur', {id})).toString('base64');
      const color = await page.evaluate(
        async ([png, [x, y]]) => {
          const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return [...(context?.getImageData(x, y, 1, 1).data ?? [])];
        },
        [png, at] as const,
      );
      assert.deepEqual(color, [0xd6, 0, 0x6c, 255], id);
    }
  });

  it('is told which sentence is on no page, and sees the others on one page', async () => {
    const {html, told} = indexPage(folder, 'ur', urdu, taken);
    assert.equal(told, 'ur: 2 of 3 sentences have a picture; without: preferences-save');
    await page.setContent(html);
    const row = page.getByRole('row').filter({hasText: 'preferences-save'});
    assert.equal(await row.getByText('No story shows it.').count(), 2);
    assert.equal(await page.locator('#banner-accept img').count(), 2);
    assert.equal(
      await page.evaluate(() => [...document.images].filter(({src}) => !src.startsWith('data:')).length),
      0,
    );
  });
});
