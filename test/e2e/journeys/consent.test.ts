/** A visitor's way through the demo sites, in a real browser, with every request written down. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';

const youtubeFrame = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let requests: string[];

const address = (host: string, path = '/') => `http://${host}.localhost:${sites.port}${path}`;
const foreign = () => requests.filter((url) => !new URL(url).hostname.endsWith('.localhost'));
const files = () => requests.map((url) => new URL(url).pathname.split('/').pop());

before(async () => {
  sites = await startSites({port: 0});
});
after(() => sites.close());

beforeEach(async () => {
  browser = await launchChromium();
  requests = [];
  browser.on('request', (request) => requests.push(request.url()));
  // What a third party would answer; the request itself is what counts.
  await browser.route(
    (url) => !url.hostname.endsWith('.localhost'),
    (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>third party</title>'}),
  );
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('a visitor of the council’s site', () => {
  it('contacts nobody but the council before an answer', async () => {
    await page.goto(address('www.luton', '/news'));
    // Others connect to the video's host when the pointer comes near.
    await page.getByRole('button', {name: 'Always allow YouTube'}).hover();
    await page.waitForTimeout(500);
    assert.deepEqual(foreign(), []);
    const hosts = new Set(requests.map((url) => new URL(url).host));
    assert.deepEqual([...hosts], [new URL(address('www.luton')).host]);
  });

  it('sees exactly the video they allowed, then and after a reload, and nothing else', async () => {
    await page.goto(address('www.luton', '/news'));
    const isShown = () => page.waitForEvent('framenavigated', (frame) => frame.url() === youtubeFrame);
    const first = isShown();
    await page.getByRole('button', {name: 'Always allow YouTube'}).click();
    const frame = page.locator('iframe');
    await first;
    assert.equal(await frame.count(), 1);
    assert.equal(await frame.getAttribute('src'), youtubeFrame);
    assert.deepEqual(foreign(), [youtubeFrame]);

    requests = [];
    const second = isShown();
    await page.reload();
    await frame.scrollIntoViewIfNeeded();
    await second;
    assert.deepEqual(foreign(), [youtubeFrame]);
    assert.equal(await page.getByRole('button', {name: 'Always allow YouTube'}).count(), 0);
  });

  it('is shown a video once without anything being kept', async () => {
    await page.goto(address('www.luton', '/news'));
    await page.getByRole('button', {name: 'Show this once'}).first().click();
    await page.locator('iframe').waitFor();
    assert.deepEqual(await browser.cookies(), []);
    await page.reload();
    await page.getByRole('button', {name: 'Always allow YouTube'}).waitFor();
    assert.equal(await page.locator('iframe').count(), 0);
  });

  it('is not asked again on a sub-domain, and is asked on a foreign domain', async () => {
    await page.goto(address('www.luton'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    await page.getByText('You have accepted extra cookies.').waitFor();

    await page.goto(address('jobs.luton', '/video'));
    await page.locator('iframe').waitFor();
    assert.equal(await page.getByRole('button', {name: 'Accept extra cookies'}).count(), 0);

    await page.goto(address('payments'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
    await page.getByRole('button', {name: 'Always allow YouTube'}).waitFor();
    assert.equal(await page.locator('iframe').count(), 0);
  });

  it('has a no kept as a no', async () => {
    await page.goto(address('www.luton', '/news'));
    await page.getByRole('button', {name: 'Reject extra cookies'}).click();
    await page.getByRole('button', {name: 'Hide this message'}).click();
    await page.reload();
    await page.getByRole('button', {name: 'Always allow YouTube'}).waitFor();
    assert.equal(await page.getByRole('button', {name: 'Reject extra cookies'}).count(), 0);
    assert.deepEqual(foreign(), []);
  });

  it('answers with the keyboard alone, and is told so', async () => {
    await page.goto(address('www.luton'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
    // Accept, then reject: the banner comes first in the page.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const confirmation = page.getByText('You have rejected extra cookies.');
    await confirmation.waitFor();
    const focused = await page.evaluate(
      () => document.querySelector('cookie-banner')?.shadowRoot?.activeElement?.textContent,
    );
    assert.match(focused ?? '', /You have rejected extra cookies/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await confirmation.waitFor({state: 'detached'});
  });

  it('changes their mind in the preferences, service by service', async () => {
    await page.goto(address('www.luton', '/news'));
    await page.goto(address('www.luton', '/preferences'));
    await page.getByText(/Choose one by one: YouTube/).click();
    await page.getByRole('switch', {name: 'Vimeo'}).click();
    await page.getByRole('button', {name: 'Save cookie settings'}).click();
    await page.getByText('Your cookie settings are saved.').waitFor();
    assert.ok(await page.evaluate(() => window.askFirst?.allows('vimeo')));
    assert.ok(!(await page.evaluate(() => window.askFirst?.allows('youtube'))));
    assert.ok(
      await page.evaluate(() => window.askFirst?.answered),
      'Saving answers what was not answered yet',
    );
  });
});

describe('what is downloaded', () => {
  it('is the head script alone, for a visitor who has answered', async () => {
    await page.goto(address('www.luton'));
    await page.getByRole('button', {name: 'Reject extra cookies'}).click();
    await page.getByText('You have rejected extra cookies.').waitFor();
    // What comes after an answer, such as its history, may still be on its way.
    await page.reload({waitUntil: 'networkidle'});
    requests = [];
    await page.reload({waitUntil: 'networkidle'});
    assert.deepEqual(
      files().filter((file) => file?.endsWith('.js') || file?.endsWith('.json')),
      ['ask-first.js'],
    );
  });

  it('asks for the catalogue and the banner’s chunk at the same time, from the head', async () => {
    // Each is answered only once both were asked for, and the body is not there yet.
    const asked = new Set<string>();
    let release: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/luton\/|chunks\/elements/, async (route) => {
      asked.add(route.request().url().includes('json') ? 'catalogue' : 'banner');
      if (asked.size === 2) release();
      await both;
      await route.continue();
    });
    await page.goto(address('www.luton'), {waitUntil: 'commit'});
    await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
    assert.deepEqual([...asked].sort(), ['banner', 'catalogue']);
  });

  it('brings an element that is added later', async () => {
    await page.goto(address('www.luton'));
    assert.ok(!files().some((file) => file?.startsWith('table')));
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<cookie-table service="hotjar"></cookie-table>');
    });
    await page.getByRole('table', {name: 'Hotjar'}).waitFor();
    assert.ok(files().some((file) => file?.startsWith('table')));
  });
});

describe('the page around the suite', () => {
  for (const width of [320, 360, 390, 640, 641, 768, 881, 1119, 1120, 1280]) {
    it(`does not jump under the banner, ${width} pixels wide`, async () => {
      await page.setViewportSize({width, height: 800});
      let bring = (): void => undefined;
      const isPainted = new Promise<void>((resolve) => (bring = resolve));
      await page.route('**/chunks/elements-*', async (route) => {
        await isPainted;
        await route.continue();
      });
      await page.goto(address('www.luton'));
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      bring();
      await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
      await page.waitForTimeout(300);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              resolve(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as unknown as {value: number}).value, 0),
              );
            }).observe({type: 'layout-shift', buffered: true});
            setTimeout(() => resolve(0), 200);
          }),
      );
      assert.equal(shift, 0);
    });
  }

  it('is not posted by any button, where the page is one form', async () => {
    const posts: string[] = [];
    browser.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await page.goto(address('democracy.luton'));
    await page.getByRole('button', {name: 'Show this once'}).click();
    await page.getByRole('link', {name: 'Cookie settings'}).first().click();
    await page.getByRole('button', {name: 'Save cookie settings'}).click();
    await page.getByRole('button', {name: 'Close'}).click();
    await page
      .getByRole('button', {name: 'Hide this message'})
      .or(page.getByRole('button', {name: 'Accept extra cookies'}))
      .first()
      .waitFor({state: 'attached', timeout: 1000})
      .catch(() => undefined);
    assert.deepEqual(posts, []);
  });
});

