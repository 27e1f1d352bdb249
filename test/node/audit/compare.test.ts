/** What `ask-first audit` makes of what was seen: the comparison with the list, without a browser. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {compareWithBaseline, parseBaseline} from '../../../components/audit/compare/baseline.js';
import {compareWithCatalogue} from '../../../components/audit/compare/compare.js';
import {icoResults} from '../../../components/audit/compare/finding.js';
import {revisionsOf} from '../../../components/audit/compare/pages.js';
import type {SeenContact, SeenItem, SeenPage, SiteVisit} from '../../../components/audit/observed.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {catalogue} from './small-catalogue.js';

const page = 'https://www.town.example/';
const cookie = {path: '/', secure: true, httpOnly: false, sameSite: 'Lax', bytes: 20};

const item = (more: Partial<SeenItem>): SeenItem => ({
  ...{pass: 'accepted', store: 'cookie', name: 'session', host: 'www.town.example', page},
  ...more,
});
const contact = (more: Partial<SeenContact>): SeenContact => ({
  ...{pass: 'before', url: 'https://stats.example/s.js', resource: 'script', page},
  ...more,
});
const good: SeenPage = {
  url: page,
  script: {revisions: revisionsOf(catalogue), catalogue: '/list/'},
  otherTools: [],
};

const whole = {before: {pages: 1}, refused: {pages: 1}, accepted: {pages: 1}, withdrawn: {pages: 1}};
const visit = (more: Partial<SiteVisit> = {}): SiteVisit => ({
  ...{id: 'town', passes: whole, pages: [good], items: [], contacts: [], notes: []},
  ...more,
});

/** Kinds and subjects of what is found, without what was never seen unless asked for. */
function found(visits: readonly SiteVisit[], list: Catalogue = catalogue): readonly string[] {
  return compareWithCatalogue(list, visits)
    .filter(({kind}) => kind !== 'never-seen')
    .map(({kind, subject}) => `${kind}: ${subject}`);
}

interface Case {
  readonly title: string;
  readonly item: Partial<SeenItem>;
  readonly found: readonly string[];
}

const kept = (days: number | undefined) => ({cookie: {...cookie, days}});
const byScript = (url: string) => ({setBy: {by: 'script', url} as const});

