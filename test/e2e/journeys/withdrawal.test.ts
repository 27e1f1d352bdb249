/** What is cleared after a withdrawal, on hosts that share cookies: the services' module alone, in pages of its own. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {build} from 'esbuild';
import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {type Sent, servePages} from './serve-pages.js';

const entry = `
  import {startAskFirst} from './components/entries/start-ask-first.ts';
  import {clearAgain, clearRefused, lastCleared, withdrawServices} from './components/services/withdrawal.ts';
  const domain = location.search ? undefined : 'luton.localhost';
  const askFirst = startAskFirst({catalogue: '/luton.json', site: 'main', domain});
  window.lastCleared = lastCleared;
  window.started = askFirst.ready.then(async (loaded) => {
    if (sessionStorage.getItem('ask_first_clear')) await clearAgain(loaded);
    document.addEventListener('consent-change', ({withdrawn}) => {
      void withdrawServices(withdrawn, loaded).then(() => clearRefused(loaded, domain));
    });
  });
`;

interface Cleared {
  readonly reload: boolean;
  readonly leftovers: readonly {service: {id: string}; why: string; names: string[]; domain?: string}[];
}
declare global {
  interface Window {
    started?: Promise<void>;
    lastCleared?(): Cleared | undefined;
  }
}

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;

const names = async () =>
  (await browser.cookies())
    .map(({name}) => name)
    .filter((name) => name !== 'ask_first')
    .sort();
const set = (cookie: string) => page.evaluate((text) => void (document.cookie = text), cookie);
const withdraw = (id?: string) => page.evaluate((each) => window.askFirst?.withdraw(each), id);
const leftovers = () =>
  page.evaluate(() =>
    window
      .lastCleared?.()
      ?.leftovers.map(({service, why, names, domain}) =>
        [service.id, why, ...names, domain ? `on ${domain}` : ''].join(' ').trim(),
      ),
  );

/** Opens a page on which everything was allowed. */
async function openAllowed(host: string, path = '/'): Promise<void> {
  await page.goto(pages.address(host, path));
  await page.evaluate(() => window.started);
  await page.evaluate(() => window.askFirst?.acceptAll());
}

before(async () => {
  const {outputFiles} = await build({
    stdin: {contents: entry, resolveDir: process.cwd()},
    bundle: true,
    write: false,
    format: 'iife',
  });
  const files: Readonly<Record<string, Sent>> = {
    '/suite.js': {type: 'text/javascript', body: outputFiles[0]?.text ?? ''},
    '/luton.json': {type: 'application/json', body: readFileSync('stories/sites/luton.json', 'utf8')},
  };
  const html = {
    type: 'text/html',
    body: '<!doctype html><title>Page</title><script src="/suite.js"></script>',
  };
  pages = await servePages(({url = ''}) => {
    if (url !== '/server') return files[url.split('?')[0] ?? ''] ?? html;
    return {...html, headers: {'Set-Cookie': '_gid=by-server; Path=/; HttpOnly'}};
  });
});
after(() => pages.close());
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

