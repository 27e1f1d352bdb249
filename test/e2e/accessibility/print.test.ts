/** What is printed: the tables whole, and nothing that only a screen can use. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {startVisit, type Visit} from './visit.js';

let visit: Visit;
before(async () => {
  visit = await startVisit();
});
after(() => visit.close());

/** How many of what a selector finds inside the suite's elements would be on paper. */
const printed = (selector: string) =>
  visit.page.evaluate(
    (wanted) =>
      window.inside
        .roots()
        .flatMap((root) => [...root.querySelectorAll(wanted)])
        .filter((element) => window.inside.isShown(element))
        .map((element) => window.inside.describe(element)),
    selector,
  );

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('on paper', () => {
  it('a table has all of its rows, and no controls', async () => {
    const {page, goto} = visit;
    await goto('www.luton', '/cookies');
    await page.locator('cookie-table tbody').first().waitFor();
    const rows = await printed('tbody tr');
    assert.equal(rows.length, 64);
    await page.emulateMedia({media: 'print'});
    assert.deepEqual(await printed('tbody tr'), rows);
    assert.equal((await printed('tbody code')).length, 79);
    // A column's name may be a button on a screen.
    assert.deepEqual(await printed(':not(th) > button, input, select, summary'), []);
    const clipped = await page.evaluate(() =>
      window.inside
        .roots()
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
        .filter(
          (each) =>
            each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== 'visible',
        )
        .filter(window.inside.isShown)
        .map(window.inside.describe),
    );
    assert.deepEqual(clipped, [], 'Nothing is cut off that a screen would scroll');
  });

  it('the banner and its room are left out', async () => {
    await visit.page.emulateMedia({media: 'screen'});
    await visit.goto('www.luton');
    assert.notDeepEqual(await printed('button'), []);
    await visit.page.emulateMedia({media: 'print'});
    assert.deepEqual(await printed('button, [part~=box]'), []);
    const height = await visit.page
      .locator('cookie-banner')
      .evaluate((banner: HTMLElement) => banner.offsetHeight);
    assert.equal(height, 0);
  });

  it('the preferences have no switches and buttons', async () => {
    await visit.page.emulateMedia({media: 'print'});
    await visit.goto('www.luton', '/preferences');
    assert.deepEqual(await printed('button, input'), []);
  });

  it('a video that is not shown leaves its name and its link, and no buttons', async () => {
    await visit.page.emulateMedia({media: 'print'});
    await visit.goto('www.luton', '/news');
    assert.deepEqual(await printed('button'), []);
    const words = await visit.page.locator('video-consent-placeholder [part=box]').first().innerText();
    assert.match(words, /A walk round the new floor/);
    assert.match(words, /Open on YouTube/);
  });

  it('a table on several sheets repeats its head and does not cut a row', async () => {
    const {page, goto} = visit;
    await page.emulateMedia({media: 'print'});
    await goto('www.luton', '/cookies');
    await page.locator('cookie-table tbody').first().waitFor();
    const styles = await page.evaluate(() => {
      const root = document.querySelector('cookie-table')?.shadowRoot;
      const of = (selector: string) => {
        const element = root?.querySelector(selector);
        return element && getComputedStyle(element);
      };
      return {head: of('thead')?.display, row: of('tbody tr')?.display, inside: of('tbody tr')?.breakInside};
    });
    assert.deepEqual(styles, {head: 'table-header-group', row: 'table-row', inside: 'avoid'});
    const sheets = pagesIn(await page.pdf({format: 'A4'}));
    console.log(`The cookie policy takes ${sheets} sheets of A4.`);
    assert.ok(sheets >= 2 && sheets < 30, `${sheets} sheets`);
  });
});
