/** The tables that `ask-first render` writes. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {parseFragment, serialize} from 'parse5';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {askFirst} from './run-command.js';

const luton = 'stories/sites/luton.json';
const {services, sites = []} = JSON.parse(readFileSync(luton, 'utf8')) as Catalogue;

const hostile: Catalogue = {
  version: 1,
  name: 'X',
  categories: [{id: 'a', name: '<A> & "co"', description: 'x', basis: 'consent'}],
  services: [
    {
      id: 's',
      category: 'a',
      name: {en: '<script>alert(1)</script>', cy: 'Gwasanaeth'},
      provider: 'x',
      purpose: 'x',
      privacy: 'https://example.org/?a=1&b="><script>',
      cookies: [
        {
          names: ['<b>', {name: 'x_[id]', matches: 'xx_*'}],
          purpose: {en: '</td>', cy: 'Pwrpas'},
          lifetime: 'P6M',
          storedIn: 'localStorage',
          stale: true,
        },
        {names: ['plain']},
      ],
    },
    {id: 'none', category: 'a', name: 'None & none', provider: 'x', purpose: 'Sets <nothing>.'},
  ],
};
const render = (...args: string[]) => askFirst(['render', '-', ...args], {input: JSON.stringify(hostile)});

describe('ask-first render', () => {
  it('writes every row of a site', async () => {
    const {code, out, errors} = await askFirst(['render', luton, '--site', 'main']);
    assert.deepEqual([code, errors], [0, '']);
    const main = sites.find(({id}) => id === 'main');
    const ids = [...(main?.services ?? []), ...(main?.shares ?? [])];
    const rows = services.filter(({id}) => ids.includes(id)).flatMap(({cookies = []}) => cookies);
    // And what the library itself keeps.
    assert.equal(out.match(/<th scope="row">/g)?.length, rows.length + 5);
  });
  it('writes the whole page: every row and site, and each link of its contents leads to a heading', async () => {
    const {code, out} = await askFirst(['render', luton, '--site', 'main', '--all-sites']);
    assert.equal(code, 0);
    assert.equal(out.match(/<th scope="row">/g)?.length, 59 + 5);
    for (const host of sites.slice(1).flatMap(({hosts = []}) => hosts))
      assert.ok(out.includes(`<p>on <a href="https://${host}">${host}</a></p>`), host);
    const ids = [...out.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...out.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      links.filter((id) => !ids.includes(id)),
      [],
    );
    const named = [...out.matchAll(/<table aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(named.length, out.match(/<table/g)?.length);
    assert.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
    );
    const levels = [...out.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.deepEqual(
      levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1),
      [],
    );
    assert.equal(levels[0], 2);
  });
  it('writes the page at the level that was asked for, in the language that was asked for', async () => {
    const {out} = await askFirst(['render', luton, '--all-sites', '--level', '4', '--lang', 'ur']);
    assert.match(out, /<h4>اس صفحے پر<\/h4>/);
    assert.doesNotMatch(out, /<h[123]|undefined|On this page/);
    const wrong = await askFirst(['render', luton, '--all-sites', '--level', '9']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.errors, /write 1 to 6/);
  });
  it('says who sets what comes from another domain', async () => {
    const {out} = await askFirst(['render', luton, '--service', 'microsoft-clarity']);
    assert.match(out, /<th scope="col">Set by<\/th>/);
    assert.match(out, /<td>Microsoft<br>www\.clarity\.ms<\/td>/);
  });
  it('writes one service, or one category', async () => {
    const one = await askFirst(['render', luton, '--service', 'google-analytics']);
    assert.deepEqual(one.out.match(/<caption>.*<\/caption>/g), ['<caption>Google Analytics</caption>']);
    const category = await askFirst(['render', luton, '--category', 'performance']);
    const captions = services.filter(({category: of, cookies}) => of === 'performance' && cookies?.length);
    assert.equal(category.out.match(/<caption>/g)?.length, captions.length);
    assert.doesNotMatch(category.out, /<h2>/);
  });
  it('writes text as text', async () => {
    const {out} = await render();
    assert.doesNotMatch(out, /<script|<b>&lt;|<nothing|style=|class=/);
    assert.ok(out.includes('<code>&#60;b&#62;</code>'));
    assert.ok(out.includes('<td>&#60;/td&#62;</td><td>6 months</td>'));
  });
  it('writes HTML that a parser reads without repair', async () => {
    const {out} = await render();
    const errors: string[] = [];
    const tree = parseFragment(out, {onParseError: ({code}) => errors.push(code)});
    assert.deepEqual(errors, []);
    assert.equal(serialize(tree).match(/<t[hd]/g)?.length, out.match(/<t[hd]/g)?.length);
  });
  it('says what is not given, and where a name is kept', async () => {
    const {out} = await render('--service', 's');
    assert.match(out, /kept in the browser’s storage, not a cookie<br>no longer set<\/th>/);
    assert.match(out, /<code>plain<\/code><\/th><td>Not given<\/td><td>Not given<\/td>/);
    assert.match(out, /<code>x_\[id\]<\/code>/);
  });
  it('writes the texts of a language', async () => {
    const {out} = await render('--lang', 'cy');
    assert.match(out, /<caption>Gwasanaeth<\/caption>/);
    assert.match(out, /<td>Pwrpas<\/td><td>6 mis<\/td>/);
    assert.match(out, /<th scope="col">Ar gyfer beth<\/th>/);
    assert.match(out, />Beth mae Gwasanaeth yn ei ddweud am breifatrwydd<\/a>/);
  });
  it('leaves out what a site shares with the family, where it is told to', async () => {
    const jobs = sites.find(({shares}) => shares?.length);
    assert.ok(jobs);
    const [all, own] = await Promise.all([
      askFirst(['render', luton, '--site', jobs.id]),
      askFirst(['render', luton, '--site', jobs.id, '--own']),
    ]);
    assert.ok(own.out.length < all.out.length);
  });

  for (const [name, args, says] of [
    ['a site that there is not', ['--site', 'mian'], /no site "mian": did you mean "main"\?/],
    ['a service that there is not', ['--service', 'youtub'], /no service "youtub": did you mean "youtube"\?/],
    ['a category that there is not', ['--category', 'zzz'], /no category "zzz": there are /],
    ['a language that is none', ['--lang', 'not a tag'], /not a language tag/],
    ['no site for --own', ['--own'], /--own needs --site/],
  ] as const) {
    it(`refuses ${name}`, async () => {
      const {code, out, errors} = await askFirst(['render', luton, ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(errors, says);
    });
  }
  it('refuses what is no catalogue, and says who knows more', async () => {
    const {code, errors} = await askFirst(['render', '-'], {input: '{}'});
    assert.equal(code, 2);
    assert.match(errors, /ask-first check -/);
  });
});
