/** Style sheets of other people's pages don't break the suite, and the suite doesn't touch their pages. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {hostStyles, serveHosts, type Variant} from './host-pages.js';
import {differences, hostElements, type TextStyle, textStyles} from './styles.js';
import {arrive, button, openBrowser, settled} from './visit.js';

let pages: Awaited<ReturnType<typeof serveHosts>>;
let browser: BrowserContext;
let page: Page;
const reference: Record<string, readonly TextStyle[]> = {};
const table: {host: string; texts: number; different: number; smallest: string; controls: number}[] = [];

before(async () => {
  pages = await serveHosts();
  ({browser, page} = await openBrowser());
  for (const [name, variant] of Object.entries(variants)) {
    await open('neutral', variant);
    reference[name] = await textStyles(page);
  }
});
after(async () => {
  await browser.close();
  pages.close();
  console.log('\nTexts of the suite below style sheets of other people');
  console.table(table);
});

const variants: Readonly<Record<string, Variant>> = {'on the page': {}, 'in the dialog': {dialog: true}};

async function open(host: string, variant: Variant): Promise<void> {
  await arrive(page, pages.address(host, variant));
  if (!variant.dialog) return;
  await page.evaluate(() => window.askFirst?.openPreferences());
  await page.getByRole('dialog').waitFor();
  await settled(page);
}

for (const host of Object.keys(hostStyles)) {
  describe(`a page of ${host}`, () => {
    for (const [name, variant] of Object.entries(variants)) {
      it(`has the suite’s texts set as anywhere, ${name}`, async () => {
        await open(host, variant);
        const found = await textStyles(page);
        const expected = reference[name] ?? [];
        const different = differences(found, expected);
        const sizes = found.map(({style}) => parseFloat(style['fontSize'] ?? ''));
        const controls = await page.evaluate(() => window.inside.controls().length);
        table.push({
          host: `${host}, ${name}`,
          texts: found.length,
          different: Object.keys(different).length,
          smallest: `${Math.min(...sizes)} px`,
          controls,
        });
        const missing = expected.flatMap(({where}, index) => (found[index]?.where === where ? [] : [where]));
        assert.deepEqual([found.length, missing], [expected.length, []], 'The same texts are shown');
        assert.deepEqual(different, {});
        assert.ok(Math.min(...sizes) >= 15, 'No text is smaller than its own design');
      });

      it(`leaves every control where it can be pressed, ${name}`, async () => {
        await open(host, variant);
        const broken = await page.evaluate(() => {
          const {boxes, controls, describe, pointed} = window.inside;
          return controls().flatMap((control) => {
            control.scrollIntoView({block: 'center', behavior: 'instant'});
            const box = control.localName === 'a' ? boxes(control)[0] : control.getBoundingClientRect();
            if (!box) return [`${describe(control)} has no box`];
            const hit = pointed(box.left + box.width / 2, box.top + box.height / 2);
            if (!hit || !control.contains(hit)) return [`${describe(control)} can’t be pressed`];
            if (control.localName === 'button' && control.scrollWidth > control.clientWidth + 1) {
              return [
                `${describe(control)}: ${control.scrollWidth} pixels of text in ${control.clientWidth}`,
              ];
            }
            return [];
          });
        });
        assert.deepEqual(broken, []);
      });
    }

    it('has its own elements as they are without the suite, before and after an answer', async () => {
      await page.goto(pages.address(host, {without: true}));
      const without = await hostElements(page);
      assert.ok(without.length > 5000, 'There are styles to compare');
      await open(host, {});
      const changed = async () => {
        const styles = await hostElements(page);
        return styles.filter((style, index) => style !== without[index]);
      };
      assert.deepEqual(await changed(), []);
      await button(page, 'cookie-banner', 'accept').click();
      await button(page, 'cookie-banner', 'hide').click();
      await settled(page);
      assert.deepEqual(await changed(), []);
    });
  });
}

describe('a page that centres what stands in its text', () => {
  it('has the suite’s tags in line with its paragraphs', async () => {
    await page.setViewportSize({width: 1280, height: 800});
    await open('a block theme', {});
    const edges = await page.evaluate(() =>
      ['main > p', 'cookie-table', 'video-consent-placeholder', 'cookie-preferences'].map((selector) => {
        const {left, right} = document.querySelector(selector)?.getBoundingClientRect() ?? {};
        return {left, right};
      }),
    );
    assert.deepEqual(
      edges,
      edges.map(() => ({left: 320, right: 960})),
    );
  });
});

describe('a page laid out for old screens', () => {
  it('has a banner that can be used 980 pixels wide and 320', async () => {
    for (const width of [980, 320]) {
      await page.setViewportSize({width, height: 640});
      await open('quirks mode', {});
      const accept = await button(page, 'cookie-banner', 'accept').boundingBox();
      assert.ok(accept && accept.x >= 0 && accept.x + accept.width <= width, JSON.stringify(accept));
    }
  });
});
