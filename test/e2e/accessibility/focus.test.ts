/** Whoever goes by key sees where they are: what has the focus shows it, and nothing lies over it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {servePages} from '../journeys/serve-pages.js';
import {stickyPage} from './host-pages.js';
import {
  lookAtFocus,
  type FocusLocation,
  pointAtFocus,
  type Shown,
  stopsToTheEnd,
  tab,
} from './focus-order.js';
import {arrive, button, settled, startVisit, type Visit} from './visit.js';

let visit: Visit;
let pages: Awaited<ReturnType<typeof servePages>>;
const table: {page: string; stops: number; faintest: string}[] = [];

before(async () => {
  visit = await startVisit();
  pages = await servePages(({url}) => (url === '/' ? {type: 'text/html', body: stickyPage} : undefined));
});
after(async () => {
  await visit.close();
  pages.close();
  console.log('\nFocus: pixels that change by 3:1, for each pixel of the outline’s length');
  console.table(table);
});

/** Goes by Tab through the controls of the suite, and looks at each. */
async function look(name: string): Promise<readonly Shown[]> {
  const {page} = visit;
  const seen: Shown[] = [];
  const start = await tab(page);
  for (let where = start; where !== 'page' && seen.length < 60; where = await tab(page)) {
    if (where.startsWith('page:')) continue;
    if (await isSeen()) break;
    const shown = await lookAtFocus(page);
    seen.push(shown);
  }
  const strength = ({changed, outline}: Shown) => changed / outline;
  const faintest = [...seen].sort((one, other) => strength(one) - strength(other))[0];
  table.push({
    page: name,
    stops: seen.length,
    faintest: faintest ? `${strength(faintest).toFixed(2)} ${faintest.where}` : '',
  });
  assert.ok(seen.length > 2, 'There are stops to look at');
  return seen;
}

/** Whether what has the focus had it before: not every browser stops between the page's last control and its first. */
const isSeen = () =>
  visit.page.evaluate(() => {
    const seen = ((window as unknown as {seen?: Set<Element>}).seen ??= new Set());
    const element = window.inside.active();
    if (seen.has(element)) return true;
    seen.add(element);
    return false;
  });

function assertShown(seen: readonly Shown[]): void {
  // A line two pixels wide, all round; a tenth is left to round corners.
  const faint = seen.filter(({changed, outline}) => changed < outline * 2 * 0.9);
  assert.deepEqual(faint, [], 'The focus can’t be seen');
  assert.deepEqual(
    seen.flatMap(({where, coveredBy}) => (coveredBy.length ? [{where, coveredBy}] : [])),
    [],
    'Something lies over what has the focus',
  );
}

describe('what has the focus can be seen', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Every kind of control of the suite is on one of these.
    for (const [host, path] of [
      ['www.luton', '/news'],
      ['www.luton', '/preferences'],
      ['payments', '/'],
    ] as const) {
      it(`${host}${path}, ${colorScheme}`, async () => {
        await visit.page.emulateMedia({colorScheme});
        await visit.goto(host, path);
        assertShown(await look(`${host}${path}, ${colorScheme}`));
      });
    }
  }

  it('in the dialog and after an answer', async () => {
    const {page, goto} = visit;
    await page.emulateMedia({colorScheme: 'light'});
    await goto('payments');
    await button(page, 'cookie-banner', 'reject').press('Enter');
    await button(page, 'cookie-banner', 'hide').waitFor();
    await page.evaluate(() => window.askFirst?.openPreferences());
    await page.getByRole('dialog').waitFor();
    await settled(page);
    assertShown(await look('dialog'));
  });

  for (const viewport of [
    {width: 1280, height: 800},
    {width: 390, height: 844},
    {width: 320, height: 256},
  ]) {
    it(`nothing of a page whose top and foot stay in view covers the suite, ${viewport.width}×${viewport.height}`, async () => {
      await visit.page.setViewportSize(viewport);
      await arrive(visit.page, pages.address('access'));
      const stops = await placesBothWays();
      const covered = stops.filter(({where, coveredBy}) => !where.startsWith('page') && coveredBy.length);
      assert.deepEqual(covered, []);
    });

    it(`the suite covers nothing of the page’s own that has the focus, ${viewport.width}×${viewport.height}`, async () => {
      await visit.page.setViewportSize(viewport);
      await visit.goto('www.luton', '/news');
      const stops = await placesBothWays();
      const covered = stops.filter(
        ({where, coveredBy}) =>
          where.startsWith('page:') && coveredBy.some((over) => !over.startsWith('page:')),
      );
      assert.deepEqual(covered, []);
    });
  }
});

/** Every stop of the page, gone to from before it and from behind it: browsers scroll to it from there. */
async function placesBothWays(): Promise<readonly FocusLocation[]> {
  const {page} = visit;
  const places: FocusLocation[] = [];
  const stops = await stopsToTheEnd(page);
  assert.ok(stops.length > 10, 'There are stops');
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    for (const _ of stops) {
      await tab(page, key);
      places.push(await pointAtFocus(page));
    }
  }
  return places;
}
