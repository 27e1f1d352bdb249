/** What `ask-first audit` says of sites that can't be looked at, or not as they are meant: each by itself, and the others go on. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:https';
import {type AddressInfo, createServer as createSilentServer} from 'node:net';
import {after, before, describe, it} from 'node:test';

import {generate} from 'selfsigned';

import type {AuditResult, SiteResult} from '../../../components/audit/report/result.js';
import {findChromium} from '../../browsers/find.js';
import {askFirst, makeFolder} from '../../node/cli/run-command.js';
import {type Sent, servePages} from '../journeys/serve-pages.js';
import {familyCatalogue} from './catalogue.js';

process.env['CHROME_PATH'] ??= findChromium() ?? '';

const script = '<script src="/ask-first/ask-first.js" data-catalogue="/list.json"></script>';
const html = (body: string, head = script) =>
  `<!doctype html><html lang="en"><head><title>Town</title>${head}</head><body><cookie-banner></cookie-banner>${body}</body></html>`;
const page = (body = '', head = script): Sent => ({type: 'text/html', body: html(body, head)});

const keepsSecret: Sent = {type: 'text/plain', body: 'User-agent: *\nDisallow: /secret'};

/** Where a site is, if that is not its own host alone. */
const places: Readonly<Record<string, readonly string[]>> = {
  first: ['first.localhost', 'second.localhost'],
  supplier: ['supplier.localhost/town'],
};

const hosts: Readonly<Record<string, (path: string, port: string) => Sent | undefined>> = {
  good: () => page(),
  login: () => ({type: 'text/html', body: 'Who are you?', status: 403}),
  asking: () => ({
    type: 'text/html',
    body: 'Who are you?',
    status: 401,
    headers: {'WWW-Authenticate': 'Basic realm="Town"'},
  }),
  portal: (path) =>
    path === '/login'
      ? page('<form><input type="password"></form><a href="#cookie-preferences">Settings</a>')
      : {type: 'text/html', body: '', status: 302, headers: {Location: '/login?next=/'}},
  'cut-robots': (path) =>
    path === '/robots.txt' ? {type: 'text/plain', body: 'User-agent: *', isCutOff: true} : page(),
  'moved-robots': (path) => {
    if (path === '/robots.txt')
      return {type: 'text/plain', body: '', status: 301, headers: {Location: '/robots/all.txt'}};
    return path === '/robots/all.txt'
      ? keepsSecret
      : page('<a href="/secret">Secret</a><a href="/open">Open</a>');
  },
  first: () => page('<a href="http://second.localhost:$/secret">Secret</a>'),
  supplier: () => page('<a href="/other/">Another customer</a>'),
  broken: () => ({type: 'text/html', body: '<p>Sorry</p>', status: 500}),
  away: (_, port) => ({
    type: 'text/html',
    body: '',
    status: 302,
    headers: {Location: `http://foreign.localhost:${port}/`},
  }),
  'away-later': (_, port) => page(`<script>location = 'http://foreign.localhost:${port}/'</script>`),
  endless: () => page(`<script>setInterval(() => fetch('/more?' + Math.random()), 50)</script>`),
  'no-frames': () => page('<script>requestAnimationFrame = () => 0</script>'),
  'no-timers': () =>
    page(
      `<script>addEventListener('load', () => {
        askFirst = {ready: new Promise(() => {}), allows() {}, answered: false, consent: {categories: []}};
        setTimeout = () => 0;
      })</script>`,
    ),
  busy: () => page('<script>setTimeout(() => { for (;;); }, 300)</script>'),
  many: (path) =>
    path === '/sitemap.xml'
      ? {
          type: 'application/xml',
          body: `<urlset>${Array.from({length: 50_000}, (_, i) => `<url><loc>http://many.localhost:$/pages/${i}</loc></url>`).join('')}</urlset>`,
        }
      : page(),
  klaro: () => page('', '<script>window.klaro = {}</script>'),
  unlisted: () => page('', script.replace('/list.json', '/nothing.json')),
  locked: (path) =>
    path === '/robots.txt' ? {type: 'text/plain', body: 'User-agent: *\nDisallow: /'} : page(),
  download: () => ({type: 'application/zip', body: 'PK'}),
};

