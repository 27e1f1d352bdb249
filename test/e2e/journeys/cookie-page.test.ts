/** The council's cookie page: prose, and one tag that draws the rest from the catalogue. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';

const luton = JSON.parse(readFileSync('stories/sites/luton.json', 'utf8')) as Catalogue;
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** What the library itself keeps. */
const ownRows = 5;
const ownNames = 6;

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let requests: string[];

const address = (host: string, path = '/') => `http://${host}.localhost:${sites.port}${path}`;
const chunks = () => requests.filter((url) => url.includes('/whole-page'));
const table = () => page.locator('cookie-table');

async function open(path = '/cookies'): Promise<void> {
  await page.goto(address('www.luton', path));
  await table().locator('h3').first().waitFor();
}

before(async () => {
  sites = await startSites({port: 0});
});
after(() => sites.close());

beforeEach(async () => {
  browser = await launchChromium();
  requests = [];
  browser.on('request', (request) => requests.push(request.url()));
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('the cookie policy page', () => {
  it('is the council’s prose and one tag', () => {
    const source = readFileSync('stories/sites/www/cookies.html', 'utf8');
    assert.deepEqual(source.match(/<cookie-table[^>]*>/g), ['<cookie-table all-sites>']);
  });

  it('shows every row and every name of every system', async () => {
    await open();
    assert.equal(await table().locator('tbody tr').count(), 59 + ownRows);
    assert.equal(await table().locator('tbody code').count(), 73 + ownNames);
    assert.equal(await page.getByText('Not given').count(), 2);
    const headings = await table().locator('h3, h4').allTextContents();
    const systems = luton.services.map(({name}) => (typeof name === 'string' ? name : name['en']));
    // Its statistics are a service of their own, below the same site.
    assert.equal(systems.length, 21);
    for (const name of systems)
      assert.equal(headings.filter((text) => text.trim() === name).length, 1, `${name}, once`);
  });

  it('gives every site with its address', async () => {
    await open();
    const addresses = await table()
      .locator('.address')
      .evaluateAll((lines) => lines.map((line) => line.textContent?.replace(/\s+/g, ' ').trim()));
    const hosts = luton.sites?.slice(1).flatMap(({hosts: of = []}) => of) ?? [];
    assert.equal(hosts.length, 11);
    const shown = addresses.map((line) => line?.replace(/localhost(:\d+)?/, 'gov.uk'));
    assert.deepEqual(
      shown.length,
      hosts.length,
      'The demo moves the hosts to this machine; there are as many of them.',
    );
    assert.ok(
      addresses.every((line) => /^on \S+$/.test(line ?? '')),
      addresses.join(),
    );
    assert.ok(shown.includes('on jobs.luton.gov.uk'));
  });

  it('names every table by its heading, which is not shown twice', async () => {
    await open();
    const clarity = page.getByRole('table', {name: 'Microsoft Clarity', exact: true});
    assert.equal(await clarity.count(), 1);
    const widths = await table()
      .locator('caption')
      .evaluateAll((all) => all.map((caption) => (caption as HTMLElement).offsetWidth));
    assert.ok(widths.length > 10 && widths.every((width) => width <= 1));
  });

  it('has headings that leave out no level', async () => {
    await open();
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map((each) => Number(each.localName[1])));
    assert.equal(levels[0], 1);
    for (let at = 1; at < levels.length; at++) assert.ok((levels[at] ?? 0) <= (levels[at - 1] ?? 0) + 1);
  });

  it('has contents of which every link leads to its heading', async () => {
    await open();
    const links = table().getByRole('navigation', {name: 'On this page'}).getByRole('link');
    const count = await links.count();
    assert.equal(count, 3 + 9 + 2 + 10 + 2 + 2);
    for (const at of [0, 5, 17, count - 1]) {
      const link = links.nth(at);
      const name = (await link.textContent())?.trim();
      await link.click();
      const focused = await page.evaluate(() =>
        document.activeElement?.shadowRoot?.activeElement?.textContent?.trim(),
      );
      assert.equal(focused, name);
    }
  });

  for (const fragment of ['jobs', 'cookie-table-jobs', 'planning']) {
    it(`opens at its table from outside with #${fragment}`, async () => {
      await open(`/cookies#${fragment}`);
      const heading = table().locator(`#${fragment.replace('cookie-table-', '')}`);
      await page.waitForFunction(() => scrollY > 0);
      const box = await heading.boundingBox();
      assert.ok(box && box.y >= 0 && box.y < 200, `The heading is ${box?.y} px below the top.`);
    });
  }

  it('shows a service and a site that were added to the catalogue, without a change of the page', async () => {
    await page.route(/\/luton\/(?:tables-)?\w+\.json/, async (route) => {
      const added = structuredClone(luton);
      added.services.push({
        id: 'bins',
        category: 'strictly-necessary',
        name: 'Bin days',
        provider: 'A supplier',
        purpose: 'Tells you when your bins are emptied.',
        cookies: [{names: ['bins_street'], purpose: 'Remembers your street.', lifetime: 'P1Y'}],
      });
      added.sites?.push({
        id: 'bins',
        name: 'Bin days',
        kind: 'branded',
        hosts: ['bins.luton.gov.uk'],
        services: ['bins'],
      });
      await route.fulfill({json: added});
    });
    await open();
    assert.equal(await table().getByRole('heading', {name: 'Bin days'}).count(), 1);
    assert.ok(await page.getByText('bins.luton.gov.uk').isVisible());
    assert.ok(await page.getByText('bins_street').isVisible());
    assert.equal(await table().locator('tbody tr').count(), 60 + ownRows);
  });

  it('brings what draws it only where it is wanted', async () => {
    await page.goto(address('www.luton', '/news'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
    assert.equal(chunks().length, 0);
    await open();
    assert.equal(chunks().length, 1);
  });

  for (const [lang, title] of [
    ['en', 'On this page'],
    ['ur', 'اس صفحے پر'],
  ] as const) {
    it(`speaks ${lang}, and passes axe in it`, async () => {
      await open(`/cookies?lang=${lang}`);
      await table().getByRole('heading', {name: title}).waitFor();
      await page.addScriptTag({content: axe});
      const violations = await page.evaluate(async () => {
        const {axe: run} = window as unknown as {
          axe: {run(on: string): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
        };
        return (await run.run('cookie-table')).violations.map(({id, nodes}) => [id, nodes[0]?.html]);
      });
      assert.deepEqual(violations, []);
    });
  }

  it('shows what stands inside the tag where the file that draws the page can’t be had', async () => {
    await page.route('**/chunks/whole-page-*', (route) => route.abort());
    await page.goto(address('www.luton', '/cookies'));
    await page.getByRole('link', {name: 'Ask us for it'}).waitFor();
  });

  it('shows a branded site its own table alone', async () => {
    await page.goto(address('jobs.luton', '/cookies'));
    await page.getByRole('table').first().waitFor();
    assert.equal(await page.locator('cookie-table tbody tr:visible').count(), 16);
  });
});

describe('the cookie settings', () => {
  it('show a category’s cookies in the same table, when the visitor opens them', async () => {
    await page.goto(address('www.luton', '/preferences'));
    await page.getByText('The 24 cookies this uses').click();
    await page.getByRole('table', {name: 'Google Analytics', exact: true}).waitFor();
    assert.equal(await page.getByRole('table').count(), 4);
  });
});
