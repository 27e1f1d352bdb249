/** An answer that the page’s own domain, or its own host, can’t keep as it is told to. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';
import {generate} from 'selfsigned';

import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from './serve-pages.js';

const site = (id: string, host: string) => ({id, name: `The ${id}`, hosts: [host], services: ['tube']});
const catalogue = JSON.stringify({
  ...{version: 1, name: 'Luton', language: 'en'},
  categories: [{id: 'videos', name: 'Videos', description: 'x', basis: 'consent', purpose: 'To show films'}],
  services: [{id: 'tube', category: 'videos', name: 'Tube', provider: 'Tube', purpose: 'x'}],
  sites: [
    site('council', 'www.luton.test'),
    site('jobs', 'jobs.luton.test'),
    site('parks', 'parks.github.io'),
    site('pools', 'pools.github.io'),
  ],
});
const body = (
  domain: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script src="/ask-first/ask-first.js" data-catalogue="/catalogue.json" data-domain="${domain}"></script></head>
<body><cookie-banner></cookie-banner><h1>Page</h1><cookie-preferences></cookie-preferences></body></html>`;

type Servers = Readonly<Record<'http' | 'https', Awaited<ReturnType<typeof servePages>>>>;
let servers: Servers;
let browser: BrowserContext;
let page: Page;

before(async () => {
  const answer = ({url = ''}, host: string) => {
    if (url === '/catalogue.json') return {type: 'application/json', body: catalogue};
    const domain = host.split('.').slice(1).join('.');
    return url.startsWith('/ask-first/') ? undefined : {type: 'text/html', body: body(domain)};
  };
  const {cert, private: key} = await generate([{name: 'commonName', value: 'www.luton.test'}]);
  servers = {http: await servePages(answer), https: await servePages(answer, {cert, key})};
});
after(() => Object.values(servers).forEach((server) => server.close()));
beforeEach(async () => {
  // To a browser, *.localhost is as safe over http as others are over https.
  const args = ['--host-resolver-rules=MAP * 127.0.0.1', '--ignore-certificate-errors'];
  browser = await launchChromium({args});
  page = await browser.newPage();
});
afterEach(() => browser.close());

async function open(scheme: keyof Servers, host: string) {
  await page.goto(`${scheme}://${host}:${servers[scheme].port}/`);
  await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
  await page.getByRole('button', {name: 'Save cookie settings'}).waitFor();
}
const press = (name: string) => page.getByRole('button', {name}).click();
const scopes = () => page.getByText(/Your answer counts on all .* websites/).count();
const allows = () => page.evaluate(() => window.askFirst?.allows('tube'));
const forgotten = 'Your browser did not save your answer, so we will ask you again.';
const cookies = async () =>
  (await browser.cookies())
    .filter(({name}) => name === 'ask_first')
    .map(({domain, value}) => [domain, value]);

describe('a host that is visited over https and over http', () => {
  it('says over http that a no is not kept where the yes of https is in its way, and asks again', async () => {
    await open('https', 'www.luton.test');
    assert.ok(await scopes());
    await press('Accept extra cookies');
    await page.getByText('You have accepted extra cookies.').waitFor();
    assert.equal(await page.getByText(forgotten).count(), 0);
    assert.ok(await scopes(), 'The settings say where the yes counts');
    for (const host of ['www.luton.test', 'jobs.luton.test', 'www.luton.test']) {
      await open('http', host);
      assert.equal(await allows(), false);
      await press('Reject extra cookies');
      await page.getByText(forgotten).waitFor();
      assert.deepEqual([await allows(), await scopes()], [false, 0], host);
      assert.equal(await page.evaluate(() => window.askFirst?.consent.isForgotten), true);
      await open('http', host);
      assert.equal(await scopes(), 0, `${host}, on the next page`);
    }
    // What the http page could not change.
    await open('https', 'www.luton.test');
    assert.equal(await allows(), true);
  });

  it('keeps a no over http where nothing was answered over https', async () => {
    await open('http', 'www.luton.test');
    await press('Reject extra cookies');
    await page.getByText('You have rejected extra cookies.').waitFor();
    assert.equal(await page.getByText(forgotten).count(), 0);
    await open('http', 'jobs.luton.test');
    assert.deepEqual([await allows(), await page.evaluate(() => window.askFirst?.answered)], [false, true]);
  });
});

describe('a domain on which anybody can have a site', () => {
  it('is not where an answer counts: it is kept on its own host, which does not say otherwise after it', async () => {
    await open('https', 'parks.github.io');
    await press('Accept extra cookies');
    await page.getByText('You have accepted extra cookies.').waitFor();
    assert.deepEqual([await page.getByText(forgotten).count(), await scopes()], [0, 0]);
    assert.deepEqual(
      (await cookies()).map(([domain]) => domain),
      ['parks.github.io'],
    );
    await open('https', 'parks.github.io');
    assert.deepEqual([await allows(), await scopes()], [true, 0], 'On later pages the settings know it too');
    await page.evaluate(() => window.askFirst?.rejectAll());
    assert.deepEqual([(await cookies()).length, await scopes()], [1, 0]);
    assert.match(String((await cookies())[0]?.[1]), /videos~n/);
    await open('https', 'parks.github.io');
    assert.deepEqual([await allows(), await scopes()], [false, 0]);
    await open('https', 'pools.github.io');
    assert.equal(await page.evaluate(() => window.askFirst?.answered), false);
  });
});