describe('after a withdrawal', () => {
  for (const host of ['www.luton', 'jobs.luton', 'luton']) {
    it(`no cookie of the services is left on ${host}.localhost, on any level or path`, async () => {
      await openAllowed(host, '/team/people/page;jsessionid=1');
      const domains = [
        '',
        `; Domain=${host}.localhost`,
        '; Domain=luton.localhost',
        '; Domain=.luton.localhost',
      ];
      const paths = ['', '/', '/team', '/team/', '/team/people', '/team/people/'];
      for (const name of ['_ga', '_ga_ABC123', '_gat_gtag_UA_12_3', '__utma', '_hjUserId', '_clck']) {
        for (const domain of domains) {
          for (const path of paths) await set(`${name}=1${domain}${path && `; Path=${path}`}`);
        }
      }
      assert.ok((await names()).length > 50);
      await withdraw();
      assert.deepEqual(await names(), []);
    });
  }

  it('what nobody named stays, and what another service named', async () => {
    await openAllowed('www.luton', '/team/page');
    const kept = ['keep_me', '_gaX', 'X_ga', '_GA', 'JSESSIONID', 'ASP.NET_SessionId', '_hjUserId', 'MUID'];
    for (const name of ['_ga', '_ga_ABC123', ...kept]) await set(`${name}=1; Domain=luton.localhost`);
    await set('keep_me=1; Path=/');
    await withdraw('google-analytics');
    assert.deepEqual(await names(), [...kept, 'keep_me'].sort());
    await withdraw();
    assert.deepEqual(
      await names(),
      [...kept, 'keep_me'].filter((name) => name !== '_hjUserId').sort(),
      'MUID is named on a domain of the provider’s, not here',
    );
  });

  it('storage keys that are named are gone, others stay', async () => {
    await openAllowed('www.luton');
    await page.evaluate(() => {
      for (const storage of [localStorage, sessionStorage]) {
        for (const key of ['AI_buffer', 'AI_sentBuffer', 'mine', '_ga']) storage.setItem(key, '1');
      }
    });
    await withdraw();
    const keys = await page.evaluate(() => [
      // Beside these, the suite's own note of the answer.
      Object.keys(localStorage)
        .filter((key) => !['ask_first', 'ask_first_given'].includes(key))
        .sort(),
      Object.keys(sessionStorage).sort(),
    ]);
    assert.deepEqual(keys, [
      ['AI_buffer', 'AI_sentBuffer', '_ga', 'mine'],
      ['_ga', 'ask_first_clear', 'mine'],
    ]);
  });

  it('cookies of the server’s that script can’t see are left in peace, and nothing is thrown', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openAllowed('www.luton', '/server');
    await withdraw();
    assert.deepEqual(await names(), ['_gid']);
    assert.deepEqual(errors, []);
  });

  it('it is said what could not be cleared: other domains’ cookies, and code that runs', async () => {
    await openAllowed('www.luton');
    await withdraw('hotjar');
    assert.deepEqual(await leftovers(), ['hotjar running']);
    await withdraw('microsoft-clarity');
    assert.deepEqual(await leftovers(), [
      'microsoft-clarity third-party CLID on www.clarity.ms',
      'microsoft-clarity third-party ANONCHK SM on c.clarity.ms',
      'microsoft-clarity third-party MR on c.bing.com',
      'microsoft-clarity third-party MUID on bing.com',
      'microsoft-clarity running',
      'hotjar running',
    ]);
    await page.evaluate(() => window.askFirst?.answer({'microsoft-clarity': true}));
    assert.deepEqual(await leftovers(), ['hotjar running']);
  });

  it('a cookie that running code writes again is cleared when the page goes', async () => {
    await openAllowed('www.luton');
    await withdraw();
    await set('_ga=again; Domain=luton.localhost');
    await page.goto('about:blank');
    assert.deepEqual(await names(), []);
  });

  it('a cookie that is written even later is cleared on the next load, and that load is the last', async () => {
    await openAllowed('www.luton');
    await withdraw();
    await page.evaluate(() => {
      window.addEventListener('unload', () => (document.cookie = '_ga=again; Domain=luton.localhost'));
    });
    await page.goto('about:blank');
    assert.deepEqual(await names(), ['_ga'], 'The code was quicker: the case is there');
    await page.goto(pages.address('www.luton'));
    await page.evaluate(() => window.started);
    assert.deepEqual(await names(), []);
    assert.ok(!(await leftovers())?.some((each) => each.endsWith('running')), 'Nothing runs after a reload');
    assert.equal(await page.evaluate(() => sessionStorage.getItem('ask_first_clear')), null);
  });

  it('what was there before the first no is cleared by it, and nothing of what was not asked', async () => {
    await page.goto(pages.address('www.luton'));
    await page.evaluate(() => window.started);
    for (const name of ['_ga', '_hjUserId', '_clck']) await set(`${name}=1; Domain=luton.localhost`);
    await page.evaluate(() => window.askFirst?.answer({hotjar: false}));
    assert.deepEqual(await names(), ['_clck', '_ga']);
    await page.evaluate(() => window.askFirst?.answer({performance: false, 'microsoft-clarity': true}));
    assert.deepEqual(await names(), ['_clck']);
    assert.equal(await leftovers(), undefined);
  });

  it('a no on one host leaves what the hosts beside it share, where each has an answer of its own', async () => {
    const alone = '?alone';
    await openAllowed('jobs.luton', `/${alone}`);
    for (const name of ['_ga', '_hjUserId']) await set(`${name}=1; Domain=luton.localhost`);
    await page.goto(pages.address('www.luton', `/${alone}`));
    await page.evaluate(() => window.started);
    await set('_clck=1; Path=/');
    await set('_ga_ABC123=1; Domain=www.luton.localhost');
    await page.evaluate(() => window.askFirst?.rejectAll());
    assert.deepEqual(await names(), ['_ga', '_hjUserId']);
    // Taken back is what was allowed here, so it may be from here, and goes on every level.
    await page.evaluate(() => window.askFirst?.acceptAll());
    await withdraw('google-analytics');
    assert.deepEqual(await names(), ['_hjUserId']);
  });

  it('a cookie is left alone once its service is allowed again', async () => {
    await openAllowed('www.luton');
    await withdraw();
    await page.evaluate(() => window.askFirst?.acceptAll());
    await set('_ga=again');
    await page.reload();
    assert.deepEqual(await names(), ['_ga']);
  });

  it('Google Analytics and Clarity are told, and told again after a new yes', async () => {
    await openAllowed('www.luton');
    await set('_ga_ABC123=1');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.src = 'https://www.googletagmanager.com/gtag/js?id=G-DEF456';
      document.head.append(script);
      const calls: unknown[] = [];
      Object.assign(window, {calls, clarity: (...call: unknown[]) => calls.push(call)});
    });
    const told = () =>
      page.evaluate(() => {
        const all = window as unknown as Record<string, unknown>;
        return [all['ga-disable-G-ABC123'], all['ga-disable-G-DEF456'], ...(all['calls'] as unknown[])];
      });
    await withdraw();
    const denied = ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'denied'}];
    assert.deepEqual(await told(), [true, true, denied, ['stop']]);
    await page.evaluate(() => window.askFirst?.acceptAll());
    const granted = ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'granted'}];
    assert.deepEqual(await told(), [false, false, denied, ['stop'], granted, ['start']]);
  });

  it('the cookies go and the other vendor is told where one fails, and that is said', async () => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await openAllowed('www.luton');
    for (const name of ['_ga_ABC123', '_clck', '_hjUserId']) await set(`${name}=1`);
    await page.evaluate(() => {
      const fail = () => {
        throw new Error('A vendor’s own');
      };
      Object.assign(window, {clarity: fail});
      Object.defineProperty(window, 'ga-disable-G-ABC123', {set: fail});
    });
    await withdraw();
    await page.waitForFunction(() => window.lastCleared?.());
    assert.deepEqual(await names(), []);
    assert.deepEqual(
      errors.map((text) => /^Ask First: (.*) could not be told, and may go on\./.exec(text)?.[1]),
      ['Google Analytics', 'Microsoft Clarity'],
    );
  });

  it('the cookies go and Google Analytics is told where markup has the names of what is asked', async () => {
    await openAllowed('www.luton');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.src = 'https://www.googletagmanager.com/gtag/js?id=G-DEF456';
      document.head.append(script);
      document.cookie = '_ga=1';
      document.body.insertAdjacentHTML('beforeend', '<img name="querySelectorAll"><img name="baseURI">');
    });
    await withdraw();
    assert.deepEqual(await names(), []);
    assert.equal(
      await page.evaluate(() => (window as unknown as Record<string, unknown>)['ga-disable-G-DEF456']),
      true,
    );
  });
});