const cases: readonly Case[] = [
  {title: 'a name of the list', item: {}, found: []},
  {title: 'a name that is not on the list', item: {name: 'odd'}, found: ['undeclared: odd']},
  {
    title: 'a name that is another one for each visitor',
    item: {name: 'v-8f3a91c2d4'},
    found: ['undeclared: v-*'],
  },
  {title: 'a database', item: {store: 'indexedDB', name: 'odd'}, found: ['undeclared: odd (database)']},
  {title: 'a database with a name of the list', item: {store: 'indexedDB', name: 'basket'}, found: []},
  {
    title: 'another site’s cookie, in its frame',
    item: {name: 'reader', host: 'library.town.example'},
    found: [],
  },
  {
    title: 'well-known statistics of nobody before a yes',
    item: {name: '_ga', pass: 'before'},
    found: ['set-before-yes: _ga', 'undeclared: _ga'],
  },
  {
    title: 'well-known statistics of nobody after a withdrawal',
    item: {name: '_ga', pass: 'withdrawn'},
    found: ['left-after-withdrawal: _ga', 'undeclared: _ga'],
  },
  {
    title: 'another company’s statistics after a withdrawal, which it alone can delete',
    item: {name: '_ga', pass: 'withdrawn', host: '.evil.example'},
    found: ['undeclared: _ga'],
  },
  {title: 'a name of another site’s service', item: {name: 'reader'}, found: ['undeclared-here: reader']},
  {title: 'the library’s own cookie', item: {name: 'ask_first', pass: 'before'}, found: []},
  {
    title: 'the library’s own note of the rows',
    item: {name: 'ask_first_rows', store: 'localStorage'},
    found: [],
  },
  {
    title: 'a tracker that only looks like the library’s',
    item: {name: 'ask_first_id'},
    found: ['undeclared: ask_first_id'],
  },
  {
    title: 'the name of the library’s cookie on somebody else’s host',
    item: {name: 'ask_first', host: '.tracker.example'},
    found: ['undeclared: ask_first'],
  },
  {title: 'a necessary name before a yes', item: {pass: 'before'}, found: []},
  {
    title: 'a name that waits, before a yes',
    item: {pass: 'before', name: 'visits'},
    found: ['set-before-yes: visits'],
  },
  {
    title: 'one that is known by its pattern',
    item: {pass: 'before', name: 'visits_a1'},
    found: ['set-before-yes: visits_a1'],
  },
  {title: 'a name that waits, after a yes', item: {name: 'visits'}, found: []},
  {
    title: 'a name that waits, after a no',
    item: {pass: 'refused', name: 'visits'},
    found: ['set-after-no: visits'],
  },
  {
    title: 'one that outlasts a withdrawal',
    item: {pass: 'withdrawn', name: 'visits'},
    found: ['left-after-withdrawal: visits'],
  },
  {
    title: 'one that only its own company can delete',
    item: {pass: 'withdrawn', name: 'SID', host: '.stats.example'},
    found: [],
  },
  {
    title: 'an exempt name before an answer',
    item: {pass: 'before', name: 'colours', store: 'localStorage'},
    found: [],
  },
  {
    title: 'an exempt name after an objection',
    item: {pass: 'refused', name: 'colours', store: 'localStorage'},
    found: ['set-after-no: colours (local storage)'],
  },
  {
    title: 'an advertising cookie nobody declared',
    item: {pass: 'before', name: '_fbp'},
    found: ['advertising-before-yes: _fbp', 'undeclared: _fbp'],
  },
  {
    title: 'a cookie of advertising by the list',
    item: {pass: 'before', name: 'offers'},
    found: ['advertising-before-yes: offers'],
  },
  {
    title: 'a known tracker after a no, not on the list',
    item: {pass: 'refused', name: '_clck'},
    found: ['set-after-no: _clck', 'undeclared: _clck'],
  },
  {title: 'a month of 31 days', item: {name: 'month', ...kept(31)}, found: []},
  {title: 'a month and a half', item: {name: 'month', ...kept(45)}, found: ['lives-longer: month']},
  {title: 'less than the list says', item: {name: 'month', ...kept(2)}, found: []},
  {
    title: 'less than the list says, as the session ends',
    item: {name: 'month', ...kept(undefined)},
    found: [],
  },
  {title: 'a session cookie that stays', item: {...kept(1)}, found: ['lives-longer: session']},
  {title: 'two years that the browser cuts to 400 days', item: {name: 'visits', ...kept(400)}, found: []},
  {title: 'persistent, however long', item: {name: 'town_kept', ...kept(400)}, found: []},
  {title: 'a lifetime that the list does not give', item: {name: 'basket', ...kept(400)}, found: []},
  {
    title: 'a cookie that is in local storage',
    item: {store: 'localStorage', name: 'town_kept'},
    found: ['other-store: town_kept (local storage)'],
  },
  {title: 'on the domain that the list names', item: {name: 'SID', host: '.stats.example'}, found: []},
  {
    title: 'on the site, not on the domain that the list names',
    item: {name: 'SID'},
    found: ['other-party: SID'],
  },
  {
    title: 'on a domain that the list does not name',
    item: {name: 'town_kept', host: '.elsewhere.example'},
    found: ['other-party: town_kept'],
  },
  {title: 'on a domain of the service’s hosts', item: {name: 'visits', host: '.stats.example'}, found: []},
  {title: 'for all hosts of the family', item: {name: 'session', host: '.town.example'}, found: []},
  {
    title: 'set by a script of the service',
    item: {name: 'visits', ...byScript('https://cdn.stats.example/s.js')},
    found: [],
  },
  {
    title: 'set by a script of the site itself',
    item: {name: 'visits', ...byScript(`${page}s.js`)},
    found: [],
  },
  {
    title: 'set by somebody else’s script',
    item: {name: 'visits', ...byScript('https://evil.example/s.js')},
    found: ['other-party: visits'],
  },
];

