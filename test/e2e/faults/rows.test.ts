/** Frames of a provider that only the catalogue knows, where the file that says so fails, or another yes is near. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {audience} from '../../../components/cli/audience.js';
import {type Sent, servePages} from '../journeys/serve-pages.js';
import {sendVisitor, type Witness} from './faulty-pages.js';
import {waitUntil} from '../wait-until.js';

const provider = {provider: 'Them', purpose: 'They learn that you visited this page.'};
const catalogue: Catalogue = {
  version: 1,
  name: 'Luton Council',
  categories: [
    {id: 'counting', name: 'Counting', description: 'We count.', basis: 'consent'},
    {id: 'players', name: 'Players', description: 'We show films.', basis: 'consent'},
  ],
  services: [
    {...provider, id: 'counter', name: 'Counter', category: 'counting'},
    {...provider, id: 'films', name: 'Films', category: 'players', embeds: ['player.example.org']},
  ],
};
const film = 'https://player.example.org/film';
const published = publishCatalogue(catalogue, audience);

let pages: Awaited<ReturnType<typeof servePages>>;
let visitor: Witness;
let body = '';
let hold = '';
/** What the server sends in the place of its catalogue's files. */
let failing: (name: string) => Sent | undefined;
before(async () => {
  pages = await servePages(({url = ''}, host) => {
    const headers = {'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store'};
    if (url.startsWith('/media/oembed')) return {type: 'text/html', body: `<iframe src="${film}"></iframe>`};
    const name = url.startsWith('/council/') ? url.slice('/council/'.length) : undefined;
    if (name === undefined) return url === '/' ? {type: 'text/html', body: html()} : undefined;
    const sent = host.startsWith('council.') ? failing(name) : undefined;
    return {
      type: 'application/json',
      body: published.get(name) ?? '',
      ...sent,
      headers: {...headers, ...sent?.headers},
    };
  });
});
after(() => pages.close());
beforeEach(async () => {
  hold = '';
  failing = () => undefined;
  visitor = await sendVisitor();
});
afterEach(() => visitor.context.close());

const html = () => `<!doctype html><html lang="en"><head><title>Parks</title>
<script src="/ask-first/ask-first.js" data-catalogue="/council/" ${hold}></script></head><body><h1>Parks</h1>${body}</body></html>`;

const visit = (content: string) => {
  body = content;
  return visitor.page.goto(pages.address('council'));
};
const placeholder = () => visitor.page.locator('video-consent-placeholder');

/** Says no to films and yes to counting, on a page without either. */
async function answerCountingAlone(): Promise<void> {
  await visit('');
  await visitor.page.evaluate(() => window.askFirst?.answer({counting: true, players: false}));
}

describe('the rows of a catalogue', () => {
  /** Opens a page with a film and waits for its rows, wherever they come from; how many placeholders it has then. */
  async function placeholders(): Promise<number> {
    const {page} = visitor;
    const read = page.waitForResponse((response) => response.url().endsWith('/rows.json') && response.ok());
    await visit(`<iframe title="A film" src="${film}"></iframe>`);
    await read;
    // What is done with the answer is done before anything that is asked for after it.
    await page.evaluate(() => fetch('/council/rows.json').then((response) => response.text()));
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    return placeholder().count();
  }

  it('are believed from the catalogue’s own origin', async () => {
    await placeholders();
    await placeholder().waitFor();
  });

  it('are not believed from another, whatever the server says', async () => {
    const Location = pages.address('elsewhere', '/council/rows.json');
    // Else the catalogue's own files say it.
    failing = (name) =>
      name === 'rows.json'
        ? {type: 'text/plain', body: '', status: 302, headers: {Location}}
        : {type: 'text/html', body: 'Sorry', status: 500};
    assert.equal(await placeholders(), 0);
  });
});

