/** Sites that take one file only, or whose catalogue's server is down. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {launchChromium} from '../../browsers/chromium.js';
import {untilHandsOver} from '../journeys/hands-over.js';
import {keptSince, untilKept} from '../journeys/kept-catalogue.js';
import {servePages} from '../journeys/serve-pages.js';
import {waitForEqual} from '../wait-until.js';

const source = readFileSync('stories/sites/luton.json', 'utf8');

let browser: BrowserContext;
let page: Page;

beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('the suite in one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-bundle-'));
  const file = join(folder, 'ask-first.luton.js');
  let tag: string;
  let pages: Awaited<ReturnType<typeof servePages>>;
  let requests: string[];

  before(async () => {
    const args = ['bundle', 'stories/sites/luton.json', '--out', file, '--site', 'main', '--banner', 'auto'];
    tag = execFileSync(process.execPath, ['dist/cli.js', ...args, '--hold', 'frames'], {encoding: 'utf8'});
    pages = await servePages(({url}) =>
      url === '/ask-first.luton.js'
        ? {type: 'text/javascript', body: readFileSync(file, 'utf8')}
        : {
            type: 'text/html; charset=windows-1252',
            headers: {
              'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'none'; img-src 'self' data:`,
            },
            body: `<!doctype html><html lang="pl"><head>${tag}<title>One file</title></head><body>
              <main><cookie-table service="google-analytics"></cookie-table>
              <p><a href="https://youtu.be/M7lc1UVf-VE">A film</a></p>
              <iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title="A frame"></iframe></main></body></html>`,
          },
    );
  });
  after(() => {
    pages.close();
    rmSync(folder, {recursive: true});
  });
  beforeEach(() => {
    requests = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  });

  it('says why a frame of a service of its own catalogue stays a link where all frames are held', async () => {
    const catalogue = JSON.parse(source) as Catalogue;
    const [service] = catalogue.services.filter(({id}) => id === 'youtube');
    const services = [{...service, id: 'sound', embeds: ['sound.example']}];
    const own = join(folder, 'own.json');
    writeFileSync(own, JSON.stringify({...catalogue, services, sites: undefined}));
    const args = ['bundle', own, '--out', join(folder, 'own.js'), '--hold', 'frames'];
    execFileSync(process.execPath, ['dist/cli.js', ...args]);
    const server = await servePages(({url}) =>
      url === '/own.js'
        ? {type: 'text/javascript', body: readFileSync(join(folder, 'own.js'), 'utf8')}
        : {
            type: 'text/html',
            body: `<!doctype html><html lang="en"><head><script src="/own.js"></script><title>One file</title></head><body>
              <iframe src="https://sound.example/1" title="A sound"></iframe></body></html>`,
          },
    );
    const said = page.waitForEvent('console', {
      predicate: (message) => message.text().includes('is not shown'),
    });
    await page.goto(server.address('www'));
    assert.match((await said).text(), /frame\.html cannot read the catalogue that is built into the script/);
    await page.locator('video-consent-placeholder a[href="https://sound.example/1"]').waitFor();
    server.close();
  });

  it('is in pure ASCII, and its tag has the hash of what is in it', () => {
    assert.doesNotMatch(readFileSync(file, 'latin1'), /[^\x00-\x7f]/);
    assert.match(tag, /^<script src="ask-first\.luton\.js" integrity="sha384-[\w+/=]{64}" crossorigin/);
  });

  it('asks, shows and keeps without fetching anything, under the strictest policy', async () => {
    const violations: string[] = [];
    await page.exposeFunction('violated', (what: string) => void violations.push(what));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
        (window as unknown as {violated(what: string): void}).violated(`${violatedDirective} ${blockedURI}`),
      ),
    );
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pages.address('supplier'));
    await page.getByRole('button', {name: 'Przyjmij dodatkowe pliki cookie'}).click();
    await page.getByText('Przyjęto').waitFor();
    await page.locator('cookie-table tbody tr').nth(8).waitFor();
    assert.equal(await page.locator('cookie-table tbody tr').count(), 9);
    await page.reload();
    assert.equal(await page.evaluate(() => window.askFirst?.allows('google-analytics')), true);
    await waitForEqual(() => page.locator('video-consent-placeholder').count(), 2);
    await page.waitForTimeout(2500);
    assert.deepEqual(
      requests.filter((path) => !['/', '/ask-first.luton.js', '/favicon.ico', '/frame.html'].includes(path)),
      [],
    );
    assert.deepEqual(errors, []);
    // What the host's own policy forbids stays forbidden: the frame that was allowed.
    assert.deepEqual(
      violations.filter((what) => !what.startsWith('frame-src')),
      [],
    );
  });
});

describe('a catalogue', () => {
  let catalogue: string;
  let status: number | undefined;
  let pages: Awaited<ReturnType<typeof servePages>>;

  before(async () => {
    pages = await servePages(({url = ''}, host) => {
      if (url === '/luton.json' && !status) return {type: 'application/json', body: catalogue};
      if (url === '/luton.json' || url.startsWith('/ask-first/')) return undefined;
      return {
        type: 'text/html',
        body: `<!doctype html><html lang="en"><head><script src="/ask-first/ask-first.js" data-catalogue="/luton.json"${host === 'kept.localhost' ? ' data-site="main"' : ''}></script><title>Kept</title></head><body><cookie-banner></cookie-banner>${url === '/table' ? '<cookie-table service="google-analytics"></cookie-table>' : ''}</body></html>`,
      };
    });
  });
  after(() => pages.close());
  beforeEach(() => {
    catalogue = source;
    status = undefined;
  });

  /** Loads a page and waits until it is at rest. */
  async function rest(path: string) {
    const brought = page.waitForRequest(/\/on-idle-/);
    await page.goto(pages.address('kept', path));
    await brought;
  }

  /** Loads a page, and waits until the device has kept a catalogue that is not a day old. */
  async function restUntilKept(path: string) {
    await rest(path);
    await untilKept(page);
  }

  it('that is broken does not take the place of the one the device has kept', async () => {
    await restUntilKept('/table');
    await keptSince(page, 0);
    catalogue = '{}';
    const asked = page.waitForRequest(/\/on-idle-/).then(() => page.waitForResponse(/\/luton\.json$/));
    await rest('/table');
    await (await asked).finished();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('cookie-table tbody tr').count(), 0, 'Nothing is shown of a broken one');
    status = 500;
    await page.goto(pages.address('kept', '/table?again'));
    await page.goto(pages.address('kept', '/table'));
    await page.locator('cookie-table tbody tr').first().waitFor();
  });

  it('is used from the device where its server is down', async () => {
    await restUntilKept('/table');
    status = 500;
    await page.goto(pages.address('kept', '/table?again'));
    await page.goto(pages.address('kept', '/table'));
    await page.locator('cookie-table tbody tr').first().waitFor();
    assert.equal(await page.locator('cookie-table tbody tr').count(), 9);
  });

  it('that nobody marked as checked hands answers over, too', async () => {
    const payments = 'www.civicaepay.co.uk/Luton/Webpay_Public/Webpay';
    catalogue = source.replace(payments, 'pay.localhost').replace('"www.luton.gov.uk"', '"kept.localhost"');
    await page.goto(pages.address('kept'));
    await page.getByRole('button', {name: /^Reject/}).click();
    await page.getByText('You have rejected').waitFor();
    await untilHandsOver(page, pages.address('pay'));
    await page.evaluate((href) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = href;
      link.textContent = 'Pay';
    }, pages.address('pay'));
    await page.getByRole('link', {name: 'Pay'}).click();
    await page.getByText('Your answer counts here too.').waitFor();
    assert.equal(await page.evaluate(() => window.askFirst?.answered), true);
    assert.equal(await page.evaluate(() => window.askFirst?.allows('youtube')), false);
  });

  it('that has changed asks a visitor again for what changed, once a day, at rest', async () => {
    await page.goto(pages.address('kept'));
    await page.getByRole('button', {name: /^Accept/}).click();
    await page.getByText('You have accepted').waitFor();
    await restUntilKept('/');
    catalogue = source.replace(
      'We show some videos with Vimeo.',
      'We show many videos with Vimeo, and sell them.',
    );
    assert.notEqual(catalogue, source);
    await rest('/');
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(() => window.askFirst?.answered), true, 'Not before the day is over');
    await keptSince(page, 0);
    await rest('/');
    await page.getByRole('button', {name: /^Accept/}).waitFor();
    const allows = (id: string) => page.evaluate((id) => window.askFirst?.allows(id), id);
    assert.equal(await allows('google-analytics'), true);
    assert.equal(await allows('vimeo'), false);
  });
});