const contacts: readonly {title: string; contact: Partial<SeenContact>; found: readonly string[]}[] = [
  {title: 'the site itself', contact: {url: `${page}a.png`}, found: []},
  {title: 'another site of the family', contact: {url: 'https://library.town.example/a.png'}, found: []},
  {title: 'frames of the family', contact: {url: 'https://forms.example/', resource: 'document'}, found: []},
  {title: 'a necessary service', contact: {url: 'https://fonts.example/f.woff'}, found: []},
  {title: 'a service that waits, before a yes', contact: {}, found: ['contact-before-yes: stats.example']},
  {title: 'a service that waits, after a yes', contact: {pass: 'accepted'}, found: []},
  {
    title: 'a service that waits, after a no',
    contact: {pass: 'refused'},
    found: ['contact-after-no: stats.example'],
  },
  {
    title: 'a service that waits, after a withdrawal',
    contact: {pass: 'withdrawn'},
    found: ['contact-after-withdrawal: stats.example'],
  },
  {
    title: 'a frame before a yes',
    contact: {resource: 'document'},
    found: ['frame-before-yes: stats.example'],
  },
  {
    title: 'a frame of a provider known without the list',
    contact: {url: 'https://www.youtube.com/embed/a', resource: 'document'},
    found: ['frame-before-yes: www.youtube.com'],
  },
  {
    title: 'a connection before a yes',
    contact: {resource: 'connection'},
    found: ['connection-before-yes: stats.example'],
  },
  {
    title: 'a host that only ends alike',
    contact: {url: 'https://notstats.example/', pass: 'accepted'},
    found: ['undeclared-host: notstats.example'],
  },
  {
    title: 'a host of nobody, before a yes',
    contact: {url: 'https://evil.example/'},
    found: ['undeclared-host-before-yes: evil.example'],
  },
  {
    title: 'a connection for a frame that a policy stops',
    contact: {url: 'https://a.sound.example/', resource: 'stopped-frame'},
    found: ['stopped-frame: a.sound.example'],
  },
  {
    title: 'a connection for a frame that a policy stops, after a no',
    contact: {url: 'https://a.sound.example/', resource: 'stopped-frame', pass: 'refused'},
    found: ['stopped-frame: a.sound.example'],
  },
  {
    title: 'a host of nobody that begins after a no',
    contact: {url: 'https://evil.example/', pass: 'refused'},
    found: ['undeclared-host-after-no: evil.example'],
  },
  {
    title: 'a host of nobody that begins after a withdrawal',
    contact: {url: 'https://evil.example/', pass: 'withdrawn'},
    found: ['undeclared-host-after-withdrawal: evil.example'],
  },
  {
    title: 'another path of a host that is shared',
    contact: {url: 'https://shared.example/mail'},
    found: ['undeclared-host-before-yes: shared.example'],
  },
  {
    title: 'the path that the list names',
    contact: {url: 'https://shared.example/maps/a'},
    found: ['contact-before-yes: shared.example'],
  },
  {
    title: 'a frame of a row, after a yes',
    contact: {url: 'https://a.sound.example/play/1', resource: 'document', pass: 'accepted'},
    found: [],
  },
  {
    title: 'a frame of a row, after a no',
    contact: {url: 'https://a.sound.example/play/1', resource: 'document', pass: 'refused'},
    found: ['contact-after-no: a.sound.example'],
  },
  {
    title: 'a frame of a row, before a yes',
    contact: {url: 'https://a.sound.example/play/1', resource: 'document'},
    found: ['frame-before-yes: a.sound.example'],
  },
  {
    title: 'what the frame of a row loads from its own host',
    contact: {
      ...{url: 'https://a.sound.example/x.js', pass: 'accepted'},
      madeBy: 'https://a.sound.example/play/1',
    },
    found: [],
  },
  {
    title: 'what a page loads from the host of a row, beside its path',
    contact: {url: 'https://a.sound.example/count.gif', pass: 'accepted', madeBy: page},
    found: ['undeclared-host: a.sound.example'],
  },
  {
    title: 'a connection to the host of a row, after a no',
    contact: {url: 'https://a.sound.example/', resource: 'connection', pass: 'refused'},
    found: ['contact-after-no: a.sound.example'],
  },
];