describe('a frame that a developer held for one service, and that is another’s', () => {
  const held = `<iframe data-consent="counting" data-src="${film}" title="A film"></iframe>`;
  const broken: Readonly<Record<string, (name: string) => Sent | undefined>> = {
    'with all files there': () => undefined,
    'with rows that fail': (name) =>
      name === 'rows.json' ? {type: 'text/html', body: 'Sorry', status: 500} : undefined,
    'with rows that are cut off': (name) =>
      name === 'rows.json' ? {type: 'application/json', body: '{"services": ['} : undefined,
    'with rows that list nothing': (name) =>
      name === 'rows.json' ? {type: 'application/json', body: '{"services": {}}'} : undefined,
    'with a catalogue that fails': () => ({type: 'text/html', body: 'Sorry', status: 500}),
  };
  for (const [how, fails] of Object.entries(broken)) {
    it(`is not shown without the other’s yes ${how}`, async () => {
      await answerCountingAlone();
      failing = fails;
      await visit(held);
      assert.equal(await visitor.page.evaluate(() => window.askFirst?.allows('counting')), true);
      // A link to what was stopped, or a question: either comes once it is known that it is no frame.
      await placeholder().locator('a').first().waitFor();
      assert.deepEqual(visitor.foreign, []);
    });
  }

  it('is shown where nobody’s it is', async () => {
    await answerCountingAlone();
    await visit(held.replace(film, 'https://elsewhere.example.org/film'));
    await placeholder().locator('iframe').waitFor({state: 'attached'});
  });
});

describe('a frame of a provider that a row names', () => {
  it('is asked about inside a template of a service that is allowed', async () => {
    await answerCountingAlone();
    await visit(
      `<video-consent-placeholder service="counting"><template><p>Numbers</p><iframe src="${film}" title="A film"></iframe></template></video-consent-placeholder>`,
    );
    await visitor.page.getByText('Numbers').waitFor();
    await visitor.page.getByRole('button', {name: 'Always allow Films'}).waitFor();
    assert.deepEqual(visitor.foreign, []);
  });

  it('is held in strict mode behind a page of the site’s own that passes its URL on', async () => {
    hold = 'data-hold="frames"';
    await visit(`<iframe src="/media/oembed?url=${encodeURIComponent(film)}" title="A film"></iframe>`);
    await visitor.page.getByRole('button', {name: 'Always allow Films'}).waitFor();
    assert.deepEqual(visitor.foreign, []);
  });
});

describe('a plain frame of a provider that a row names, where the file of the rows fails', () => {
  const plain = `<iframe title="A film" src="${film}"></iframe><iframe title="Theirs" src="https://pay.example.org/"></iframe>`;
  const sorry: Sent = {type: 'text/html', body: 'Sorry', status: 500};
  const frameTitles = () =>
    visitor.page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => (frame as HTMLIFrameElement).title));

  for (const [how, attributes] of [
    ['plain', ''],
    ['strict', 'data-hold="frames"'],
  ] as const) {
    it(`is asked about and shown by what the catalogue’s own files say (${how})`, async () => {
      failing = (name) => (name === 'rows.json' ? sorry : undefined);
      hold = attributes;
      await visit(plain);
      const once = visitor.page.getByRole('button', {name: 'Show this once'});
      await once.waitFor();
      visitor.foreign.length = 0;
      await once.click();
      await waitUntil(() => visitor.foreign.includes(film), 'the film is asked for');
    });
  }

  it('is held after a no on a page without any, whatever of the catalogue fails later', async () => {
    await answerCountingAlone();
    const kept = () => visitor.page.evaluate(() => localStorage.getItem('ask_first_rows'));
    await waitUntil(kept, 'what the rows say is kept');
    failing = () => sorry;
    await visit(plain);
    await placeholder().waitFor();
    assert.deepEqual(await frameTitles(), ['Theirs']);
  });

  it('stays where nothing is known, as does what nobody’s row names', async () => {
    failing = () => sorry;
    const asked = visitor.page.waitForResponse((response) => response.url().endsWith('/rows.json'));
    await visit(plain);
    await asked;
    await visitor.page.waitForTimeout(500);
    assert.deepEqual(await frameTitles(), ['A film', 'Theirs']);
  });
});
