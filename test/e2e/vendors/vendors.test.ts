/**
 * The real clients of Microsoft Clarity and Application Insights, held back on a page: what they store and whom they
 * contact before a yes, after it, and after it is taken back. Only their servers are stand-ins.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {build} from 'esbuild';
import type {BrowserContext, Page} from 'playwright-core';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from '../journeys/serve-pages.js';
import {waitUntil} from '../wait-until.js';

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
/** What reached the vendors, as method and path. */
let contacts: string[];

const vendorAddress = (path: string) => pages.address('vendor', path);
const address = () => pages.address('www.luton');

const held = () => `<!doctype html>
<html lang="en">
<head>
<title>A page with two vendors</title>
<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main" data-domain="luton.localhost"></script>
<script type="text/plain" data-consent="microsoft-clarity" src="${vendorAddress('/clarity.js')}"></script>
<script type="text/plain" data-consent="family-hubs-statistics" src="${vendorAddress('/insights.js')}"></script>
</head>
<body><cookie-banner></cookie-banner><main><h1>Libraries</h1><p>Open today.</p></main></body>
</html>`;

/** The clients as each vendor's own snippet starts them, told to send to the stand-in. */
const starts = (): Readonly<Record<string, string>> => ({
  '/clarity.js': `
    import 'clarity-js/build/clarity.min.js';
    window.clarity('start', {projectId: 'luton', upload: '${vendorAddress('/clarity')}', track: true, content: true, delay: 100});
  `,
  '/insights.js': `
    import {ApplicationInsights} from '@microsoft/applicationinsights-web';
    const connectionString =
      'InstrumentationKey=00000000-0000-4000-8000-000000000000;IngestionEndpoint=${vendorAddress('/insights/')}';
    const insights = new ApplicationInsights({config: {connectionString, disableFetchTracking: true}});
    insights.loadAppInsights();
    insights.trackPageView();
  `,
});

/** Luton's catalogue with the names that the clients really use: Luton's own page lists them without the suffix. */
function withRealNames(): string {
  const catalogue = JSON.parse(readFileSync('stories/sites/luton.json', 'utf8')) as Catalogue;
  const keys = (names: string[]) => ({names, storedIn: 'sessionStorage' as const});
  const services = catalogue.services.map((service) => {
    const cookies = service.cookies ?? [];
    if (service.id === 'microsoft-clarity') return {...service, cookies: [...cookies, keys(['_cltk'])]};
    if (service.id !== 'family-hubs-statistics') return service;
    return {...service, cookies: [...cookies, keys(['AI_buffer*', 'AI_sentBuffer*'])]};
  });
  return JSON.stringify({...catalogue, services});
}

/** Everything on the device but the suite's own. */
async function stored() {
  const cookies = (await browser.cookies()).map(({name}) => name);
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return [...new Set([...cookies, ...keys])].filter((name) => !name.startsWith('ask_first')).sort();
}

const waitFor = (what: string, holds: () => boolean | Promise<boolean>) =>
  waitUntil(
    holds,
    async () => `${what}. Stored: ${(await stored()).join(' ')}. Contacts: ${contacts.join(', ')}`,
  );

async function accept(): Promise<void> {
  await page.getByRole('button', {name: 'Accept extra cookies'}).click();
  await waitFor('both vendors were contacted', () =>
    ['POST /clarity', 'POST /insights/v2/track'].every((contact) => contacts.includes(contact)),
  );
  await waitFor('_clsk', async () => (await stored()).includes('_clsk'));
}

before(async () => {
  const clients = new Map<string, string>();
  pages = await servePages(({method, url = '', headers}, host) => {
    if (host === 'www.luton.localhost') {
      if (url === '/') return {type: 'text/html', body: held()};
      return url.endsWith('.json') ? {type: 'application/json', body: withRealNames()} : undefined;
    }
    contacts.push(`${method} ${url}`);
    return {
      type: clients.has(url) ? 'text/javascript' : 'application/json',
      body: clients.get(url) ?? '{"itemsReceived": 1, "itemsAccepted": 1, "errors": []}',
      headers: {
        'Access-Control-Allow-Origin': headers.origin ?? '*',
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
      },
    };
  });
  for (const [path, contents] of Object.entries(starts())) {
    const bundle = {bundle: true, write: false, format: 'iife'} as const;
    const {outputFiles} = await build({stdin: {contents, resolveDir: import.meta.dirname}, ...bundle});
    clients.set(path, outputFiles[0]?.text ?? '');
  }
});
after(() => pages.close());
beforeEach(async () => {
  browser = await launchChromium();
  contacts = [];
  page = await browser.newPage();
  await page.goto(address());
});
afterEach(() => browser.close());

describe('the real clients of Clarity and Application Insights', () => {
  it('store nothing and contact nobody before an answer, nor after a no', async () => {
    await page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
    await page.waitForTimeout(1000);
    assert.deepEqual([await stored(), contacts], [[], []]);
    await page.getByRole('button', {name: 'Reject extra cookies'}).click();
    await page.getByText('You have rejected extra cookies.').waitFor();
    await page.reload();
    await page.waitForTimeout(1000);
    assert.deepEqual([await stored(), contacts], [[], []]);
  });

  it('run after a yes, here and on the next page', async () => {
    await accept();
    const names = await stored();
    for (const name of ['_clck', '_clsk', 'ai_session', 'ai_user']) assert.ok(names.includes(name), name);
    contacts = [];
    await page.reload();
    await waitFor('both run again', () =>
      ['GET /clarity.js', 'GET /insights.js', 'POST /clarity'].every((contact) => contacts.includes(contact)),
    );
  });

  it('are cleared after a withdrawal, at once and for good', async () => {
    await accept();
    await page.evaluate(() => window.askFirst?.withdraw());
    await waitFor('all is cleared', async () => (await stored()).length === 0);
    // Clarity restarts itself 250 ms after a no.
    await page.waitForTimeout(1500);
    assert.deepEqual(await stored(), []);

    contacts = [];
    await page.mouse.click(100, 100);
    await page.waitForTimeout(1500);
    assert.deepEqual(
      contacts.filter((contact) => contact.endsWith('/clarity')),
      [],
      'Clarity is silent even before a reload',
    );
    // What had been waiting may still leave with the page.
    await page.goto('about:blank');
    contacts = [];
    await page.goto(address());
    await page.waitForTimeout(1500);
    assert.deepEqual([await stored(), contacts], [[], []]);
  });

  it('run again after a new yes', async () => {
    await accept();
    await page.evaluate(() => window.askFirst?.withdraw());
    await waitFor('all is cleared', async () => (await stored()).length === 0);
    await page.reload();
    contacts = [];
    await page.evaluate(() => window.askFirst?.acceptAll());
    await waitFor('both run', () =>
      ['POST /clarity', 'POST /insights/v2/track'].every((contact) => contacts.includes(contact)),
    );
    await waitFor('the cookies are back', async () => {
      const names = await stored();
      return ['_clck', '_clsk', 'ai_session', 'ai_user'].every((name) => names.includes(name));
    });
  });
});