const drawn = (width: number) => ({width, height: 40, fontSize: 16});
const pages: readonly {title: string; page: Partial<SeenPage>; found: readonly string[]}[] = [
  {title: 'a page as it should be', page: {}, found: []},
  {title: 'a page without the script', page: {script: undefined}, found: ['no-script: /']},
  {
    title: 'a script that runs too late',
    page: {script: {...good.script, late: 'it has defer'}},
    found: ['late-script: /'],
  },
  {
    title: 'a list that can’t be used',
    page: {script: {catalogue: '/list/'}},
    found: ['no-catalogue: /list/'],
  },
  {title: 'another list', page: {script: {revisions: {statistics: 'x'}}}, found: ['other-catalogue: /']},
  {
    title: 'a page that does not ask',
    page: {script: {...good.script, isOpen: true}},
    found: ['no-banner: /'],
  },
  {title: 'another consent tool', page: {otherTools: ['Klaro']}, found: ['other-tool: Klaro']},
  {title: 'buttons alike', page: {banner: {accept: drawn(180), reject: drawn(170)}}, found: []},
  {
    title: 'a smaller no',
    page: {banner: {accept: drawn(180), reject: drawn(60)}},
    found: ['unequal-answers: the button to reject is smaller'],
  },
  {
    title: 'a no that can’t be seen',
    page: {banner: {accept: drawn(180), reject: {...drawn(180), isHidden: true}}},
    found: ['unequal-answers: the button to reject can’t be seen'],
  },
  {
    title: 'a paler no',
    page: {
      banner: {
        accept: {...drawn(180), looks: ['color: black']},
        reject: {...drawn(180), looks: ['color: grey']},
      },
    },
    found: ['unequal-answers: the two buttons are drawn differently'],
  },
  {
    title: 'both buttons in another colour',
    page: {
      banner: {
        accept: {...drawn(180), looks: ['color: blue']},
        reject: {...drawn(170), looks: ['color: blue']},
      },
    },
    found: [],
  },
  {
    title: 'no no',
    page: {banner: {accept: drawn(180), reject: drawn(0)}},
    found: ['unequal-answers: there is a button to accept, and none to reject'],
  },
];

describe('what was kept, held against the list', () => {
  for (const {title, item: seen, found: expected} of cases)
    it(title, () => assert.deepEqual(found([visit({items: [item(seen)]})]), expected));
});

describe('who was contacted, held against the list', () => {
  for (const {title, contact: seen, found: expected} of contacts)
    it(title, () => assert.deepEqual(found([visit({contacts: [contact(seen)]})]), expected));

  it('a host of nobody that was there before an answer is said once, as that', () => {
    const seen = (['before', 'refused', 'accepted', 'withdrawn'] as const).map((pass) =>
      contact({url: 'https://evil.example/', pass}),
    );
    assert.deepEqual(found([visit({contacts: seen})]), ['undeclared-host-before-yes: evil.example']);
  });
});

describe('the pages', () => {
  for (const {title, page: seen, found: expected} of pages)
    it(title, () => assert.deepEqual(found([visit({pages: [{...good, ...seen}]})]), expected));
});

describe('what was never seen', () => {
  const library = visit({id: 'library'});
  const unseen = (visits: readonly SiteVisit[]) =>
    compareWithCatalogue(catalogue, visits).filter(({kind}) => kind === 'never-seen');

  it('is named once for each service, without what the list calls stale', () => {
    const rows = unseen([visit({items: [item({name: 'visits_1'})]}), library]);
    assert.deepEqual(
      rows.map(({site, subject}) => [site, subject]),
      [
        ['', 'SID'],
        ['library', 'reader'],
        ['town', 'colours'],
        ['town', 'offers'],
        ['town', 'session, month, town_kept, basket'],
      ],
    );
  });

  it('is not taken for seen because another site has a cookie of that name', () => {
    const rows = unseen([visit(), visit({id: 'library', items: [item({name: 'session'})]})]);
    assert.ok(rows.some(({site, subject}) => site === 'town' && subject.startsWith('session, ')));
  });

  it('is not said of a service whose other sites were not looked at', () => {
    const isShared = unseen([visit()]).some(({subject}) => subject.includes('visits'));
    assert.equal(isShared, false);
  });

  it('is not said where a pass was not made', () => {
    const {withdrawn: _, ...passes} = whole;
    assert.deepEqual(unseen([visit({passes})]), []);
  });
});

describe('the ICO’s tests', () => {
  const results = (more: Partial<SiteVisit>) => {
    const seen = visit(more);
    return icoResults(seen, compareWithCatalogue(catalogue, [seen]));
  };

  it('are passed by a site where all is well', () => {
    const banner = {accept: drawn(180), reject: drawn(180)};
    assert.deepEqual(results({pages: [{...good, banner}]}), {
      advertising: true,
      rejecting: true,
      tracking: true,
    });
  });

  it('fail each by its own fault', () => {
    assert.equal(results({items: [item({pass: 'before', name: '_fbp'})]}).advertising, false);
    assert.equal(results({contacts: [contact({pass: 'refused'})]}).tracking, false);
    const banner = {accept: drawn(180), reject: drawn(10)};
    assert.equal(results({pages: [{...good, banner}]}).rejecting, false);
  });

  it('are not answered where nothing was looked at', () => {
    assert.deepEqual(results({passes: {}, pages: []}), {});
  });
});

