/** What the command says of itself and of what it can't make sense of. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {version} from '../../../components/page/version.js';
import {askFirst, runFile} from './run-command.js';

const names = ['check', 'render', 'hold'];

describe('ask-first', () => {
  it('lists its commands', async () => {
    const {code, out, errors} = await askFirst(['--help']);
    assert.deepEqual([code, errors], [0, '']);
    for (const word of ['Usage:', 'Options:', 'Examples:', 'Exit codes:', ...names])
      assert.ok(out.includes(word), word);
  });
  for (const name of names) {
    it(`explains ${name}, whichever way it is asked`, async () => {
      const {code, out, errors} = await askFirst([name, '--help']);
      assert.deepEqual([code, errors], [0, '']);
      for (const word of [`Usage: ask-first ${name}`, 'Options:', 'Examples:', 'Exit codes:'])
        assert.ok(out.includes(word), word);
      assert.ok(out.split('\n').every((line) => line.length <= 100));
      assert.equal((await askFirst(['help', name])).out, out);
    });
  }
  it('says its version', async () => assert.equal((await askFirst(['--version'])).out, `${version}\n`));

  const bundle = ['bundle', 'stories/sites/luton.json', '--out', 'not-written.js'];
  const mistakes: Readonly<Record<string, readonly [args: readonly string[], says: RegExp]>> = {
    'no command': [[], /Which command\?/],
    'a command that there is not': [['chek'], /no command "chek": did you mean "check"\?/],
    'an option that there is not': [['hold', '--dry'], /--dry.*ask-first hold --help/],
    'an option without its value': [['render', 'a.json', '--site'], /--site.*ask-first render --help/],
    'no file to check': [['check'], /Name a file/],
    'a file that is not there': [['check', 'nowhere.json'], /nowhere\.json: there is no such file/],
    'a folder for a file': [['check', 'test'], /test: it is a folder/],
    'a folder that is not there': [['hold', 'nowhere'], /nowhere: there is no such file or folder/],
    'no folder to hold': [['hold'], /Name the one of your site/],
    'a site to bundle that there is not': [
      [...bundle, '--site', 'jbos'],
      /no site "jbos": did you mean "jobs"\?/,
    ],
    'frames held by another word': [
      [...bundle, '--hold', 'yes'],
      /--hold yes would do nothing: write --hold frames/,
    ],
    'links kept by another word': [[...bundle, '--links', 'off'], /write --links keep, or leave it out/],
    'shortcodes left by another word': [[...bundle, '--shortcodes', 'no'], /write --shortcodes off/],
    'a banner made by another word': [[...bundle, '--banner', ''], /write --banner auto/],
  };
  for (const [name, [args, says]] of Object.entries(mistakes)) {
    it(`says what is wrong in one line on the standard error: ${name}`, async () => {
      const {code, out, errors} = await askFirst(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(errors, says);
      assert.match(errors, /^ask-first: [^\n]+\n$/);
    });
  }

  // What nobody foresaw can't be had on purpose: a part of Node is broken before the command begins.
  const faults: Readonly<Record<string, string>> = {
    'at once': "JSON.parse=()=>{throw new TypeError('broken\\nat noon')}",
    'behind an await':
      "JSON.parse=()=>{setImmediate(()=>{throw new TypeError('broken\\nat noon')});return {version:1}};process.stdin.on('end',()=>setTimeout(()=>{},9e4))",
    'in a promise that nobody waits for':
      "JSON.parse=()=>{Promise.reject(new TypeError('broken\\nat noon'));return {version:1}};setInterval(()=>{},9e4)",
  };
  for (const [when, fault] of Object.entries(faults)) {
    it(`ends with 2 and a sentence, and without a stack, where something unforeseen fails: ${when}`, async () => {
      const args = ['dist/cli.js', 'check', '-'];
      const {code, errors} = await runFile(
        `--import=data:text/javascript,${encodeURIComponent(fault)}`,
        args,
        {
          input: '{"version": 1}',
        },
      );
      assert.equal(code, 2);
      assert.match(
        errors,
        /^ask-first: This should not have happened: TypeError: broken\\u000aat noon\. Please report it, [^\n]+\n$/,
      );
    });
  }

  it('says where it happened to those who look for it', async () => {
    const fault = encodeURIComponent(`process.env.ASK_FIRST_DEBUG='1';${faults['at once']}`);
    const {code, errors} = await runFile(
      `--import=data:text/javascript,${fault}`,
      ['dist/cli.js', 'check', '-'],
      {
        input: '{"version": 1}',
      },
    );
    assert.equal(code, 2);
    assert.match(errors, /\n\s+at /);
  });
});
