/** What `ask-first publish` writes, and what it leaves alone. */
import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {isChecked} from '../../../components/catalogue/validation-mark.js';
import {audience} from '../../../components/cli/audience.js';
import {askFirst, makeFolder} from './run-command.js';

const luton = 'stories/sites/luton.json';
const source = readFileSync(luton, 'utf8');
const old = new Date('2020-01-01');

let folder: string;
const fresh = () => (folder = makeFolder());
const file = (name: string) => join(folder, 'luton', name);
const read = (name: string) => readFileSync(file(name), 'utf8');

/** Publishes a text as luton.json into a folder of the test's own. */
function publish(text = source, args: readonly string[] = []) {
  writeFileSync(join(folder, 'luton.json'), text);
  return askFirst(['publish', 'luton.json', '--out', '.', ...args], {cwd: folder});
}

describe('ask-first publish', () => {
  it('writes two files a language that browsers need not check, and says their sizes', async () => {
    fresh();
    const {code, out, errors} = await askFirst([
      'publish',
      luton,
      '--out',
      join(folder, 'public/ask-first/'),
    ]);
    assert.deepEqual([code, errors], [0, '']);
    const written = join(folder, 'public/ask-first/luton');
    const languages = [...audience.languages, 'index'];
    assert.deepEqual(
      readdirSync(written).sort(),
      languages
        .flatMap((language) => [`${language}.json`, `tables-${language}.json`])
        .concat('rows.json')
        .sort(),
    );
    for (const name of readdirSync(written).filter((name) => name !== 'rows.json'))
      assert.ok(isChecked(JSON.parse(readFileSync(join(written, name), 'utf8'))), name);
    assert.match(out, /luton\/en\.json: \d{3} bytes after brotli, written\n/);
    assert.match(out, /luton\/tables-en\.json: 3\d{3} bytes after brotli, written\n/);
    assert.match(out, /data-catalogue="\/ask-first\/luton\/"/);
    assert.match(out, /data-frames="myforms\.luton\.gov\.uk connect\.luton\.gov\.uk"\n$/);
  });

  it('leaves what did not change as it is, so that no visitor fetches it again', async () => {
    fresh();
    await publish();
    const names = readdirSync(join(folder, 'luton'));
    for (const name of names) utimesSync(file(name), old, old);
    const {out} = await publish(source.replace('"lifetime": "P2Y"', '"lifetime": "P3Y"'));
    for (const name of names)
      assert.equal(statSync(file(name)).mtimeMs === old.getTime(), !name.startsWith('tables-'), name);
    assert.match(out, /en\.json: \d+ bytes after brotli, unchanged/);
  });

  it('says what is wrong as the check does, and writes nothing', async () => {
    fresh();
    const {code, out} = await publish(source.replace('"category": "performance"', '"category": "x"'));
    assert.equal(code, 1);
    assert.match(
      out,
      /^luton\.json:\d+:\d+: error: services\.2\.category: "x" is not the id of a category\n$/,
    );
    assert.deepEqual(readdirSync(folder), ['luton.json']);
    assert.equal((await publish('{')).code, 1);
  });

  it('lets warnings pass, and says them', async () => {
    fresh();
    const {code, out} = await publish(source.replace('"version": 1', '"version": 1, "colour": "red"'));
    assert.equal(code, 0);
    assert.match(out, /^luton\.json:\d+:\d+: warning: colour: this key is not read/);
    assert.doesNotMatch(read('tables-en.json'), /colour/);
  });

  it('removes what it wrote in a language that is gone, and nothing else', async () => {
    fresh();
    mkdirSync(join(folder, 'luton'));
    const others = {
      'fr.json': '{}',
      'tables-fr.json': '{"checked":"1"}',
      'de.json': 'text',
      'notes.txt': 'x',
    };
    for (const [name, text] of Object.entries(others)) writeFileSync(file(name), text);
    const scottish = JSON.parse(source) as Catalogue;
    await publish(JSON.stringify({...scottish, name: {en: 'Luton Council', sco: 'Luton Cooncil'}}));
    assert.match(read('sco.json'), /Cooncil/);
    const edited = read('tables-sco.json').replace('Cooncil', 'My own');
    writeFileSync(file('tables-sco.json'), edited);
    const {out} = await publish();
    assert.match(out, /luton\/sco\.json: removed\n/);
    assert.ok(!readdirSync(join(folder, 'luton')).includes('sco.json'));
    assert.equal(read('tables-sco.json'), edited, 'Somebody edited it: it is theirs');
    for (const [name, text] of Object.entries(others)) assert.equal(read(name), text, name);
  });

  it('leaves no half of a file behind where it can’t write', async () => {
    fresh();
    mkdirSync(join(folder, 'luton/en.json'), {recursive: true});
    const {code, errors} = await publish();
    assert.equal(code, 2);
    assert.match(errors, /^ask-first: Can't write luton\/en\.json: [^\n]+\n$/);
    assert.deepEqual(
      readdirSync(join(folder, 'luton')).filter((name) => name.endsWith('.tmp')),
      [],
    );
    fresh();
    writeFileSync(join(folder, 'luton'), 'a file');
    const {code: other, errors: why} = await publish();
    assert.equal(other, 2);
    assert.match(why, /a file of this name is there, not a folder/);
  });

  it('says it as JSON', async () => {
    fresh();
    const {code, out} = await publish(source, ['--json']);
    assert.equal(code, 0);
    const {findings, files} = JSON.parse(out) as {findings: unknown[]; files: Record<string, unknown>[]};
    assert.deepEqual(findings, []);
    assert.equal(files.length, publishCatalogue(JSON.parse(source) as Catalogue, audience).size);
    assert.deepEqual(Object.keys(files[0] ?? {}), ['file', 'bytes', 'state']);
  });

  it('reads the standard input, and asks for what it was not told', async () => {
    fresh();
    const {code} = await askFirst(['publish', '-', '--out', '.'], {cwd: folder, input: source});
    assert.equal(code, 0);
    assert.ok(readdirSync(join(folder, 'catalogue')).includes('en.json'));
    for (const args of [
      ['publish', luton],
      ['publish', '--out', '.'],
      ['publish', luton, luton, '--out', '.'],
    ]) {
      const {code, errors} = await askFirst(args);
      assert.equal(code, 2);
      assert.match(errors, /^ask-first: Which catalogue, and where to\?/);
    }
  });
});
