/** What the plugin tells WordPress's Consent API, in a browser; the API itself is a stand-in with its functions and cookies. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import type {Catalogue, Category} from '../../../../components/catalogue/schema.js';
import {launchChromium} from '../../../browsers/chromium.js';
import {servePages} from '../../journeys/serve-pages.js';

const php = readFileSync('components/integrations/wordpress/consent-api.php', 'utf8');
const [, bridge = ''] = /<<<'JS'\n([^]*?)\nJS;/.exec(php) ?? [];

/** As the API has them: without an answer of opt-in nothing is allowed, and what is set is kept in a cookie. */
const api = `
function wp_has_consent(name) {
  return !window.wp_consent_type || document.cookie.split('; ').includes('wp_consent_' + name + '=allow');
}
function wp_set_consent(name, value) {
  document.cookie = 'wp_consent_' + name + '=' + value + '; path=/';
  (window.told = window.told || []).push(name + ' ' + value);
}`;

const html = (named: string) => `<!doctype html><html lang="en"><head><title>Libraries</title>
<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton/" data-site="main"></script>
<script>${api}</script></head><body><cookie-banner></cookie-banner><script>${bridge.replace('NAMED', named)}</script></body></html>`;

/** Has the plugin's own file print its script, with as much of WordPress as that asks for. */
const printBridge = (named: string) => `
define( 'ABSPATH', '/' );
define( 'ASK_FIRST_CONSENT_API', ${named} );
function plugin_basename( $file ) { return $file; }
function add_filter() {}
function add_action() {}
function wp_json_encode( $value, $flags ) { return json_encode( $value, $flags ); }
function wp_print_inline_script_tag( $script ) { echo $script; }
require 'components/integrations/wordpress/consent-api.php';
AskFirst\\print_consent_bridge();`;

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;

/** The demo's catalogue, with a second category for statistics. */
const luton = JSON.parse(readFileSync('stories/sites/luton.json', 'utf8')) as Catalogue;
const second = (more: Pick<Category, 'basis' | 'exception'>) => {
  const counts: Category = {
    id: 'counts',
    name: 'Counts',
    description: 'x',
    signals: ['analytics_storage'],
    ...more,
  };
  const service = {id: 'matomo', category: 'counts', name: 'Matomo', provider: 'x', purpose: 'x'};
  const sites = luton.sites?.map((site) => ({...site, services: [...site.services, 'matomo']}));
  return JSON.stringify({
    ...luton,
    ...{categories: [...luton.categories, counts], services: [...luton.services, service], sites},
  });
};
const seconds: Readonly<Record<string, string>> = {
  '/exempt.json': second({basis: 'exempt', exception: 'statistics'}),
  '/two.json': second({basis: 'consent'}),
};

before(async () => {
  pages = await servePages(({url = ''}) => {
    if (seconds[url]) return {type: 'application/json', body: seconds[url]};
    if (seconds[`${url}.json`])
      return {type: 'text/html', body: html('{}').replace('/ask-first/luton/', `${url}.json`)};
    const named = {'/': '{}', '/named': '{"marketing":["third-party"],"statistics":[]}'}[url];
    return named ? {type: 'text/html', body: html(named)} : undefined;
  });
});
after(() => pages.close());
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterEach(() => browser.close());

const told = () => page.evaluate(() => (window as unknown as {told?: string[]}).told ?? []);
const open = async (path: string) => {
  await page.goto(pages.address('www.luton', path));
  await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
};

describe('a plugin that asks WordPress’s Consent API', () => {
  it('hears nothing before an answer, of a yes by the signals of its category, and of a withdrawal', async () => {
    await open('/');
    assert.deepEqual(await told(), []);
    assert.ok(!(await page.evaluate(() => document.cookie)).includes('wp_consent'));
    await page.evaluate(() => window.askFirst?.acceptAll());
    const yes = ['statistics allow', 'statistics-anonymous allow', 'functional allow'];
    assert.deepEqual(await told(), yes);
    await page.reload();
    await page.evaluate(() => window.askFirst?.ready.then(() => undefined));
    assert.deepEqual(await told(), []);
    await page.evaluate(() => window.askFirst?.withdraw());
    assert.deepEqual(await told(), ['statistics deny', 'statistics-anonymous deny']);
  });

  it('hears nothing of an exempt use, neither before an answer nor after a no to what asks for consent', async () => {
    await open('/exempt');
    assert.equal(await page.evaluate(() => window.askFirst?.allows('counts')), true);
    assert.deepEqual(await told(), []);
    await page.evaluate(() => window.askFirst?.answer({performance: false}));
    assert.deepEqual(await told(), ['functional allow']);
    await page.evaluate(() => window.askFirst?.answer({performance: true}));
    assert.deepEqual((await told()).slice(1), ['statistics allow', 'statistics-anonymous allow']);
  });

  it('hears of a yes once all categories with its signal are allowed, and of a no to one of them', async () => {
    await open('/two');
    await page.evaluate(() => window.askFirst?.answer({performance: false, counts: true}));
    assert.deepEqual(await told(), ['functional allow']);
    await page.evaluate(() => window.askFirst?.answer({performance: true}));
    assert.deepEqual((await told()).slice(1), ['statistics allow', 'statistics-anonymous allow']);
    await page.evaluate(() => window.askFirst?.answer({counts: false}));
    assert.deepEqual((await told()).slice(3), ['statistics deny', 'statistics-anonymous deny']);
  });

  it('hears of the categories that the site named instead', async () => {
    await open('/named');
    await page.evaluate(() => window.askFirst?.acceptAll());
    assert.deepEqual(await told(), ['statistics-anonymous allow', 'marketing allow', 'functional allow']);
  });

  it('is not allowed where what the site named is no list, and the log says so', (test) => {
    if (spawnSync('php', ['-v']).error) return test.skip('There is no PHP here.');
    const named = "array( 'statistics' => 'performance', 'marketing' => array( 1 => 'third-party' ) )";
    const {stdout, stderr} = spawnSync(
      'php',
      ['-d', 'log_errors=1', '-d', 'error_log=', '-r', printBridge(named)],
      {
        encoding: 'utf8',
      },
    );
    assert.match(stdout, /named = \{"statistics":\[\],"marketing":\["third-party"\]\};/);
    assert.match(stderr, /ASK_FIRST_CONSENT_API: "statistics" has to be a list/);
    assert.ok(!stderr.includes('marketing'), stderr);
  });
});
