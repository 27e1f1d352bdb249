/** What a visitor sees who has switched scripts off: words, links and tables, and no buttons that do nothing. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;
let requests: string[];

const open = (host: string, path = '/') => page.goto(`http://${host}.localhost:${sites.port}${path}`);

before(async () => {
  sites = await startSites({port: 0});
  browser = await launchChromium({scripts: false});
  page = await browser.newPage();
  requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).hostname));
});
after(async () => {
  await browser.close();
  await sites.close();
});

describe('without scripts', () => {
  it('a page of videos shows links to them, and asks nobody for anything', async () => {
    await open('www.luton', '/news');
    const links = page.locator('video-consent-placeholder a');
    assert.ok((await links.count()) >= 3);
    for (const link of await links.all()) assert.ok(await link.isVisible());
    assert.deepEqual(
      requests.filter((host) => !host.endsWith('.localhost')),
      [],
    );
  });

  it('a supplier’s cookie page shows the rows that the command wrote into the tag', async () => {
    await open('jobs.luton', '/cookies');
    assert.equal(await page.locator('cookie-table th[scope=row]').count(), 16);
    assert.ok(await page.getByText('lumesseAnalyticsInformation').isVisible());
  });

  it('those rows are what the catalogue has', () => {
    const rendered = execFileSync(
      process.execPath,
      ['dist/cli.js', 'render', 'stories/sites/luton.json', '--site', 'jobs', '--own'],
      {encoding: 'utf8'},
    );
    assert.ok(readFileSync('stories/sites/jobs/cookies.html', 'utf8').includes(rendered));
  });

  for (const [host, path] of [
    ['www.luton', '/'],
    ['www.luton', '/news'],
    ['www.luton', '/preferences'],
    ['jobs.luton', '/cookies'],
    ['payments', '/stop'],
  ] as const) {
    it(`${host}${path} has no banner, and no button that needs a script`, async () => {
      await open(host, path);
      assert.equal(await page.locator('cookie-banner').first().innerText(), '');
      assert.equal(await page.locator('button:not([type=submit]):visible').count(), 0);
    });
  }
});
