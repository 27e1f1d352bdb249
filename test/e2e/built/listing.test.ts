/** The page in dist/ that lists its files: what it says is true, and everybody can read it. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from '../journeys/serve-pages.js';

const listing = readFileSync('dist/index.html', 'utf8');
let server: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
let tag = '';

before(async () => {
  server = await servePages(({url}) => {
    const body = url === '/' ? listing : url === '/site' ? `<!doctype html><head>${tag}</head>` : undefined;
    return body === undefined ? undefined : {type: 'text/html', body};
  });
  browser = await launchChromium();
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  server.close();
});

describe('the list of files', () => {
  it('has every file a web server needs, with its hash, and none that is not there', () => {
    const rows = [...listing.matchAll(/<a href="(.+?)">[^]*?<code>(.+?)<\/code>/g)];
    for (const [, file = '', hash] of rows) {
      assert.ok(existsSync(`dist/${file}`), file);
      const digest = createHash('sha384')
        .update(readFileSync(`dist/${file}`))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, file);
    }
    const listed = rows.map(([, file]) => file);
    for (const file of ['ask-first.js', 'frame.html', 'frame.js', ...readdirSync('dist/chunks')]) {
      assert.ok(listed.includes(file) || listed.includes(`chunks/${file}`), file);
    }
  });

  it('runs no script', () => assert.doesNotMatch(listing, /<script|\son\w+=/));

  it('has nothing that axe finds fault with', async () => {
    await page.goto(server.address('files'));
    await page.addScriptTag({path: 'node_modules/axe-core/axe.min.js'});
    const faults = (await page.evaluate(
      'axe.run().then(({violations}) => violations.map(({id}) => id))',
    )) as string[];
    assert.deepEqual(faults, []);
  });

  it('gives a script tag that works as it stands', async () => {
    await page.goto(server.address('files'));
    tag = await page.locator('pre code').innerText();
    await page.goto(server.address('files', '/site'));
    assert.ok(await page.evaluate(() => window.askFirst?.ready.then((loaded) => Boolean(loaded))));
  });
});
