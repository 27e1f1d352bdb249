/** What `ask-first audit` refuses, before it starts a browser. */
import assert from 'node:assert/strict';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {explainMissing, findFirefox} from '../../../components/audit/browser/find-browser.js';
import {askFirst, makeFolder, runFile} from './run-command.js';

const list = 'stories/sites/luton.json';

/** A program that is called as Firefox is. */
function makeFirefox(): string {
  const file = join(makeFolder(), 'firefox');
  writeFileSync(file, '#!/bin/sh\n', {mode: 0o755});
  return file;
}

describe('ask-first audit', () => {
  let at = '';
  const server = createServer(({url}, response) => {
    response
      .writeHead(url === '/missing.json' ? 404 : 200)
      .end(url === '/page.json' ? '<html>' : '{"tables": "x"}');
  });
  before(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  before(() => (at = `http://town.localhost:${(server.address() as AddressInfo).port}`));
  after(() => server.close());

  const refused: readonly (readonly [args: () => readonly string[], why: RegExp])[] = [
    [() => [], /Which catalogue\?/],
    [() => ['missing.json'], /Can't read missing\.json: there is no such file/],
    [() => ['package.json'], /package\.json is not a catalogue: ask-first check package\.json/],
    [() => [list, '--site', 'job'], /no site "job": did you mean "jobs"\?/],
    [() => [list, '--site', 'mailchimp'], /None of these sites has a host/],
    [() => [list, 'www.luton.gov.uk'], /is no address: begin it with https/],
    [() => [list, 'https://other.example/'], /No site of the catalogue is at https:\/\/other\.example\//],
    [() => [list, '--pages', '0'], /--pages is 0: give a number from 1, as in --pages 20/],
    [() => [list, '--pages', 'many'], /--pages is many/],
    [() => [list, '--minutes', ''], /--minutes is/],
    [() => [list, '--resolve', 'a:b'], /--resolve has "a:b"/],
    [() => [list, '--baseline', 'package.json'], /package\.json is no report of ask-first audit --json/],
    [() => [list, '--browser', '/no/browser'], /\/no\/browser is no program/],
    [
      () => [list, '--browser', makeFirefox()],
      /\/firefox is Firefox, which .*: install one of them, or name/,
    ],
    [() => [`${at}/missing.json`], /Can't fetch .*: its server answers 404/],
    [() => [`${at}/page.json`], /page\.json is not a whole catalogue/],
    [() => [`${at}/part.json`], /part\.json is not a whole catalogue/],
    [() => ['http://town.localhost:1/list.json'], /Can't fetch http:\/\/town\.localhost:1\/list\.json: /],
  ];
  for (const [args, why] of refused)
    it(`refuses ${why.source}`, async () => {
      const {code, out, errors} = await askFirst(['audit', '--quiet', ...args()]);
      assert.match(errors, why);
      assert.match(errors, /^ask-first: [^\n]+\n$/);
      assert.deepEqual([code, out], [2, '']);
    });

  it('names the package that it needs, where that is not installed', async () => {
    const folder = makeFolder();
    for (const file of ['cli.js', 'audit.js']) cpSync(join('dist', file), join(folder, file));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'list.json'), readFileSync(list));
    const {code, errors} = await runFile(join(folder, 'cli.js'), ['audit', 'list.json'], {cwd: folder});
    assert.deepEqual(
      [code, errors],
      [
        2,
        'ask-first: audit needs playwright-core, which is not installed: npm install --save-dev playwright-core\n',
      ],
    );
  });

  it('says what to do where only Firefox is there', () => {
    const file = makeFirefox();
    const {PATH} = process.env;
    process.env['PATH'] = dirname(file);
    try {
      assert.equal(findFirefox(), file);
      assert.match(
        explainMissing(undefined, findFirefox()),
        /^audit needs Chromium, Chrome or Edge, and .*\/firefox is Firefox, .*: install one of them/,
      );
      assert.match(explainMissing(undefined, undefined), /found none: install one/);
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  it('is a file of its own: no other command loads it', async () => {
    const folder = makeFolder();
    cpSync('dist/cli.js', join(folder, 'cli.js'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const {code, out} = await runFile(join(folder, 'cli.js'), ['audit', '--help']);
    assert.equal(code, 0);
    assert.match(out, /^Usage: ask-first audit/);
  });
});