describe('a catalogue that can’t be used', () => {
  const broken: Record<string, (body: string) => {status?: number; body: string}> = {
    missing: () => ({status: 404, body: 'not found'}),
    'failed on the server': () => ({status: 500, body: ''}),
    'not JSON': () => ({body: '<!doctype html>'}),
    'of another shape': () => ({body: '{"categories": "all"}'}),
    'edited into something hostile': (body) => ({
      body: body.replace(/"https:\/\/[^"]*"/g, '"javascript:alert(1)"'),
    }),
    'with a service of no category': (body) => ({
      body: body.replace('"category":"performance"', '"category":"x"'),
    }),
  };
  for (const [name, breakIt] of Object.entries(broken)) {
    it(`allows nothing and leaves the page’s own content: ${name}`, async () => {
      const errors: string[] = [];
      page.on('console', (message) => message.text().startsWith('Ask First') && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(`thrown: ${error.message}`));
      await page.route(/\/luton\//, async (route) => {
        await route.fulfill({
          contentType: 'application/json',
          ...breakIt(readFileSync('dist/luton.json', 'utf8')),
        });
      });
      await page.goto(address('www.luton', '/news'));
      await page.waitForFunction(() => window.askFirst?.ready.then(() => true));
      await page.evaluate(() => window.askFirst?.acceptAll());
      assert.equal(errors.filter((text) => text.includes('no catalogue, as')).length, 1, errors.join('\n'));
      assert.ok(!errors.some((text) => text.startsWith('thrown')), errors.join('\n'));
      assert.equal(await page.evaluate(() => window.askFirst?.allows('youtube')), false);
      assert.equal(
        await page
          .getByRole('button')
          .filter({hasText: /extra cookies|Always allow/})
          .count(),
        0,
      );
      assert.ok(await page.locator('video-consent-placeholder a').first().isVisible());
      assert.deepEqual(foreign(), []);
    });
  }
});

describe('text of the catalogue', () => {
  it('is text, never markup', async () => {
    await page.route(/\/luton\//, async (route) => {
      const catalogue = JSON.parse(readFileSync('dist/luton.json', 'utf8'));
      catalogue.name = '<img src=x onerror="window.hacked = true">';
      catalogue.services[0].name = '<script>window.hacked = true</script>';
      catalogue.services[0].purpose = '<img src=x onerror="window.hacked = true">';
      await route.fulfill({json: catalogue});
    });
    await page.goto(address('www.luton', '/cookies'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
    await page.getByText('<script>window.hacked = true</script>').first().waitFor();
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
  });
});
