/** A catalogue that does not come, or not as it should: nobody knows what to ask, so nothing is allowed. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {
  accept,
  accepted,
  allowed,
  canReadThePage,
  luton,
  nothing,
  seesAPageThatAllowsNothing,
  sendVisitor,
  serveFaultyPages,
  settled,
  type Witness,
} from './faulty-pages.js';
import type {Sent} from '../journeys/serve-pages.js';

const text = JSON.stringify(luton);
const json = (value: unknown): Sent => ({type: 'application/json', body: JSON.stringify(value)});
const {checked: _, ...unmarked} = luton;
const huge = {
  ...unmarked,
  services: Array.from({length: 100_000}, (_, i) => ({...luton.services[0], id: `s-${i}`})),
};

const faults: Readonly<Record<string, () => Sent>> = {
  'is missing': () => ({type: 'text/html', body: '<h1>Not found</h1>', status: 404}),
  'is on a server that fails': () => ({type: 'text/plain', body: 'Sorry', status: 500}),
  'is cut off in the middle': () => ({type: 'application/json', body: text, isCutOff: true}),
  'ends in the middle': () => ({type: 'application/json', body: text.slice(0, 5000)}),
  'is a page': () => ({type: 'text/html', body: '<!doctype html><title>Sign in</title>'}),
  'is empty': () => ({type: 'application/json', body: ''}),
  'is null': () => json(null),
  'is a list': () => json([luton]),
  'is a text': () => json('catalogue'),
  'has other keys': () => json({cookies: {analytics: true}}),
  'has categories that are none': () => json({...unmarked, categories: {performance: true}}),
  'has services that are none': () => json({...luton, services: [null, 7]}),
  'has the mark of a check and nothing else': () => json({checked: luton.checked}),
  'has 20 MB': () => json(huge),
};

let pages: Awaited<ReturnType<typeof serveFaultyPages>>;
let visitor: Witness;
before(async () => (pages = await serveFaultyPages()));
after(() => pages.close());
beforeEach(async () => {
  pages.mend();
  visitor = await sendVisitor();
});
afterEach(() => visitor.context.close());

const sends = (answer: () => Sent | Promise<Sent>) => {
  pages.state.fail = (url) => (url === '/catalogue.json' ? answer() : undefined);
};

describe('a catalogue that', () => {
  for (const [what, answer] of Object.entries(faults)) {
    it(`${what} allows nothing, whatever is tried, and is read on the next page`, async () => {
      const {page} = visitor;
      sends(answer);
      await page.goto(pages.address('faults'));
      assert.equal(await settled(page), false);
      await page.evaluate(async () => {
        await window.askFirst?.acceptAll();
        await window.askFirst?.answer({youtube: true});
      });
      await page.getByRole('link', {name: 'Your cookie settings'}).click();
      await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
      await seesAPageThatAllowsNothing(visitor);
      assert.ok(await page.getByRole('link', {name: 'Watch it on YouTube'}).isVisible());
      pages.mend();
      await page.reload();
      await accept(page).click();
      await accepted(page).waitFor();
      assert.equal((await allowed(page)).youtube, true);
      await canReadThePage(visitor);
    });
  }

  const withYes = async () => {
    // A page that is at rest before it is left, on a slow machine, keeps a catalogue for when there is none.
    await visitor.context.route('**/on-idle-*', (route) => route.abort());
    await visitor.page.goto(pages.address('faults'));
    await accept(visitor.page).click();
    await visitor.page.locator('html[data-ran]').waitFor();
  };
  const isWithdrawn = async () => {
    const {page} = visitor;
    const {videos, youtube, performance} = await allowed(page);
    assert.deepEqual([videos, youtube, performance], [0, false, false]);
    pages.mend();
    await page.reload();
    assert.equal(await settled(page), true);
    assert.deepEqual(await allowed(page), nothing);
    assert.equal(await accept(page).count(), 0);
  };
  for (const what of ['is missing', 'is a page', 'has other keys'] as const) {
    it(`${what} leaves an old yes as it is, and takes a no to it`, async () => {
      await withYes();
      sends(faults[what] as () => Sent);
      await visitor.page.reload();
      assert.equal(await settled(visitor.page), false);
      assert.equal((await allowed(visitor.page)).performance, true);
      await visitor.page.evaluate(() => window.askFirst?.withdraw('youtube'));
      assert.deepEqual(
        [(await allowed(visitor.page)).youtube, (await allowed(visitor.page)).performance],
        [false, true],
      );
      await visitor.page.evaluate(() => window.askFirst?.rejectAll());
      await isWithdrawn();
    });
  }

  it('never comes takes a no to an old yes at once, in every tab, and lets nobody wait for ever', async () => {
    await withYes();
    sends(() => new Promise<Sent>(() => undefined));
    const {page, context} = visitor;
    const other = await context.newPage();
    await other.goto(pages.address('faults'));
    await page.reload();
    // Less than it waits for a catalogue, by the page's own clock.
    const isAtOnce = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          setTimeout(() => resolve(false), 2500);
          document.addEventListener('consent-change', () => {
            if (!window.askFirst?.allows('performance')) resolve(true);
          });
        }),
    );
    const answered = page.evaluate(() => window.askFirst?.rejectAll());
    assert.equal(await isAtOnce, true);
    await other.waitForFunction(() => !window.askFirst?.allows('performance'));
    await answered;
    await isWithdrawn();
  });

  it('has another content type is read all the same', async () => {
    sends(() => ({type: 'text/html', body: text}));
    await visitor.page.goto(pages.address('faults'));
    await accept(visitor.page).waitFor();
    await seesAPageThatAllowsNothing(visitor);
  });

  it('is slow allows nothing until it is there, and then what was answered', async () => {
    const {page} = visitor;
    let come = (): void => undefined;
    const there = new Promise<void>((resolve) => (come = resolve));
    sends(async () => {
      await there;
      return {type: 'application/json', body: text};
    });
    await page.goto(pages.address('faults'));
    await page.getByRole('link', {name: 'Your cookie settings'}).click();
    await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
    await page.evaluate(() => void window.askFirst?.acceptAll());
    await seesAPageThatAllowsNothing(visitor);
    come();
    await page.locator('html[data-ran]').waitFor();
    assert.deepEqual([(await allowed(page)).youtube, visitor.thrown], [true, []]);
  });

  const changed = {
    ...unmarked,
    services: luton.services.map((service) =>
      service.id === 'youtube'
        ? {...service, purpose: 'To show you videos, and to sell what you watched.'}
        : service,
    ),
  };
  const onlyPerformance = {...nothing, performance: true, ran: true};
  const asksForVideosAgain = async (page: Page) => {
    await accept(page).waitFor();
    await page.locator('html[data-ran]').waitFor();
    assert.deepEqual(await allowed(page), onlyPerformance);
    await canReadThePage({...visitor, page});
  };

  it('changes while it is read has an answer to what was shown, until the next page shows something else', async () => {
    const {page} = visitor;
    await page.goto(pages.address('faults'));
    await accept(page).waitFor();
    sends(() => json(changed));
    await accept(page).click();
    await accepted(page).waitFor();
    assert.equal((await allowed(page)).youtube, true);
    await page.reload();
    await asksForVideosAgain(page);
  });

  it('changes between two tabs has an answer to the old words in the one void in both', async () => {
    const {page, context} = visitor;
    await page.goto(pages.address('faults'));
    await accept(page).waitFor();
    sends(() => json(changed));
    const other = await context.newPage();
    await other.goto(pages.address('faults'));
    await accept(other).waitFor();
    await accept(page).click();
    await asksForVideosAgain(other);
    await page.waitForFunction(() => !window.askFirst?.allows('youtube'));
    await other.reload();
    await asksForVideosAgain(other);
  });
});
