/** What others wrote is shown on a terminal or in a build log, and never obeyed by it. */
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {printable} from '../../../components/cli/printable.js';
import {askFirst, makeFolder} from './run-command.js';

const obeyed =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s*::|##(?:\[|vso\[)/im;
const hostile =
  '::add-mask::x\u001b[2J\u009b31m\u0085\u007f\u202e\u2066\r\n  ::stop-commands::y\u2028##[error]z ##vso[task.x]';

describe('what a command says', () => {
  for (const [text, said] of [
    ['news/old.html: 2 frames', 'news/old.html: 2 frames'],
    ['“Cyngor” ÄÖ 中 🎉 a::b #a ##b', '“Cyngor” ÄÖ 中 🎉 a::b #a ##b'],
    ['::warning::x', '\\u003a:warning::x'],
    [' \t::x', ' \\u0009\\u003a:x'],
    ['a ##[add-mask]x', 'a \\u0023#[add-mask]x'],
    ['a ###VSO[x]', 'a #\\u0023#VSO[x]'],
    ['a\nb\r\u0000', 'a\\u000ab\\u000d\\u0000'],
  ] as const) {
    it(`shows ${JSON.stringify(text)} as one harmless line`, () => assert.equal(printable(text), said));
  }

  it('holds nothing that is obeyed, wherever it comes from', async () => {
    const folder = makeFolder();
    const name = `::error::${hostile.replace(/[/]/g, '').slice(0, 40)}.html`;
    mkdirSync(join(folder, 'site'));
    writeFileSync(
      join(folder, 'site', name),
      '<script src="https://www.youtube.com/iframe_api?\u009b&#27;::add-mask::"></script>\n' +
        '<select><iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe></select>',
    );
    writeFileSync(join(folder, name), JSON.stringify({[hostile]: hostile, version: hostile, $schema: 1}));
    const said = [
      await askFirst(['hold', '.'], {cwd: join(folder, 'site')}),
      await askFirst(['hold', name], {cwd: join(folder, 'site')}),
      await askFirst(['hold', hostile]),
      await askFirst(['check', name], {cwd: folder}),
      await askFirst(['check', '--json', name], {cwd: folder}),
      await askFirst(['check', hostile]),
      await askFirst(['render', hostile]),
      await askFirst([hostile]),
      await askFirst(['check', `--${hostile}`]),
      await askFirst(['render', 'stories/sites/luton.json', '--site', hostile]),
      await askFirst(['render', 'stories/sites/luton.json', '--lang', hostile]),
    ];
    for (const {out, errors} of said) {
      assert.match(out + errors, /\S/);
      assert.doesNotMatch(out, obeyed);
      assert.doesNotMatch(errors, obeyed);
      assert.doesNotMatch(errors, /\n\s+at /);
    }
    const [finding] = JSON.parse(said[4]?.out ?? '') as {file: string}[];
    assert.equal(finding?.file, name);
  });

  it('holds nothing that is obeyed in tables either', async () => {
    const text = `<b>${hostile}`;
    const category = {id: 'a', name: text, description: 'x', basis: 'consent'};
    const service = (id: string) => ({
      id,
      category: 'a',
      name: text,
      provider: 'x',
      purpose: text,
      privacy: `https://a.example/##vso[x]\u009b`,
      cookies: [{names: [text.replace(/\s/g, '')], purpose: text}],
    });
    const catalogue = {version: 1, name: 'x', categories: [category], services: [service('b')]};
    const {code, out} = await askFirst(['render', '-'], {input: JSON.stringify(catalogue)});
    assert.equal(code, 0);
    assert.match(out, /<caption>&#60;b>|<caption>&#60;b&#62;/);
    assert.doesNotMatch(out, obeyed);
  });
});
