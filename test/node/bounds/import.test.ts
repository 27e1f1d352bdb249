/**
 * Sources that are made to take long. Each would take minutes, or all memory, where work grows faster than the source:
 * the file's time-out is the measure, and no test looks at a clock.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {importList, NoList} from '../../../components/import/import-list.js';

const head = '<table><tr><th>Name<th>Purpose<th>Expiry</tr>';
const htmlRow = (name: string, purpose = 'p', lifetime = '1 year') =>
  `${head}<tr><td>${name}<td>${purpose}<td>${lifetime}</table>`;
const numbers = (count: number) =>
  Array(count)
    .fill(0)
    .map((_, at) => at);
const klaroApp = (rest: string) => `id: x\nlabel: X\npurposes: [p]\n${rest}`;

/** Constants each of which is the one before, so many times. */
const laughs = (times: number, levels: number, spread = '') =>
  numbers(levels)
    .map(
      (at) =>
        `const v${at}=[${Array(times)
          .fill(at ? `${spread}v${at - 1}` : '"_ga"')
          .join()}];`,
    )
    .join('\n');
const klaroOf = (cookies: string) =>
  `var klaroConfig={services:[{name:"x",title:"X",purposes:["p"],cookies:${cookies}}]};`;

const sources: Readonly<Record<string, () => string>> = {
  'a constant made of itself': () => `var a=[a,a]; ${klaroOf('[a]')}`,
  'constants that name each other': () => `${laughs(10, 12)}\n${klaroOf('v11')}`,
  'constants that are spread': () => `${laughs(10, 12, '...')}\n${klaroOf('v11')}`,
  'an empty text made of itself': () =>
    `const s0="";${numbers(60)
      .map((at) => `const s${at + 1}=s${at}+s${at};`)
      .join('')}${klaroOf('[s60]')}`,
  'a text made of itself': () =>
    `const s0="_ga";${numbers(60)
      .map((at) => `const s${at + 1}=s${at}+s${at};`)
      .join('')}${klaroOf('[s60]')}`,
  'services that share a long list': () =>
    `const all=[${numbers(20_000).map((at) => `"_a${at}"`)}];var klaroConfig={services:[${numbers(20_000).map(
      (at) => `{name:"s${at}",purposes:["p"],cookies:all}`,
    )}]};`,
  '250,000 constants': () =>
    `${numbers(250_000)
      .map((at) => `let v${at}=1;`)
      .join('')}${klaroOf('["_ga"]')}`,
  'calls in calls': () => `${'f('.repeat(3_000)}1${')'.repeat(3_000)}`,
  'lists in lists': () => `x=${'['.repeat(500_000)}`,
  'a long sum': () => `x=${Array(300_000).fill('"a"').join('+')}`,
  'members of members': () => `a${'.b'.repeat(300_000)}=[1]`,
  'JSON whose services share a long text': () =>
    JSON.stringify({
      translations: {en: {purposes: {p: {title: 'A title. '.repeat(200_000)}}}},
      services: numbers(20_000).map((at) => ({name: `s${at}`, purposes: ['p'], cookies: [`_a${at}`]})),
    }),
  'JSON of many categories': () =>
    JSON.stringify({
      language: {
        translations: {
          en: {preferencesModal: {sections: numbers(60_000).map((at) => ({linkedCategory: `c${at}`}))}},
        },
      },
      categories: Object.fromEntries(numbers(60_000).map((at) => [`c${at}`, {}])),
    }),
  'JSON of many heads': () =>
    JSON.stringify({
      languages: {
        en: {settings_modal: {cookie_table_headers: Array(200_000).fill({col1: 'Name'}), blocks: []}},
      },
    }),
  'a cell of 60,000 names': () =>
    htmlRow(
      numbers(60_000)
        .map((at) => `a_${at}`)
        .join(', '),
    ),
  'a cell of brackets': () => htmlRow('['.repeat(1_000_000)),
  'cells of brackets': () => htmlRow('['.repeat(2_000)).repeat(500),
  'a cell of less-than signs': () => htmlRow('&lt;'.repeat(800_000)),
  'a cell of colons': () => htmlRow(`${':'.repeat(1_000_000)}x`),
  'a cell of number signs': () => htmlRow(`${'#'.repeat(1_000_000)}x`),
  'cells of number signs': () => htmlRow(`_a${'#'.repeat(40_000)}x`).repeat(80),
  'a lifetime in brackets in brackets': () =>
    htmlRow('_ga', 'p', `1 year ${'('.repeat(100_000)}${')'.repeat(100_000)}`),
  'a lifetime that nearly closes the browser': () => htmlRow('_ga', 'p', 'clos'.repeat(800_000)),
  'a purpose that nearly is a lifetime': () => `<ul><li>_ga – ${'.'.repeat(2_000_000)}x</ul>`,
  'an item that ends in hyphens': () => `<ul><li>_ga ${'- '.repeat(1_000_000)}x</ul>`,
  '20,000 services': () =>
    numbers(20_000)
      .map((at) => `<h2>Service ${at}</h2>${htmlRow(`n_${at}`)}`)
      .join(''),
  'a service of 200,000 rows': () =>
    `${head}${numbers(200_000)
      .map((at) => `<tr><td>n_${at}`)
      .join('')}</table>`,
  'cells that reach over many': () =>
    `${head}${`<tr>${'<td rowspan=200 colspan=200>x_y'.repeat(200)}${'<tr><td>x'.repeat(200)}`.repeat(20)}</table>`,
  'hidden elements that are never closed': () => `<html>${'<nav>'.repeat(300_000)}${'</p>'.repeat(500_000)}`,
  'meanings without an end': () => `<dl><dt>_ga${'<dd>x'.repeat(500_000)}</dl>`,
  'a paragraph of links': () => `<p>${'<a href="https://a.b/">x</a>'.repeat(120_000)}`,
  'a heading of addresses': () => `<h2>Cookies ${':a.aa/'.repeat(500_000)} !</h2>${htmlRow('_ga')}`,
  'a service named as a tool, nearly': () =>
    `<table><tr><th>Name<th>Service</tr><tr><td>_ga<td>${'civic'.repeat(500_000)}</table>`,
  'a tag of many attributes': () =>
    `<p ${numbers(300_000)
      .map((at) => `a${at}=1`)
      .join(' ')}>`,
  'a text of names': () => `Cookies we use\n\n${'a_b '.repeat(900_000)}`,
  'a text of names and words': () => `Cookies we use\n\n${'a_b word '.repeat(150_000)}`,
  'a text of names in a table': () => `Name\tPurpose\tExpiry\n${'a_b '.repeat(900_000)}`,
  'a line of brackets': () => `# Cookies\n${'['.repeat(3_000_000)}`,
  'a line of underscores': () => `# Cookies\n_${'_'.repeat(3_000_000)}`,
  'a line of stars': () => `# Cookies\n${'**a'.repeat(1_000_000)}`,
  'a heading with a long blank': () => `Cookies\n# a${' '.repeat(2_000_000)}b\n# ${'#'.repeat(1_000_000)}x`,
  'a head with a long blank': () => `Name\n${'\n'.repeat(500_000)}Purpose\n${'\n'.repeat(500_000)}x`,
  'blank lines in YAML': () => `id: x\n${'\n'.repeat(600_000)}x`,
  'blank lines behind tabs': () => `Name\tPurpose\n${'\t\n'.repeat(400_000)}`,
  'many columns': () => `${'x,'.repeat(300_000)}${'Name,'.repeat(300_000)}Purpose\n_ga,b,1 year`,
  'a CSV of 300,000 rows': () => `Name,Purpose,Expiry\n${'_a,b,1 day\n'.repeat(300_000)}`,
  'YAML of 300,000 documents': () => '---\n'.repeat(300_000),
  'YAML of 300,000 keys': () => klaroApp(`cookies: []\nmore: {${numbers(300_000).map((at) => `a${at}`)}}\n`),
  'YAML whose aliases come to billions': () =>
    klaroApp(
      `cookies: []\n${numbers(12)
        .map((at) => `k${at}: &k${at} [${Array(10).fill(at ? `*k${at - 1}` : 'lol')}]`)
        .join('\n')}`,
    ),
  'YAML of lists in lists': () => klaroApp(`cookies: ${'['.repeat(200_000)}\n`),
  'a Klaro app of 60,000 cookies': () =>
    klaroApp(
      `cookies:\n${numbers(60_000)
        .map((at) => `  - regex: a${at}\n`)
        .join('')}`,
    ),
};

describe('a source that is made to take long', () => {
  for (const [what, make] of Object.entries(sources)) {
    it(`comes to a draft or to a sentence: ${what}`, () => {
      const source = make();
      assert.ok(source.length < 4_000_000, `${source.length} is more than the command reads`);
      try {
        const {catalogue} = importList(source, {});
        const names = catalogue.services.flatMap(({cookies = []}) => cookies.flatMap((row) => row.names));
        for (const name of names) assert.ok(JSON.stringify(name).length < 450);
      } catch (error) {
        if (!(error instanceof NoList)) throw error;
        assert.match(error.message, /^(?:it|its|cells of its|no list) .{20,400}$/);
      }
    });
  }
});
