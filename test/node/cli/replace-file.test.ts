/** A page is replaced at once, and nobody else's file is touched, whatever happens. */
import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {replaceFile} from '../../../components/cli/replace-file.js';
import {makeFolder} from './run-command.js';

const bytes = new TextEncoder().encode('new');

describe('replacing a page', () => {
  it('leaves a file alone that looks like one of its own', async () => {
    const page = join(makeFolder(), 'page.html');
    writeFileSync(page, 'old');
    writeFileSync(`${page}.${process.pid}.tmp`, 'somebody else’s');
    await replaceFile(page, bytes);
    assert.equal(readFileSync(page, 'utf8'), 'new');
    assert.equal(readFileSync(`${page}.${process.pid}.tmp`, 'utf8'), 'somebody else’s');
  });

  it('that fails leaves nothing behind, and all as it was', async () => {
    const folder = makeFolder();
    const page = join(folder, 'page.html');
    // A folder with something in it can't be replaced by a file.
    mkdirSync(page);
    writeFileSync(join(page, 'inside'), 'old');
    await assert.rejects(replaceFile(page, bytes));
    assert.deepEqual(readdirSync(folder), ['page.html']);
    await assert.rejects(replaceFile(join(folder, 'nowhere.html'), bytes));
    assert.deepEqual(readdirSync(folder), ['page.html']);
  });
});
