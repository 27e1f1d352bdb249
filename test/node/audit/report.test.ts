/** What `ask-first audit` writes: the page for people, and the draft of what is missing in the list. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {
  isWhole,
  type SeenContact,
  type SeenItem,
  type SiteVisit,
} from '../../../components/audit/observed.js';
import {draftCatalogue, namesLeftOut} from '../../../components/audit/report/draft.js';
import {renderReport} from '../../../components/audit/report/html.js';
import {makeResult} from '../../../components/audit/report/result.js';
import {formatResult} from '../../../components/audit/report/text.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import {catalogue} from './small-catalogue.js';

const page = 'https://www.town.example/';
const item = (more: Partial<SeenItem>): SeenItem => ({
  ...{pass: 'accepted', store: 'cookie', name: 'session', host: 'www.town.example', page},
  ...more,
});
const cookie = {path: '/', secure: true, httpOnly: false, sameSite: 'Lax', bytes: 20};
const whole = {before: {pages: 1}, refused: {pages: 1}, accepted: {pages: 1}, withdrawn: {pages: 1}};
const visit = (items: readonly SeenItem[], contacts: readonly SeenContact[] = []): SiteVisit => ({
  ...{id: 'town', passes: whole, pages: [], notes: [], items, contacts},
});
const resultOf = (visits: readonly SiteVisit[]) =>
  makeResult(catalogue, visits, new Map([['town', page]]), new Date('2026-03-04T05:06:07Z'));

describe('the draft of an audit', () => {
  const drafted = draftCatalogue(catalogue, [
    visit(
      [
        item({name: '_ga', cookie: {...cookie, days: 399.9}}),
        item({name: '_ga_AB12', cookie: {...cookie, days: 399.9}}),
        item({name: 'odd', cookie}),
        item({name: 'visitor-8f3a91c2d4', store: 'localStorage'}),
        item({name: 'fr', host: '.facebook.com', cookie: {...cookie, days: 90.02}}),
        item({name: 'ask_first'}),
      ],
      [
        {pass: 'accepted', url: 'https://fonts.gstatic.com/f.woff2', resource: 'font', page},
        {pass: 'accepted', url: 'https://odd.example/a.js', resource: 'script', page},
      ],
    ),
  ]);
  const added = (drafted?.services ?? []).slice(catalogue.services.length);

  it('is a catalogue', () => assert.deepEqual(parseCatalogue(drafted).problems, undefined));
  it('has no name with a star, which would stand for others', () => {
    const visits = [visit([item({name: '*'}), item({name: 'lut*'}), item({name: 'odd'})])];
    const names = draftCatalogue(catalogue, visits)?.services.flatMap(({cookies = []}) => cookies);
    assert.deepEqual(names?.at(-1)?.names, ['odd']);
    assert.equal(
      names?.some((row) => row.names.includes('*') || row.names.includes('lut*')),
      false,
    );
    assert.deepEqual(namesLeftOut(visits), ['*', 'lut*']);
  });
  it('keeps what is there', () =>
    assert.deepEqual(drafted?.services.slice(0, catalogue.services.length), catalogue.services));
  it('has the missing rows, with what is known of their services', () =>
    assert.deepEqual(
      added.map(({id, category, provider, hosts, cookies}) => [
        id,
        category,
        provider,
        hosts ?? [],
        (cookies ?? []).map(({names, lifetime, storedIn, domain}) =>
          [...names, lifetime, storedIn ?? domain].filter(Boolean),
        ),
      ]),
      [
        [
          'google-analytics',
          'statistics',
          'Google',
          ['googletagmanager.com', 'google-analytics.com', 'analytics.google.com'],
          [
            ['_ga', 'P400D'],
            ['_ga_AB12', 'P400D'],
          ],
        ],
        [
          'town-found',
          'statistics',
          'TO BE WRITTEN',
          [],
          [
            ['odd', 'session'],
            [{name: 'visitor-*', matches: 'visitor-*'}, 'persistent', 'localStorage'],
          ],
        ],
        ['meta-pixel', 'adverts', 'Meta', ['facebook.com', 'facebook.net'], [['fr', 'P90D', 'facebook.com']]],
        ['google-fonts', 'statistics', 'Google', ['fonts.googleapis.com', 'fonts.gstatic.com'], []],
        ['odd-example', 'statistics', 'TO BE WRITTEN', ['odd.example'], []],
      ],
    ));
  it('names the services at the site', () =>
    assert.deepEqual(drafted?.sites?.[0]?.services.slice(-2), ['google-fonts', 'odd-example']));
  it('is none where nothing is missing', () =>
    assert.equal(draftCatalogue(catalogue, [visit([item({})])]), undefined));
});

describe('the report of an audit', () => {
  const hostile = item({
    name: '<img src=x onerror=alert(1)>"\'&',
    setBy: {by: 'script', url: 'https://a.example/"><script>'},
  });
  const html = renderReport(resultOf([visit([hostile])]), new Map([[page, 'AAAA']]));

  it('shows what a site gives as text', () => {
    assert.doesNotMatch(html, /<img src=x|<script/);
    assert.match(html, /&#60;img src=x onerror=alert\(1\)&#62;/);
  });
  it('asks for nothing', () => {
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /(?:src|href)="(?!data:|#)/);
  });
  it('has a picture of the page', () => assert.match(html, /data:image\/jpeg;base64,AAAA/));
  it('says that nothing is wrong', () =>
    assert.match(
      renderReport(resultOf([visit([])]), new Map()),
      /<li class="fine"><b>0<\/b>Not what visitors agreed to/,
    ));
  it('says which sites were not looked at to the end', () => {
    const partly = visit([]);
    const cut = {...partly, passes: {...partly.passes, refused: {pages: 0, trouble: 'the time was up'}}};
    assert.deepEqual([isWhole(partly), isWhole(cut)], [true, false]);
    assert.match(formatResult(resultOf([cut])).join('\n'), /1 site looked at, 1 in part: /);
  });
  it('says why a site was not looked at', () => {
    const result = resultOf([{...visit([]), passes: {}, trouble: 'its server does not answer'}]);
    const row = /<tbody>[^]*?<\/tbody>/.exec(renderReport(result, new Map()))?.[0] ?? '';
    assert.match(row, /<a href="#town">.*not looked at: its server does not answer/);
    assert.doesNotMatch(row, /not tested/);
    assert.match(renderReport(result, new Map()), /It was not looked at: its server does not answer\./);
    assert.match(
      formatResult(result).join('\n'),
      /not looked at: its server does not answer[^]*0 sites looked at, 1 not/,
    );
  });
});

it('says what is gone apart from what was not looked at, each with its site', () => {
  const earlier = (what: string, site: string) => ({id: `undeclared|${site}|${what}`, what, site, pages: []});
  const result = makeResult(catalogue, [visit([])], new Map(), new Date('2026-03-04'), {
    ...{at: '2026-03-01T00:00:00Z', sites: ['town', 'library']},
    findings: [earlier('It was odd.', 'town'), earlier('It was odder.', 'library')],
  });
  const lines = formatResult(result).join('\n');
  assert.match(lines, /Gone since 2026-03-01\n {2}Town: It was odd\.\n/);
  assert.match(lines, /Not looked at this time[^\n]*\n {2}Library: It was odder\.\n/);
  const html = renderReport(result, new Map());
  assert.match(
    html,
    /Put right since 1 March 2026<\/h2>\s*<ul[^>]*><li><b>Town:<\/b> It was odd\.<\/li><\/ul>/,
  );
  assert.match(html, /Not looked at this time<\/h2>[^]*<li><b>Library:<\/b> It was odder\.<\/li>/);
});

it('says once what was the same in several visits, and names no service where none is known', () => {
  const seen = (['before', 'refused'] as const).map((pass) => item({name: '_fbp', pass}));
  const html = renderReport(resultOf([visit(seen)]), new Map());
  assert.match(html, /<h3>_fbp is there after a no\.<\/h3>/);
  assert.match(html, /<li>Before an answer, after a no, on <code>/);
  assert.match(html, /First seen on 4 March 2026/);
  assert.doesNotMatch(html, /other place/);
});

it('says what to do once for all of a kind', () => {
  const lines = formatResult(resultOf([visit([item({name: 'odd'}), item({name: 'odder'})])]));
  assert.equal(lines.filter((line) => line.includes('Find out who sets it')).length, 1);
  assert.equal(lines.filter((line) => line.includes('is not on the list')).length, 2);
});