describe('an earlier report', () => {
  const findings = compareWithCatalogue(catalogue, [
    visit({items: [item({name: 'odd'}), item({name: 'odder'})]}),
  ]).filter(({kind}) => kind === 'undeclared');
  const [odd] = findings;

  const whatOf = (some: readonly {readonly what: string}[]) => some.map(({what}) => what);
  const earlier = (more: object) => ({
    ...{id: 'undeclared|town|x', site: 'town', what: 'It was wrong.', pages: [page]},
    ...more,
  });
  const baselineOf = (more: object, sites: readonly string[] = ['town']) =>
    parseBaseline({version: 1, findings: [], sites: sites.map((id) => ({id})), ...more});

  it('says since when something is known, what is new, and what is gone', () => {
    const baseline = baselineOf({findings: [{...odd, since: '2026-01-01'}, earlier({})]});
    const {findings: now, gone, unchecked} = compareWithBaseline(findings, baseline, [visit()], '2026-02-02');
    assert.deepEqual(
      now.map(({subject, since, isNew}) => [subject, since, isNew]),
      [
        ['odd', '2026-01-01', undefined],
        ['odder', '2026-02-02', true],
      ],
    );
    assert.deepEqual([whatOf(gone), unchecked], [['It was wrong.'], []]);
  });

  const cut = {...whole, withdrawn: {pages: 0, trouble: 'the time was up'}};
  const other = `${page}other`;
  const unseen: readonly (readonly [title: string, finding: object, visits: readonly SiteVisit[]])[] = [
    ['a site that was left out', {}, [visit({id: 'library'})]],
    [
      'a site that did not answer',
      {},
      [visit({passes: {}, pages: [], trouble: 'its server does not answer'})],
    ],
    ['a site without one of the four visits', {}, [visit({passes: cut})]],
    ['a page that was not reached', {pages: [page, other]}, [visit()]],
    ['pages that are not named', {pages: undefined}, [visit()]],
    ['the whole list, of which a site was left out', {site: '', pages: []}, [visit()]],
  ];
  for (const [title, finding, visits] of unseen)
    it(`calls nothing gone of ${title}`, () => {
      const baseline = baselineOf({findings: [earlier(finding)]}, ['town', 'library']);
      const {gone, unchecked} = compareWithBaseline([], baseline, visits, '2026-02-02');
      assert.deepEqual([gone, whatOf(unchecked)], [[], ['It was wrong.']]);
    });

  const seen: readonly (readonly [title: string, finding: object, visits: readonly SiteVisit[]])[] = [
    ['a page that another address leads to', {pages: [other]}, [visit({pages: [{...good, from: [other]}]})]],
    ['a row that was seen this time', {pages: []}, [visit()]],
    ['the whole list', {site: '', pages: []}, [visit(), visit({id: 'library'})]],
  ];
  for (const [title, finding, visits] of seen)
    it(`says what is gone of ${title}`, () => {
      const baseline = baselineOf({findings: [earlier(finding)]}, ['town', 'library']);
      const {gone, unchecked} = compareWithBaseline([], baseline, visits, '2026-02-02');
      assert.deepEqual([whatOf(gone), unchecked], [['It was wrong.'], []]);
    });

  it('is handed on where it was not looked at: it is neither new nor of today when it is met again', () => {
    const baseline = baselineOf({unchecked: [{...odd, since: '2026-01-01'}]});
    const {findings: now} = compareWithBaseline(findings, baseline, [visit()], '2026-02-02');
    assert.deepEqual([now[0]?.since, now[0]?.isNew], ['2026-01-01', undefined]);
  });

  it('makes nothing new where there is none', () =>
    assert.ok(
      compareWithBaseline(findings, undefined, [visit()], '2026-02-02').findings.every(({isNew}) => !isNew),
    ));

  for (const source of [undefined, [], {}, {version: 2, findings: []}, {version: 1, findings: [1]}])
    it(`is not taken from ${JSON.stringify(source)}`, () => assert.equal(parseBaseline(source), undefined));
});

it('puts the worst first, and gathers what is the same on many pages', () => {
  const items = [1, 2, 3, 4, 5, 6, 7].flatMap((number) => [
    item({name: 'odd', page: `${page}${number}`}),
    item({name: 'visits', pass: 'before', page: `${page}${number}`}),
  ]);
  const [first, second] = compareWithCatalogue(catalogue, [visit({items})]);
  assert.deepEqual([first?.subject, second?.subject], ['visits', 'odd']);
  assert.deepEqual([first?.count, first?.places.length], [7, 5]);
});
