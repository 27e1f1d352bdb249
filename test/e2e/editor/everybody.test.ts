/** The editor for everybody: by keyboard alone, with a screen reader, in a narrow window, and with a long list. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {Browser} from 'puppeteer-core';

import {Author, engines, fileUrl, openBrowser} from './author.js';
import {waitUntil} from '../wait-until.js';

const luton = readFileSync('stories/sites/luton.json', 'utf8');
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** A list of 300 cookies in 30 services, the first of which has 60 of them. */
function longList(): string {
  const row = (service: number, n: number) => ({
    names: [`cookie_${service}_${n}`],
    purpose: `Keeps ${n}.`,
    lifetime: 'P1Y',
  });
  const services = Array.from({length: 30}, (_, i) => ({
    ...{
      id: `service-${i}`,
      category: 'needed',
      name: `Service ${i}`,
      provider: 'Somebody',
      purpose: 'Something.',
    },
    cookies: Array.from({length: i === 0 ? 68 : 8}, (_, n) => row(i, n)),
  }));
  const category = {id: 'needed', name: 'Needed', description: 'Needed.', basis: 'necessary'};
  return JSON.stringify(
    {version: 1, name: 'A council', language: 'en', categories: [category], services},
    null,
    2,
  );
}

const violations = async (author: Author) => {
  await author.page.evaluate(axe);
  return author.page.evaluate(async () => {
    const {axe: run} = window as unknown as {
      axe: {
        run(on: Document, options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
      };
    };
    // The page in the preview is a site's, and is tested as the elements are.
    const {violations: found} = await run.run(document, {iframes: false});
    return found.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
  });
};

const overflow = (author: Author) =>
  author.page.evaluate(() => {
    const inside = [
      ...(document.querySelector('catalogue-editor')?.shadowRoot?.querySelectorAll('.form,.menu,.welcome') ??
        []),
    ];
    return Math.max(
      document.documentElement.scrollWidth - innerWidth,
      ...inside.map((element) => element.scrollWidth - element.clientWidth),
    );
  });

/** Every part of the list, and what is in each that is folded away. */
const places = [
  'To do',
  'What changed',
  'About this list',
  'Languages',
  'Videos, maps and email updates',
  'Google Analytics',
  'Job search',
];

for (const engine of engines)
  describe(`in ${engine}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    it('is used with the keyboard alone: a purpose changed, undone and done again', async () => {
      const author = await Author.at(browser, fileUrl);
      await author.drop('luton.json', luton);
      await author.sees('luton.json is open.');
      const tabTo = async (label: string) => {
        for (let n = 0; n < 200; n++) {
          await author.keys('Tab');
          if ((await author.focused()).startsWith(label)) return;
        }
        throw new Error(`Tab does not lead to “${label}”.`);
      };
      await tabTo('Hotjar');
      await author.keys('Enter');
      await waitUntil(
        async () => (await author.focused()) === 'Hotjar',
        async () => `The focus is on “${await author.focused()}”, not on the heading.`,
      );
      await tabTo('Purpose');
      await author.keys('Control+a');
      await author.page.keyboard.type('Other words.');
      await author.keys('Control+z');
      await author.sees('Undone: the purpose of Hotjar');
      assert.notEqual(await author.read('Purpose'), 'Other words.');
      await author.keys('Control+Shift+z');
      assert.equal(await author.read('Purpose'), 'Other words.');
      await tabTo('_hjAbsoluteSessionInProgress');
      await author.keys('Enter');
      assert.equal(
        await (await author.control('Name 1')).evaluate((field) => (field as HTMLInputElement).value),
        '_hjAbsoluteSessionInProgress',
      );
      await author.page.close();
    });

    it('says nothing wrong to a screen reader, in any of its parts', async () => {
      const author = await Author.at(browser, fileUrl);
      assert.deepEqual(await violations(author), []);
      await author.drop('luton.json', luton);
      await author.choose('Write also in', 'Urdu');
      for (const place of places) {
        await author.press(place);
        if (place === 'Google Analytics') {
          await author.press('_ga');
          await author.write('Provider (English)', '');
          await author.sees('is missing');
        }
        await author.page.evaluate(() =>
          document
            .querySelector('catalogue-editor')
            ?.shadowRoot?.querySelectorAll('details')
            .forEach((details) => (details.open = true)),
        );
        assert.deepEqual(await violations(author), [], place);
      }
      await author.page.close();
    });

    it('needs no sideways scrolling in a window of 320 pixels, in any of its parts', async () => {
      const author = await Author.at(browser, fileUrl);
      await author.page.setViewport({width: 320, height: 640});
      assert.ok((await overflow(author)) <= 0);
      await author.drop('luton.json', luton);
      for (const place of places) {
        await author.press('Parts');
        assert.ok((await overflow(author)) <= 0, 'Parts');
        await author.press(place);
        await waitUntil(
          async () => (await author.focused()) === place,
          async () => `The focus is on “${await author.focused()}”, not on “${place}”.`,
        );
        if (place === 'Google Analytics') await author.press('_ga');
        assert.ok((await overflow(author)) <= 0, `${place}: ${await overflow(author)}`);
      }
      await author.press('Preview');
      await author.press('Phone');
      await author.seesInPreview('Cookies on Luton Council');
      assert.ok((await overflow(author)) <= 0, 'Preview');
      await author.page.close();
    });

    it('finds one of 300 cookies, and shows what is wrong with it', async () => {
      const author = await Author.at(browser, fileUrl);
      await author.drop('long.json', longList());
      await author.write('Search services and cookies', 'cookie_17_3');
      await author.sees('1 of 30 services');
      await author.press('Service 17');
      await author.press('cookie_17_3');
      await author.write('Name 1', '*');
      await author.sees('before a * it must have three characters');
      await author.press('To do');
      await author.press('Service 17: cookie 4, names');
      await author.write('Name 1', 'other');
      await author.write('Search services and cookies', '');
      await author.press('Service 0');
      await author.press('cookie_0_59');
      await author.write('Purpose', 'Other words.');
      await author.press('Cookie page');
      await author.seesInPreview('Other words.');
      await author.page.close();
    });
  });