describe('ask-first audit on sites that are not as they are meant', () => {
  const asked: string[] = [];
  let sites: ReadonlyMap<string, SiteResult>;
  let result: AuditResult;
  let code: number | null;
  const closing: (() => void)[] = [];

  before(async () => {
    let port = '';
    const pages = await servePages(({url = ''}, host) => {
      asked.push(`${host}${url}`);
      const path = url.replace(/\?.*/, '');
      if (path === '/list.json') return {type: 'application/json', body: readFileSync(list, 'utf8')};
      if (path.startsWith('/ask-first/') || path === '/nothing.json') return undefined;
      if (path === '/robots.txt' && host.startsWith('second')) return keepsSecret;
      if (/^\/(?:robots\.txt|more)$/.test(path) && !/^locked|robots/.test(host)) return undefined;
      if (path === '/sitemap.xml' && !host.startsWith('many')) return undefined;
      const sent = hosts[host.replace('.localhost', '')]?.(path, port);
      return sent && typeof sent.body === 'string'
        ? {...sent, body: sent.body.replaceAll('localhost:$', `localhost:${port}`)}
        : sent;
    });
    port = new URL(pages.address('good')).port;
    const silent = createSilentServer((socket) => socket.on('error', () => undefined));
    const {cert, private: key} = await generate([{name: 'commonName', value: 'certificate.localhost'}]);
    const secure = createServer({cert, key}, ({url}, response) => {
      asked.push(`certificate.localhost${url}`);
      response.end('Hello');
    });
    for (const server of [silent, secure])
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closing.push(
      pages.close,
      () => silent.close(),
      () => (secure.close(), secure.closeAllConnections()),
    );
    const at = (server: {address(): unknown}) => (server.address() as AddressInfo).port;
    const starts = {
      ...Object.fromEntries(Object.keys(hosts).map((host) => [host, `http://${host}.localhost:${port}/`])),
      certificate: `https://certificate.localhost:${at(secure)}/`,
      refusing: 'http://refusing.localhost:1/',
      insecure: `https://insecure.localhost:${port}/`,
      supplier: `http://supplier.localhost:${port}/town/`,
    };
    const list = `${makeFolder()}/list.json`;
    const family = Object.keys(starts).map((id) => ({
      id,
      name: id,
      hosts: places[id] ?? [`${id}.localhost`],
      services: ['town'],
      shares: ['stats'],
    }));
    writeFileSync(list, JSON.stringify({...familyCatalogue, sites: family}));
    const said = await askFirst([
      'audit',
      list,
      ...Object.values(starts),
      '--pages',
      '2',
      '--pause',
      '0',
      '--minutes',
      '30',
      '--json',
      '--quiet',
    ]);
    assert.equal(said.errors, '');
    ({code} = said);
    result = JSON.parse(said.out) as AuditResult;
    sites = new Map(result.sites.map((site) => [site.id, site]));
  });
  after(() => closing.forEach((close) => close()));

  const troubles: Readonly<Record<string, RegExp>> = {
    login: /lets nobody in without a login \(403\)/,
    asking: /lets nobody in without a login \(401\)/,
    insecure: /can’t be asked by https/,
    'cut-robots': /does not answer when it is asked for robots\.txt/,
    broken: /its server answers 500/,
    away: /leads away, to foreign\.localhost/,
    'away-later': /leads away, to foreign\.localhost/,
    certificate: /its certificate is not valid/,
    refusing: /its server does not take connections/,
    locked: /robots\.txt keeps everybody out/,
    download: /no page|file to download/,
    busy: /does not come to an end/,
  };
  for (const [id, why] of Object.entries(troubles))
    it(`${id}: is not looked at, and says why`, () => {
      assert.match(sites.get(id)?.trouble ?? '', why);
      assert.deepEqual(sites.get(id)?.pages, []);
      assert.deepEqual(
        result.findings.filter(({site}) => site === id),
        [],
      );
    });

  it('goes nowhere else', () =>
    assert.deepEqual(
      asked.filter((url) => url.startsWith('foreign')),
      [],
    ));
  it('does not say that a site which begins with a login was looked at', () => {
    assert.match(sites.get('portal')?.notes.join() ?? '', /^http:.*\/ leads to a login/);
    assert.match(sites.get('portal')?.passes.before?.trouble ?? '', /begins with a login/);
    const first = asked.filter((url) => url === 'portal.localhost/');
    assert.ok(first.length >= 4, 'each visit goes where what leads to the login may set something');
    assert.doesNotMatch(sites.get('portal')?.notes.join() ?? '', /at least/, 'it has no second page');
  });
  it('keeps the robots.txt of each host of a site, wherever that leads on this host', () => {
    assert.ok(asked.some((url) => url === 'moved-robots.localhost/open'));
    assert.deepEqual(
      asked.filter((url) => url.endsWith('/secret')),
      [],
    );
  });
  it('asks for robots.txt whatever Node thinks of a certificate: the browser may trust it', () =>
    assert.ok(asked.includes('certificate.localhost/robots.txt')));
  it('looks at no page of a supplier’s other customers', () => {
    assert.equal(sites.get('supplier')?.pages.length, 1);
    assert.deepEqual(
      asked.filter((url) => url.startsWith('supplier.localhost/other')),
      [],
    );
  });
  it('looks at the others', () => {
    assert.equal(sites.get('good')?.trouble, undefined);
    assert.deepEqual(
      Object.values(sites.get('good')?.passes ?? {}).map(({pages}) => pages),
      [1, 1, 1, 1],
    );
  });
  it('says that a page never came to rest', () =>
    assert.match(sites.get('endless')?.notes.join() ?? '', /never came to rest/));
  it('waits for no page’s own timers', () => {
    assert.deepEqual(
      Object.values(sites.get('no-frames')?.passes ?? {}).map(({pages}) => pages),
      [1, 1, 1, 1],
    );
    assert.ok(result.findings.some(({site, kind}) => site === 'no-timers' && kind === 'no-catalogue'));
  });
  it('takes as many of 50,000 pages as it may', () => {
    assert.equal(sites.get('many')?.pages.length, 2);
    assert.match(sites.get('many')?.notes.join() ?? '', /2 of at least \d+ pages/);
  });
  it('names another consent tool, and answers nothing there', () => {
    const kinds = result.findings.filter(({site}) => site === 'klaro').map(({kind}) => kind);
    assert.deepEqual([...new Set(kinds)], ['other-tool', 'no-script']);
    assert.match(sites.get('klaro')?.passes.refused?.trouble ?? '', /can be answered/);
    assert.equal(sites.get('klaro')?.ico.tracking, undefined);
  });
  it('names a list that can’t be had, and answers nothing there', () => {
    assert.ok(result.findings.some(({site, kind}) => site === 'unlisted' && kind === 'no-catalogue'));
    assert.match(sites.get('unlisted')?.passes.accepted?.trouble ?? '', /can be answered/);
  });
  it('calls nothing unseen, as it has not seen all', () =>
    assert.ok(!result.findings.some(({kind}) => kind === 'never-seen')));
  it('ends with 2', () => assert.equal(code, 2));
});
