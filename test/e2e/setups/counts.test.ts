/** What `data-counts` and `data-record` send, and when: seen by the server that gets it. */
import assert from 'node:assert/strict';
import type {IncomingMessage} from 'node:http';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {readMessage} from '../../../components/receiver/message.js';
import {refuse} from '../../../components/receiver/refuse.js';
import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from '../journeys/serve-pages.js';
import {waitUntil} from '../wait-until.js';

interface Received {
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
let received: Received[];

/** A host with some of the catalogue's categories, and a catalogue that asks for nothing. */
const category = (id: string, basis: string) => ({id, name: id, description: id, basis});
const service = (id: string, of: string) => ({id, category: of, name: id, provider: 'A', purpose: 'B'});
const catalogues: Readonly<Record<string, object>> = {
  part: {
    categories: [category('videos', 'consent'), category('adverts', 'consent')],
    services: [service('tube', 'videos'), service('ads', 'adverts')],
    sites: [{id: 'main', name: 'Main', hosts: ['www.luton.localhost'], services: ['tube']}],
  },
  exempt: {categories: [category('counting', 'exempt')], services: [service('matomo', 'counting')]},
  mixed: {
    categories: [category('counting', 'exempt'), category('videos', 'consent')],
    services: [service('matomo', 'counting'), service('tube', 'videos')],
  },
  broken: {},
};

const html = (settings: string, body = '<cookie-banner></cookie-banner>') => `<!doctype html>
<html lang="en-GB"><title>Libraries</title>
<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton/" data-site="main" ${settings}></script>
${body}<h1>Libraries</h1><p>Open today.</p></html>`;

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

before(async () => {
  pages = await servePages(async (request) => {
    const {url = '', headers} = request;
    if (request.method === 'POST') {
      received.push({body: await read(request), headers});
      return {type: 'text/plain', body: '', status: 204};
    }
    const [, name = '', isFile] = /^\/of-(\w+)(\.json)?$/.exec(url) ?? [];
    if (isFile)
      return {
        type: 'application/json',
        body: JSON.stringify({version: 1, name: 'Luton', language: 'en', ...catalogues[name]}),
      };
    if (name)
      return {
        type: 'text/html',
        body: `<!doctype html><html lang="en_GB"><title>Bins</title><script src="/ask-first/ask-first.js" data-catalogue="/of-${name}.json" data-counts="/receiver"></script><cookie-banner></cookie-banner>`,
      };
    if (url.startsWith('/off')) return {type: 'text/html', body: html('')};
    if (url.startsWith('/counted')) return {type: 'text/html', body: html('data-counts="/receiver"')};
    if (url.startsWith('/underscored'))
      return {type: 'text/html', body: html('data-record="/receiver"').replace('en-GB', 'en_GB')};
    if (url.startsWith('/recorded')) return {type: 'text/html', body: html('data-record="/receiver"')};
    if (url.startsWith('/cookies'))
      return {
        type: 'text/html',
        body: html(
          'data-counts="/receiver" data-record="/receiver"',
          '<cookie-table all-sites></cookie-table>',
        ),
      };
    return url === '/' ? {type: 'text/html', body: '<!doctype html><title>Another page</title>'} : undefined;
  });
});
after(() => pages.close());
beforeEach(async () => {
  received = [];
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

const at = (path: string) => pages.address('www.luton', path);
const events = () => received.map(({body}) => (JSON.parse(body) as {count?: string}).count);

/** Until so many messages have come. */
const untilReceived = (count: number) =>
  waitUntil(
    () => received.length >= count,
    () => `${count} messages; there are ${events().join(' ')}`,
  );

describe('a site that counts', () => {
  it('is told that it asked, and what was answered, and of nothing else', async () => {
    await browser.addCookies([{name: 'visitor', value: 'a1b2c3', url: at('/')}]);
    await page.goto(at('/counted?email=a@b.example'));
    await untilReceived(1);
    await page.getByRole('button', {name: 'Reject extra cookies'}).click();
    await untilReceived(2);
    await page.evaluate(() => window.askFirst?.answer({performance: true}, 'preferences'));
    await untilReceived(3);
    await page.evaluate(() => window.askFirst?.acceptAll('preferences'));
    await untilReceived(4);
    assert.deepEqual(
      received.map(({body}) => body),
      ['asked', 'no', 'chose', 'yes'].map((count) => JSON.stringify({count, site: 'main'})),
    );
    for (const {headers, body} of received) {
      assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
      const {origin = null, 'content-type': type = null, 'content-length': length = null} = headers;
      assert.equal(refuse({method: 'POST', origin, type, length}, [new URL(at('/')).origin]), undefined);
      assert.equal(typeof readMessage(body, ['main']), 'object');
    }
    // What was answered stays answered, and asks nobody again.
    await page.goto(at('/'));
    assert.equal(received.length, 4);
  });

  it('is told that a page was left without an answer, and again where Back brings it', async () => {
    await page.goto(at('/counted'));
    await untilReceived(1);
    await page.goto(at('/'));
    await untilReceived(2);
    await page.goBack();
    await untilReceived(3);
    assert.deepEqual(events(), ['asked', 'left', 'asked']);
  });

  it('counts somebody as asked who answers before the page is at rest', async () => {
    await page.goto(at('/counted'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    await untilReceived(2);
    assert.deepEqual(events().sort(), ['asked', 'yes']);
  });

  for (const [sentence, page_, button, counted] of [
    ['counts a yes to all that it asks as one, whatever others ask', 'part', 'Accept extra cookies', 'yes'],
    ['counts an OK to uses without consent as a yes', 'exempt', 'OK', 'yes'],
    ['counts an objection to them as a no', 'exempt', 'Do not use this', 'no'],
  ] as const)
    it(sentence, async () => {
      await page.goto(at(`/of-${page_}`));
      await page.getByRole('button', {name: button}).click();
      await untilReceived(2);
      assert.deepEqual(events().sort(), ['asked', counted].sort());
    });

  it('counts an objection beside a question not before that is answered', async () => {
    await page.goto(at('/of-mixed'));
    await untilReceived(1);
    await page.getByRole('button', {name: 'Do not use this'}).click();
    await page.getByText('You have said no. We do not use this any more.').waitFor();
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    await untilReceived(2);
    assert.deepEqual(events(), ['asked', 'yes']);
  });

  it('counts nobody as asked where it could not ask', async () => {
    const ends = page.waitForEvent('console', {predicate: (line) => line.text().includes('no catalogue')});
    await page.goto(at('/of-broken'));
    await ends;
    await page.waitForResponse(/\/chunks\/counts-/);
    await page.goto(at('/'));
    assert.deepEqual(events(), []);
  });

  it('is told nothing until it switches that on', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(at('/off'));
    await page.waitForResponse(/\/chunks\/on-idle-/);
    const isRecorded = page.evaluate(
      () => new Promise<void>((resolve) => document.addEventListener('consent-recorded', () => resolve())),
    );
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    await isRecorded;
    await page.goto(at('/'));
    assert.deepEqual(received, []);
    assert.ok(!requests.some((url) => url.includes('/counts-')));
  });

  it('keeps a record that its receiver reads, before which nothing is sent', async () => {
    await page.goto(at('/recorded'));
    await page.getByRole('button', {name: 'Accept extra cookies'}).click();
    await untilReceived(1);
    const kept = readMessage(received[0]?.body ?? '', ['main']);
    assert.ok(typeof kept === 'object' && kept.table === 'answers', String(kept));
    assert.deepEqual(
      [kept.by, kept.language, kept.answer],
      ['banner', 'en-GB', 'performance=yes third-party=yes'],
    );
    assert.match(kept.revisions, /^performance=\w+ third-party=\w+$/);
    assert.equal(received[0]?.headers.cookie, undefined);
  });

  it('keeps one of a page whose language is written as many write it', async () => {
    await page.goto(at('/underscored'));
    await page.getByRole('button', {name: 'Reject extra cookies'}).click();
    await untilReceived(1);
    const kept = readMessage(received[0]?.body ?? '', ['main']);
    assert.equal(
      typeof kept === 'object' && kept.table === 'answers' && kept.language,
      'en-GB',
      String(kept),
    );
  });

  it('says so on its cookie page by itself', async () => {
    await page.goto(at('/cookies'));
    await page.getByText(/It also counts how often we ask/).waitFor();
    await page.getByText(/It also tells our server what was answered on each day/).waitFor();
  });
});
