/** The banner that `ask-first render --banner` writes. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {askFirst, makeFolder} from './run-command.js';

const luton = 'stories/sites/luton.json';
const hostile: Catalogue = {
  version: 1,
  name: '"><script>alert(1)</script>',
  categories: [
    {id: 'a', name: {en: '</template><img>', cy: 'Da'}, description: 'x', basis: 'consent'},
    {id: 'b', name: 'Needed', description: 'x', basis: 'necessary'},
  ],
  services: [
    {id: 's', category: 'a', name: 'A & <b>', provider: 'x', purpose: 'x'},
    {id: 'n', category: 'b', name: 'Needed', provider: 'x', purpose: 'x'},
  ],
  sites: [
    {
      id: 'all',
      name: 'x',
      hosts: ['a.example'],
      services: ['s', 'n'],
      preferences: 'https://a.example/?"><i>',
    },
    {id: 'plain', name: 'x', hosts: ['b.example'], services: ['n']},
  ],
};
const render = (...args: string[]) =>
  askFirst(['render', '--banner', '-', ...args], {input: JSON.stringify(hostile)});

describe('ask-first render --banner', () => {
  it('writes one element with a declarative shadow root, in ASCII, which a parser reads without repair', async () => {
    for (const language of ['en', 'ur']) {
      const {code, out} = await askFirst(['render', '--banner', luton, '--site', 'main', '--lang', language]);
      const errors: string[] = [];
      const [banner, ...more] = parseFragment(out.trim(), {onParseError: ({code}) => errors.push(code)})
        .childNodes as DefaultTreeAdapterTypes.Element[];
      assert.deepEqual([code, errors, more, banner?.tagName], [0, [], [], 'cookie-banner']);
      assert.match(out, /^[\x20-\x7e]+\n$/);
      const [template] = banner?.childNodes as DefaultTreeAdapterTypes.Template[];
      assert.deepEqual(template?.attrs, [{name: 'shadowrootmode', value: 'open'}]);
      assert.equal(template?.content.childNodes.length, 1);
    }
  });

  it('marks the language and direction of its words', async () => {
    const {out} = await askFirst(['render', '--banner', luton, '--lang', 'ur']);
    assert.match(out, /<div class="box question"[^>]* lang="ur" dir="rtl">/);
    const {out: french} = await render('--lang', 'fr');
    assert.match(french, /<div class="box question"[^>]* lang="en" dir="ltr">/);
  });

  it('writes text as text, in attributes too', async () => {
    const {out} = await render('--site', 'all');
    assert.doesNotMatch(out, /<script|<img|<i>|<b>[^<]*<b>/);
    assert.ok(out.includes('aria-label="Cookies on &#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;"'));
    assert.ok(out.includes('<b>&#60;/template&#62;&#60;img&#62;</b>: A &#38; &#60;b&#62;</li>'));
    assert.equal(out.match(/<\/template>/g)?.length, 1);
  });

  it('has no script, and no listener', async () => {
    const {out} = await render('--site', 'all');
    assert.doesNotMatch(out, /\son\w+=|@click|undefined|\[object/);
  });

  it('takes its styles from a file where that is wanted', async () => {
    const {out} = await render('--stylesheet', '/a/b.css?"');
    assert.ok(out.includes('<link rel="stylesheet" href="/a/b.css?&#34;">'));
    assert.doesNotMatch(out, /<style|style=/);
  });

  it('writes a file for every language, and leaves those that did not change', async () => {
    const folder = makeFolder();
    const args = ['render', '--banner', luton, '--site', 'main', '--out', folder];
    const {out} = await askFirst(args);
    assert.deepEqual(
      readdirSync(folder).sort(),
      ['ar', 'bn', 'cy', 'en', 'gu', 'pa', 'pl', 'pt', 'ro', 'ur'].map((tag) => `banner-${tag}.html`),
    );
    assert.equal(out.match(/: written/g)?.length, 10);
    assert.equal((await askFirst(args)).out.match(/: unchanged/g)?.length, 10);
    const {out: welsh} = await askFirst([...args.slice(0, -2), '--lang', 'cy']);
    assert.equal(readFileSync(join(folder, 'banner-cy.html'), 'utf8'), welsh);
  });

  it('writes what a site without anything to ask tells of, and one line of it beside a question', async () => {
    const exempt = {...hostile.categories[1], id: 'c', basis: 'exempt'};
    const site = {id: 'told', name: 'x', services: ['e']};
    const telling = {
      ...hostile,
      categories: [...hostile.categories, exempt],
      services: [...hostile.services, {id: 'e', category: 'c', name: 'Counter', provider: 'x', purpose: 'x'}],
      sites: [site, {...site, id: 'both', services: ['e', 's']}],
    };
    const write = async (site: string) =>
      (await askFirst(['render', '--banner', '-', '--site', site], {input: JSON.stringify(telling)})).out;
    const parts = (out: string) => [...out.matchAll(/<button[^>]* part="(\w+)"/g)].map(([, part]) => part);
    const [told, both] = [await write('told'), await write('both')];
    assert.deepEqual(
      [parts(told), parts(both)],
      [
        ['ok', 'object'],
        ['object', 'accept', 'reject'],
      ],
    );
    for (const out of [told, both]) assert.ok(out.includes('</b>: Counter (x)'), out);
    assert.match(both, /data-asked="\w+ \w+"/);
  });

  it('says on which sites an answer counts, where they share a domain', async () => {
    const write = (...args: string[]) =>
      askFirst(['render', '--banner', luton, '--site', 'main', ...args]).then(({out}) => out);
    const scope = 'Your answer counts on all luton.gov.uk websites, such as Job search and Online forms.';
    assert.ok((await write('--domain', 'luton.gov.uk')).includes(scope));
    assert.ok(!(await write()).includes('Your answer counts'));
    const foreign = ['render', '--banner', luton, '--site', 'online-payments', '--domain', 'luton.gov.uk'];
    const {code, out, errors} = await askFirst(foreign);
    assert.deepEqual([code, out], [2, '']);
    assert.match(errors, /--domain luton\.gov\.uk is not that of www\.civicaepay\.co\.uk/);
    assert.match((await askFirst(['render', '--banner', luton, '--domain', 'a.b'])).errors, /needs --site/);
    for (const domain of ['gov.uk', 'uk', 'github.io', '10.1.2.3', '2.3', 'luton']) {
      const banner = ['render', '--banner', luton, '--site', 'main', '--domain', domain];
      const bundle = ['bundle', luton, '--out', 'not-written.js', '--domain', domain];
      for (const command of [banner, bundle]) {
        const {code, out, errors} = await askFirst(command);
        assert.deepEqual([code, out], [2, ''], domain);
        assert.match(errors, /is no domain of yours/);
      }
    }
    for (const domain of [
      'https://luton.gov.uk',
      '.luton.gov.uk',
      'luton.gov.uk/',
      'Luton.gov.uk',
      'luton.gov.uk:80',
    ])
      for (const command of [
        ['render', '--banner', luton, '--site', 'main', '--domain', domain],
        ['bundle', luton, '--out', 'not-written.js', '--domain', domain],
      ]) {
        const {code, out, errors} = await askFirst(command);
        assert.deepEqual([code, out], [2, ''], domain);
        assert.match(errors, /is not a plain name, so no host would end in it: .* like luton\.gov\.uk/);
      }
  });

  it('says where there is nothing to ask, and what does not go together', async () => {
    const plain = await render('--site', 'plain');
    assert.deepEqual([plain.code, plain.out], [2, '']);
    assert.match(plain.errors, /nothing to ask on the site "plain"/);
    assert.match((await render('--category', 'a')).errors, /leave out --service/);
    assert.match((await askFirst(['render', luton, '--out', 'x'])).errors, /need --banner/);
  });
});
