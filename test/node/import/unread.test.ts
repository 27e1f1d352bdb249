/** What a source has and a draft can't have is named, with its line and the reason; nothing is lost without a word. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {shownName} from '../../../components/catalogue/cookie-names.js';
import {importList, NoList} from '../../../components/import/import-list.js';

/** The names of the draft, and what is said to be left out: `line: message`. */
function read(source: string, file?: string) {
  const {catalogue, notes, rows, drafted} = importList(source, {file});
  return {
    names: catalogue.services.flatMap(({cookies = []}) => cookies.flatMap((row) => row.names.map(shownName))),
    left: notes.filter(({kind}) => kind === 'left-out').map(({line, message}) => `${line}: ${message}`),
    counts: [rows, drafted],
  };
}

const service = (name: string, cookies: string) => `{name: "${name}", purposes: ["p"], cookies: ${cookies}}`;

describe('what of a configuration can’t be read', () => {
  it('is a service that a call gives; one of a constant in plain sight is read', () => {
    const {names, left, counts} = read(
      `const common = [${service('ga', '["_ga"]')}];\nvar klaroConfig = {services: [\n${service('x', '["_x"]')},\n...common,\nmake("y"),\n...others,\n]};`,
    );
    assert.deepEqual(names, ['_x', '_ga']);
    assert.deepEqual(left, [
      '5: one of the services can’t be read: it is what make(…) gives, and nothing is run',
      '6: one of the services can’t be read: others is not in this file',
    ]);
    assert.deepEqual(counts, [2, 2]);
  });

  it('is a cookie that a call gives, or that is empty; those of a constant are read', () => {
    const {names, left, counts} = read(
      `const more = ["_a", "_b"];\nvar klaroConfig = {services: [${service('x', '["_x", ...more,\nmake(),\n"",\n...gone]')}]};`,
    );
    assert.deepEqual(names, ['_x', '_a', '_b']);
    assert.deepEqual(left, [
      '2: a row can’t be read: it is empty',
      '3: a row can’t be read: it is what make(…) gives, and nothing is run',
      '5: a row can’t be read: gone is not in this file',
    ]);
    assert.deepEqual(counts, [6, 3]);
  });

  it('is a constant that is made of itself', () => {
    const {names, left} = read(
      `const all = ["_a", ...all];\nvar klaroConfig = {services: [${service('x', '["_x", ...all]')}]};`,
    );
    assert.deepEqual(names, ['_x', '_a']);
    assert.deepEqual(left, ['1: a row can’t be read: all is made of itself']);
  });

  it('is a whole list of cookies, and a part of a service', () => {
    const {left} = read(
      `var klaroConfig = {services: [\n${service('a', '["_a"]')},\n${service('b', 'list()')},\n{...base(), name: "c", title: "C"},\n{[key]: 1, name: "d"}]};`,
    );
    assert.deepEqual(left, [
      '3: the cookies of b can’t be read: it is what list(…) gives, and nothing is run',
      '4: a part of one of the services can’t be read: it is what base(…) gives, and nothing is run',
      '5: a part of one of the services can’t be read: the name of a key is computed',
    ]);
  });

  it('is a group of Civic Cookie Control, a category and a row of vanilla-cookieconsent', () => {
    const civic = read(
      'CookieControl.load({necessaryCookies: ["sid", ...more], optionalCookies: [\n{name: "a", cookies: ["_a"]},\ngroup("b"),\n{name: "c", cookies: names}]});',
    );
    assert.deepEqual(civic.names, ['sid', '_a']);
    assert.deepEqual(
      civic.left.map((line) => line.slice(0, 20)),
      ['1: a row can’t be re', '3: one of the option', '4: the cookies of c '],
    );
    const vanilla = read(
      'CookieConsent.run({language: {translations: {en: {}}}, categories: {\nanalytics: {autoClear: {cookies: [{name: /^_ga/}, {name: pattern()}]}},\nads: category()}});',
    );
    assert.deepEqual(vanilla.names, ['_ga*']);
    assert.deepEqual(vanilla.left, [
      '2: a row can’t be read: it is what pattern(…) gives, and nothing is run',
      '3: the category ads can’t be read: it is what category(…) gives, and nothing is run',
    ]);
  });

  it('is no callback, which has nothing to list', () => {
    const {left} = read(
      'var klaroConfig = {services: [{name: "x", purposes: ["p"], cookies: ["_x"], required: !0, callback: function () {}}]};',
    );
    assert.deepEqual(left, []);
  });

  it('is a row of Drupal’s Klaro module that is empty, or has a list for a name', () => {
    const {names, left, counts} = read(
      'id: x\nlabel: X\npurposes: [p]\ncookies:\n  - regex: "^_ga$"\n  - regex:\n  - ["_a"]\n  - {name: ""}\n',
    );
    assert.deepEqual(names, ['_ga']);
    assert.deepEqual(left, [
      '6: a row can’t be read: it is empty',
      '7: a row can’t be read: its name is a list',
      '8: a row can’t be read: it is empty',
    ]);
    assert.deepEqual(counts, [4, 1]);
  });
});

describe('a name', () => {
  it('that is longer than any is left out, and its length is said', () => {
    const long = `_x${'y'.repeat(300)}`;
    const {names, left, counts} = read(`Name\tPurpose\tExpiry\n_ga\tp\t1 day\n${long}\tp\t1 day\n`);
    assert.deepEqual(names, ['_ga']);
    assert.match(left[0] ?? '', /^3: the name “_xy+…” has 302 characters, and at most 200/);
    assert.deepEqual(counts, [2, 1]);
  });
});

describe('a script that can’t be parsed', () => {
  const broken = 'Name Purpose Expiry\n_ga Counts visits 2 years\n_gid Counts visits 1 day\n';
  const refused: readonly (readonly [
    what: string,
    source: string,
    file: string | undefined,
    says: RegExp,
  ])[] = [
    ['by its name', broken, 'cookies.js', /line 1, column 6: Unexpected token/],
    [
      'by its name: TypeScript',
      'const a: string = "_ga";',
      'cookies.ts',
      /line 1, column 8: Unexpected token/,
    ],
    [
      'by how it begins',
      'var klaroConfig = {\n_ga counts\n',
      undefined,
      /line 2, column 5: Unexpected token/,
    ],
    ['by its brackets', `x=${'['.repeat(50_000)}${']'.repeat(50_000)}`, undefined, /nested too deeply/],
  ];
  for (const [what, source, file, says] of refused)
    it(`is not read as a text: ${what}`, () =>
      assert.throws(
        () => importList(source, {file}),
        (error) => error instanceof NoList && says.test(error.message),
      ));

  it('is read as the text that it is, where nothing says that it is one', () =>
    assert.deepEqual(read(broken.replaceAll(' ', '\t')).names.length > 0, true));
});
