/** The file that says whose frames are whose, from a server that leads elsewhere. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {servePages} from '../journeys/serve-pages.js';
import {sendVisitor, type Witness} from './faulty-pages.js';

const rows = JSON.stringify({services: [{id: 'youtube', embeds: ['player.example.org'], kind: 'video'}]});
const html = `<!doctype html><html lang="en"><head><title>Parks</title>
<script src="/ask-first/ask-first.js" data-catalogue="/council/"></script></head>
<body><h1>Parks</h1><iframe title="A film" src="https://player.example.org/film"></iframe></body></html>`;

let pages: Awaited<ReturnType<typeof servePages>>;
let visitor: Witness;
let leadsTo = '';
before(async () => {
  pages = await servePages(({url = ''}, host) => {
    if (url === '/') return {type: 'text/html', body: html};
    if (url !== '/council/rows.json') return undefined;
    const headers = {'Access-Control-Allow-Origin': '*'};
    if (!host.startsWith('council.') || !leadsTo) return {type: 'application/json', body: rows, headers};
    return {type: 'text/plain', body: '', status: 302, headers: {...headers, Location: leadsTo}};
  });
});
after(() => pages.close());
beforeEach(async () => (visitor = await sendVisitor()));
afterEach(() => visitor.context.close());

/** Opens the page and waits for its rows, wherever they come from; how many placeholders it has then. */
async function placeholders(): Promise<number> {
  const {page} = visitor;
  const read = page.waitForResponse((response) => response.url().endsWith('/rows.json') && response.ok());
  await page.goto(pages.address('council'));
  await (await read).finished();
  // What is done with the answer is done before anything that is asked for after it.
  await page.evaluate(() => fetch('/council/rows.json').then((response) => response.text()));
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  return page.locator('video-consent-placeholder').count();
}

describe('the rows of a catalogue', () => {
  it('are believed from the catalogue’s own origin', async () => {
    leadsTo = '';
    assert.equal(await placeholders(), 1);
  });

  it('are not believed from another, whatever the server says', async () => {
    leadsTo = pages.address('elsewhere', '/council/rows.json');
    assert.equal(await placeholders(), 0);
  });
});
