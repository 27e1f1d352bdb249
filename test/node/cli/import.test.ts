/** What `ask-first import` makes of lists, as `dist/cli.js` does it. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {shownName} from '../../../components/catalogue/cookie-names.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {askFirst, makeFolder} from './run-command.js';

interface Report {
  readonly format: string;
  readonly rows: number;
  readonly drafted: number;
  readonly names: number;
  readonly services: number;
  readonly sites: number;
  readonly notes: readonly {readonly line: number; readonly kind: string; readonly message: string}[];
  readonly catalogue?: Catalogue;
}

const sources = 'test/node/import/sources';

async function importFile(file: string): Promise<Report & {catalogue: Catalogue; code: number | null}> {
  const {code, out, errors} = await askFirst(['import', `${sources}/${file}`, '--json']);
  assert.equal(errors, '');
  const report = JSON.parse(out) as Report;
  assert.ok(report.catalogue);
  return {...report, catalogue: report.catalogue, code};
}

const rowsOf = ({services}: Catalogue) => services.flatMap(({cookies = []}) => cookies);

// File, what it was read as, rows of the source, rows of the draft, names, services, sites, and lines that were left out.
type Expected = readonly [string, RegExp, number, number, number, number, number, readonly number[]];
const lists: readonly Expected[] = [
  ['luton-cookie-page.md', /^text$/, 59, 59, 73, 21, 13, []],
  ['headings.html', /an HTML page/, 8, 8, 9, 3, 0, [40]],
  ['columns.html', /an HTML page/, 7, 6, 8, 4, 0, [11]],
  ['lists.html', /an HTML page/, 5, 5, 5, 4, 3, []],
  ['one-table-each.html', /an HTML page/, 4, 4, 4, 2, 0, []],
  ['copied.txt', /^text$/, 7, 7, 7, 3, 0, []],
  ['list.csv', /CSV/, 5, 4, 5, 3, 0, [6]],
  ['database.csv', /CSV/, 3, 3, 3, 2, 0, []],
  ['klaro-app.yml', /Klaro module/, 3, 3, 3, 2, 0, []],
  ['klaro.js', /of Klaro$/, 3, 3, 3, 2, 0, []],
  ['cookieconsent.js', /vanilla-cookieconsent/, 4, 4, 4, 3, 0, []],
  ['orejime.js', /Orejime/, 3, 3, 3, 2, 0, []],
  ['tarteaucitron.html', /tarteaucitron/, 0, 0, 0, 2, 0, []],
  ['civic.js', /Civic/, 7, 7, 7, 4, 0, []],
];

describe('ask-first import', () => {
  for (const [file, format, rows, drafted, names, services, sites, left] of lists) {
    it(`makes a catalogue that passes check of ${file}: ${drafted} of ${rows} rows, ${names} names`, async () => {
      const report = await importFile(file);
      assert.match(report.format, format);
      const {catalogue, notes} = report;
      assert.deepEqual(
        [report.rows, report.drafted, report.names, report.services, report.sites],
        [rows, drafted, names, services, sites],
      );
      assert.equal(rowsOf(catalogue).length, drafted);
      assert.deepEqual(
        notes.filter(({kind}) => kind === 'left-out').map(({line}) => line),
        left,
      );
      assert.equal(report.code, left.length ? 1 : 0);
      const checked = await askFirst(['check', '-'], {input: JSON.stringify(catalogue)});
      assert.deepEqual([checked.code, checked.errors], [0, '']);
      assert.doesNotMatch(checked.out, /warning/);
    });
  }

  it('finds every row, name and lifetime of the council’s own page, and every site’s address', async () => {
    const {catalogue} = await importFile('luton-cookie-page.md');
    const systems = JSON.parse(readFileSync('test/unit/catalogue/luton-systems.json', 'utf8')) as {
      host: string | null;
      rows: {names: string[]; duration: string | null}[];
    }[];
    const told = systems.flatMap(({rows}) => rows.map(({names, duration}) => ({names, duration})));
    const read = rowsOf(catalogue).map(({names, lifetime}) => ({
      names: names.map(shownName),
      duration: lifetime ?? null,
    }));
    assert.deepEqual(read, told);
    const hosts = catalogue.sites?.flatMap(({hosts: of = []}) => of).slice(1);
    assert.deepEqual(
      hosts,
      systems.flatMap(({host}) => host ?? []),
    );
  });

  it('reads back the page that render writes: its rows, sites and addresses', async () => {
    const luton = 'stories/sites/luton.json';
    const page = await askFirst(['render', luton, '--site', 'main', '--all-sites']);
    const {out} = await askFirst(['import', '-', '--json'], {input: page.out});
    const {catalogue} = JSON.parse(out) as Report;
    const written = JSON.parse(readFileSync(luton, 'utf8')) as Catalogue;
    assert.ok(catalogue);
    const asTold = (of: Catalogue) =>
      rowsOf(of)
        .map(({names, lifetime, stale = false}) => [names.map(shownName), lifetime, stale])
        .filter(([names]) => !String(names).includes('ask_first') && String(names) !== 'answers')
        .map((row) => JSON.stringify(row));
    assert.deepEqual(asTold(catalogue).sort(), asTold(written).sort());
    const hosts = ({sites = []}: Catalogue) => sites.slice(1).map(({hosts: of}) => of);
    assert.deepEqual(hosts(catalogue), hosts(written));
  });

  it('runs nothing: what scripts would write is not in it', async () => {
    const {catalogue} = await importFile('headings.html');
    assert.doesNotMatch(JSON.stringify(catalogue), /never_run/);
  });

  it('asks about what it does not know, and never about what the source calls necessary', async () => {
    const {catalogue} = await importFile('columns.html');
    assert.deepEqual(
      catalogue.categories.map(({id, basis}) => [id, basis]),
      [
        ['strictly-necessary', 'necessary'],
        ['functional', 'consent'],
        ['performance', 'consent'],
        ['third-party', 'consent'],
      ],
    );
    const copied = (await importFile('copied.txt')).catalogue;
    const analytics = copied.services.find(({name}) => name === 'Google Analytics');
    const category = copied.categories.find(({id}) => id === analytics?.category);
    assert.equal(
      category?.basis,
      'consent',
      'Below “Essential cookies” it stands by chance of the order alone',
    );
  });

  it('keeps the name that a category has in Civic’s cookie', async () => {
    const {catalogue} = await importFile('civic.js');
    assert.deepEqual(
      catalogue.categories.map(({civic}) => civic),
      [undefined, 'analytics', 'marketing'],
    );
  });

  it('writes the catalogue to the standard output, and what to look at to the standard error', async () => {
    const {code, out, errors} = await askFirst(['import', `${sources}/columns.html`, '--name', 'A council']);
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as Catalogue).name, 'A council');
    assert.match(errors, /columns\.html:11: left out: the name \*_track matches too much/);
    assert.match(errors, /6 rows of 7/);
  });

  it('reads the standard input, and writes a file', async () => {
    const out = join(makeFolder(), 'draft.json');
    const said = await askFirst(['import', '-', '--json', '--out', out], {
      input: 'Name\tPurpose\tExpiry\n_ga\tCounts\t2 years\n',
    });
    assert.equal(said.code, 0);
    assert.equal((JSON.parse(said.out) as Report).catalogue, undefined);
    assert.equal(rowsOf(JSON.parse(readFileSync(out, 'utf8')) as Catalogue).length, 1);
  });

  const bad: readonly (readonly [what: string, content: string | Uint8Array, said: RegExp])[] = [
    ['nothing', ' \n', /it is empty/],
    ['prose', 'We like cookies.\nThey are good with tea.\n', /no list of cookies was found/],
    [
      'a page whose scripts would draw the list',
      '<html><script>draw()</script><p>Hi</p>',
      /Scripts are never run/,
    ],
    ['a page without a list', '<html><p>Hi</p>', /no table with a column of names/],
    [
      'a script that is no configuration',
      'startSite({theme: "dark"});',
      /no configuration of a consent tool/,
    ],
    ['a script with a mistake', 'CookieControl.load({\n  a: [1;\n  b: 2,\n});\n', /looks like a script/],
    ['JSON of something else', '{"a": 1}', /no configuration/],
    ['a catalogue', '{"version": 1, "services": [], "categories": []}', /a catalogue already/],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /save the list as CSV/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /NUL bytes/],
    ['UTF-16', Buffer.from('\ufeffName\tPurpose\n', 'utf16le'), /UTF-16/],
    ['Latin-1', Buffer.from('Name;Purpose;Expiry\n_a;caf\u00e9;1 day\n', 'latin1'), /not in UTF-8/],
    ['20 MB', '|a|b|\n'.repeat(3_400_000), /20 MB/],
    [
      'YAML whose aliases come to billions',
      `id: x\nlabel: X\npurposes: [p]\ncookies: []\n${[...Array(12).keys()]
        .map((at) => `k${at}: &k${at} [${Array(10).fill(at ? `*k${at - 1}` : 'lol')}]`)
        .join('\n')}`,
      /aliases \(\*name\) come to too much/,
    ],
    ['a script that is nested too deeply', `x=${'['.repeat(50_000)}`, /nested too deeply/],
    ['YAML with a mistake', 'id: a\nlabel: "x\npurposes:\n  - a\ncookies: [\n', /no YAML/],
  ];
  for (const [what, content, said] of bad) {
    it(`says in a sentence why it can’t take ${what}, and leaves the file that is there as it is`, async () => {
      const folder = makeFolder();
      const [file, out] = [join(folder, 'source'), join(folder, 'draft.json')];
      writeFileSync(file, content);
      writeFileSync(out, 'before');
      const {code, out: written, errors} = await askFirst(['import', file, '--out', out]);
      assert.deepEqual([code, written], [2, '']);
      assert.match(errors, said);
      assert.doesNotMatch(errors, /\n\s+at /);
      assert.equal(readFileSync(out, 'utf8'), 'before');
    });
  }

  it('reads a file that is named as a script as nothing else, and says what the parser says', async () => {
    const file = join(makeFolder(), 'cookies.js');
    writeFileSync(file, 'Name\tPurpose\n_ga\tCounts\n');
    const {code, errors} = await askFirst(['import', file]);
    assert.equal(code, 2);
    assert.match(errors, /can’t be read as one: line 1, column 6: Unexpected token/);
  });

  it('ends with 1 where a row is left out because only running the script would tell it', async () => {
    const input = 'var klaroConfig={services:[{name:"x",purposes:["p"],cookies:["_x",\nmake()]}]};';
    const {code, errors} = await askFirst(['import', '-'], {input});
    assert.equal(code, 1);
    assert.match(errors, /^-:2: left out: a row can’t be read: it is what make\(…\) gives/m);
    assert.match(errors, /1 row of 2/);
  });

  it('suggests what a copy of the cookie database knows, and says so', async () => {
    const file = join(makeFolder(), 'database.csv');
    writeFileSync(
      file,
      'Platform,Cookie / Data Key name,Description,Retention period\nBeeline,_bee,Counts visits,2 years\n',
    );
    const input = 'Name,Service,Purpose\n_bee,Beeline,\n';
    const {code, out, errors} = await askFirst(['import', '-', '--cookie-database', file], {input});
    assert.equal(code, 0);
    assert.match(out, /"purpose": "To be checked: Counts visits"/);
    assert.match(errors, /^-:2: suggested: the Open Cookie Database says of _bee, as one of Beeline/m);
  });

  it('writes nothing where the folder is not there', async () => {
    const {code, errors} = await askFirst(['import', `${sources}/list.csv`, '--out', '/nowhere/draft.json']);
    assert.equal(code, 2);
    assert.match(errors, /Can't write/);
    assert.ok(!existsSync('/nowhere'));
  });

  it('comes to an end with markup that is made to take long', async () => {
    const hostile = [
      '<p><font a=1>'.repeat(40_000),
      '<table><tr><td rowspan=999999 colspan=999999>'.repeat(3_000),
      `<table>${'<tr><td>_a'.repeat(60_000)}`,
      `<html>${'_ga ( '.repeat(100_000)}`,
      '[a]('.repeat(100_000),
      `Name\tPurpose\n${'_'.repeat(500_000)}\t${'1 '.repeat(200_000)}\n`,
    ];
    for (const input of hostile) {
      const {code, errors} = await askFirst(['import', '-'], {input});
      assert.ok(code === 0 || code === 1 || code === 2, String(code));
      assert.doesNotMatch(errors, /\n\s+at |RangeError|heap/);
    }
  });
});
