/** A published catalogue of which caches keep one file for longer than another: nobody agrees to what they were not told. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {audience} from '../../../components/cli/audience.js';
import {servePages} from '../journeys/serve-pages.js';
import {sendVisitor, type Witness} from './faulty-pages.js';

const film = 'https://player.example.org/film';
const catalogueThat = (purpose: string, embeds: readonly string[]): Catalogue => ({
  version: 1,
  name: 'Luton Council',
  categories: [{id: 'players', name: 'Players', description: 'We show films.', basis: 'consent'}],
  services: [
    {id: 'films', name: 'Films', provider: 'Them', category: 'players', purpose, embeds: [...embeds]},
  ],
});
const former = catalogueThat('They show a film.', ['other.example.org', 'player.example.org']);
const narrower = catalogueThat('They show a film.', ['other.example.org']);
const present = catalogueThat('They sell who you are.', ['player.example.org']);

let pages: Awaited<ReturnType<typeof servePages>>;
let visitor: Witness;
/** Which catalogue a file comes from; `times` counts the requests for it. */
let ageOf: (name: string, times: number) => Catalogue;
let times: Map<string, number>;
const html = `<!doctype html><html lang="en"><head><title>Parks</title>
<script src="/ask-first/ask-first.js" data-catalogue="/council/"></script></head>
<body><h1>Parks</h1><video-consent-placeholder src="${film}"><a href="${film}">A film</a></video-consent-placeholder></body></html>`;
before(async () => {
  pages = await servePages(({url = ''}) => {
    if (url === '/') return {type: 'text/html', body: html};
    const name = url.startsWith('/council/') ? url.slice('/council/'.length) : undefined;
    if (name === undefined) return undefined;
    times.set(name, (times.get(name) ?? 0) + 1);
    const body = publishCatalogue(ageOf(name, times.get(name) ?? 0), audience).get(name);
    return {type: 'application/json', body: body ?? ''};
  });
});
after(() => pages.close());
beforeEach(async () => {
  times = new Map();
  visitor = await sendVisitor();
});
afterEach(() => visitor.context.close());

const visit = () => visitor.page.goto(pages.address('council'));
const always = () => visitor.page.getByRole('button', {name: 'Always allow Films'});
const frame = () => visitor.page.locator('video-consent-placeholder iframe');

describe('a file of a catalogue that a cache kept', () => {
  it('is asked for anew before what it says is agreed to: the tables', async () => {
    ageOf = (name, count) => (name.startsWith('tables-') && count === 1 ? former : present);
    await visit();
    await always().waitFor();
    await visitor.page.getByText('They sell who you are.').first().waitFor();
    assert.equal(await visitor.page.getByText('They show a film.').count(), 0);
  });

  it('is asked for anew where it is the rows', async () => {
    ageOf = (name, count) => (name === 'rows.json' && count === 1 ? former : present);
    await visit();
    await always().click();
    await frame().waitFor({state: 'attached'});
  });

  it('does not let a host in that the question did not name: the question', async () => {
    ageOf = () => narrower;
    await visit();
    await visitor.page.evaluate(() => window.askFirst?.acceptAll());
    ageOf = (name) => (name === 'rows.json' ? former : narrower);
    const warned = visitor.page.waitForEvent('console', (message) => /two ages/.test(message.text()));
    await visit();
    await warned;
    assert.equal(await visitor.page.evaluate(() => window.askFirst?.allows('films')), true);
    assert.equal(await frame().count(), 0);
    assert.deepEqual(visitor.foreign, []);
  });
});
