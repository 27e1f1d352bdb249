/** Which pages `ask-first audit` looks at, and what it reads of them without a browser. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {scriptIn} from '../../../components/audit/browser/set-cookies.js';
import {Watch} from '../../../components/audit/browser/watch.js';
import {framedHosts, linkedHosts} from '../../../components/audit/crawl/hosts-in-page.js';
import {Frontier} from '../../../components/audit/crawl/frontier.js';
import {parseRobots, sitemapsIn} from '../../../components/audit/crawl/robots.js';
import {findLateness} from '../../../components/audit/crawl/script-place.js';
import {parseSitemap} from '../../../components/audit/crawl/sitemap.js';
import {shareOf} from '../../../components/audit/run-audit.js';

describe('robots.txt', () => {
  const everybody = 'User-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.php$\n';
  const cases: readonly (readonly [text: string, path: string, may: boolean])[] = [
    ['', '/', true],
    ['nonsense', '/', true],
    [everybody, '/', true],
    [everybody, '/private', false],
    [everybody, '/private/a?b=c', false],
    [everybody, '/private/open/a', true],
    [everybody, '/a.php', false],
    [everybody, '/a.php?b', true],
    ['User-agent: *\nDisallow:', '/', true],
    ['User-agent: *\r\nDisallow: / # all of it\r\n', '/a', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: AskFirstAudit\nDisallow: /a', '/b', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: AskFirstAudit\nDisallow:', '/b', true],
    ['User-agent: Other\nUser-agent: askfirstaudit\nDisallow: /b', '/b', false],
    ['User-agent: Other\nDisallow: /', '/b', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /a(b', '/a(b', false],
  ];
  for (const [text, path, may] of cases)
    it(`${JSON.stringify(text)} ${may ? 'allows' : 'forbids'} ${path}`, () =>
      assert.equal(parseRobots(text, 'AskFirstAudit')(path), may));

  it('is not slow with a rule of many stars', () => {
    const may = parseRobots(`User-agent: *\nDisallow: /${'*a'.repeat(10)}b`, 'AskFirstAudit');
    assert.equal(may(`/${'a'.repeat(40)}`), true);
  });

  it('is not slow with blanks', () => {
    const blanks = ' '.repeat(300_000);
    const text = `User-agent: *\nDisallow: /x${blanks}y\n${'\n'.repeat(300_000)}Sitemap:${blanks}/1.xml`;
    assert.equal(parseRobots(text, 'AskFirstAudit')('/x'), true);
    assert.deepEqual(sitemapsIn(text), ['/1.xml']);
  });

  it('is not slow with many names and rules', () => {
    const lines = (line: string) => Array.from({length: 5000}, (_, i) => `${line}${i}`).join('\n');
    const text = `${lines('User-agent: a')}\nUser-agent: *\n${lines('Disallow: /x')}`;
    assert.equal(parseRobots(text, 'AskFirstAudit')('/x4999/a'), false);
  });

  it('names sitemaps', () =>
    assert.deepEqual(sitemapsIn('Sitemap: https://a.example/1.xml\nsitemap:/2.xml'), [
      'https://a.example/1.xml',
      '/2.xml',
    ]));
});

describe('a sitemap', () => {
  it('names pages', () =>
    assert.deepEqual(
      parseSitemap(
        '<urlset><url><loc> https://a.example/?a=1&amp;b=2 </loc></url><url><loc><![CDATA[https://a.example/c]]></loc></url></urlset>',
      ),
      {pages: ['https://a.example/?a=1&b=2', 'https://a.example/c'], sitemaps: []},
    ));
  it('may be an index', () =>
    assert.deepEqual(
      parseSitemap(
        '<?xml version="1.0"?><sitemapindex xmlns="x"><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>',
      ),
      {
        pages: [],
        sitemaps: ['https://a.example/1.xml'],
      },
    ));
  it('of 50,000 pages is read in part', () =>
    assert.equal(parseSitemap('<loc>https://a.example/</loc>'.repeat(50_000)).pages.length, 5000));
  for (const other of ['', '<html>', 'Not found'])
    it(`is not "${other}"`, () => assert.deepEqual(parseSitemap(other).pages, []));
});

describe('the pages that are looked at', () => {
  const take = (urls: readonly string[], accepts: (url: URL) => boolean = () => true) => {
    const frontier = new Frontier(accepts);
    frontier.add(urls, 'https://a.example/');
    const taken: string[] = [];
    for (let url = frontier.take(); url; url = frontier.take())
      taken.push(url.replace('https://a.example', ''));
    return taken;
  };
  it('are each taken once, whatever stands behind #', () =>
    assert.deepEqual(take(['/a', '/a#b', 'a']), ['/a']));
  it('are of every part of the site before there are two of one', () =>
    assert.deepEqual(take(['/', '/news/1', '/news/2', '/jobs/1']), ['/', '/news/1', '/jobs/1', '/news/2']));
  it('are at most three of one path', () =>
    assert.deepEqual(take(['/a', '/a?b=1', '/a?b=2', '/a?b=3']), ['/a', '/a?b=1', '/a?b=2']));
  it('are no files, no other schemes, and nothing that does something', () =>
    assert.deepEqual(
      take([
        '/a.pdf',
        '/a.PDF',
        'mailto:a@b',
        'tel:1',
        'javascript:a()',
        '/logout',
        '/basket?action=delete',
        'http://[',
      ]),
      [],
    ));
  it('are those that may be', () =>
    assert.deepEqual(
      take(['/a', '/b'], ({pathname}) => pathname === '/b'),
      ['/b'],
    ));
});

describe('the place of the script', () => {
  const ours = '<script src="/ask-first.js" data-catalogue="/list/"></script>';
  const late = (html: string) =>
    findLateness(html, 'https://www.town.example/a', 'https://www.town.example/ask-first.js', (host) =>
      host.endsWith('town.example'),
    );
  const cases: readonly (readonly [head: string, why: string | undefined])[] = [
    [ours, undefined],
    [`<meta charset="utf-8"><title>A</title>${ours}`, undefined],
    [`<script type="application/ld+json" src="https://other.example/a">{}</script>${ours}`, undefined],
    [`<script>window.settings = {}</script>${ours}`, undefined],
    [`<script src="https://static.town.example/a.js"></script>${ours}`, undefined],
    [`<link rel="canonical" href="https://other.example/">${ours}`, undefined],
    [`<link rel="icon" href="data:,">${ours}`, undefined],
    [`<!-- <script src="https://other.example/a.js"></script> -->${ours}`, undefined],
    [`${ours}<script src="https://other.example/a.js"></script>`, undefined],
    [`<script src="https://other.example/a.js"></script>${ours}`, 'other.example comes before it'],
    [`<link rel="preconnect" href="//other.example">${ours}`, 'other.example comes before it'],
    [ours.replace('<script', '<script defer'), 'it has defer'],
    [ours.replace('<script', '<script async'), 'it has async'],
    [ours.replace('<script', '<script type="module"'), 'it has type="module"'],
    [`</head><body><p>A</p>${ours}`, 'it is in the <body>'],
    [`<p>A</p>${ours}`, 'it is in the <body>'],
    ['', 'another script puts it into the page'],
  ];
  for (const [head, why] of cases)
    it(`${why ?? 'is right'}: ${head}`, () => assert.equal(late(`<!doctype html><html><head>${head}`), why));
});

it('reads a page however deep it nests', () => {
  const frame = '<iframe src="//spot.example/x"></iframe><iframe data-src="https://held.example/"></iframe>';
  const hosts = framedHosts(`${'<div>'.repeat(20_000)}${frame}`, 'https://www.town.example/');
  assert.deepEqual([...hosts], ['spot.example']);
});

it('takes a connection that a page asks for as the page’s, whoever’s browser it might be', () => {
  const html =
    '<link rel="preconnect" href="//www.google.com"><link rel="icon" href="//icons.example/i.png">';
  const linked = linkedHosts(html, 'https://www.town.example/');
  assert.deepEqual([...linked], ['www.google.com']);
  const contactsOf = (hosts: ReadonlySet<string>) => {
    const watch = new Watch('before', () => '');
    watch.takeConnections(['www.google.com'], new Set(), hosts);
    return watch.contacts.map(({url}) => url);
  };
  assert.deepEqual([contactsOf(linked), contactsOf(new Set())], [['https://www.google.com/'], []]);
});

describe('the script that set a cookie', () => {
  const at = (...urls: readonly string[]) => `Error\n${urls.map((url) => `    at ${url}:1:7`).join('\n')}`;
  const release = 'https://a.example/ask-first/chunks/release-0f1e2d.js';
  const cases: readonly (readonly [title: string, stack: string, script: string | undefined])[] = [
    ['is the nearest', at('https://t.example/t.js', 'https://a.example/'), 'https://t.example/t.js'],
    ['stands in the page where ours ran it once it was allowed', at('<anonymous>', release), undefined],
    ['is never ours in one file', at('https://a.example/ask-first.bundle.js'), undefined],
    [
      'may have a name like ours',
      at('https://t.example/chunks/release.js'),
      'https://t.example/chunks/release.js',
    ],
  ];
  for (const [title, stack, script] of cases) it(title, () => assert.equal(scriptIn(stack), script));
});

it('leaves a site the time of those that wait and take none of it', () => {
  const waiting = ['slow', 'down', 'gone'];
  const end = shareOf(1000, 1400, waiting);
  assert.equal(end(), 1200);
  waiting.length = 0;
  assert.equal(end(), 1400);
});
