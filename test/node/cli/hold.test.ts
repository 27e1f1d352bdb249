/** What `ask-first hold` does to the folder of a static site. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {askFirst, makeFolder} from './run-command.js';

const frame = '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
const long = new Date('2020-01-01');

/** A site with one page to rewrite, one to look at, and much that is nobody's business. */
function makeSite(): string {
  const site = makeFolder();
  const put = (path: string, content: string) => {
    mkdirSync(join(site, path, '..'), {recursive: true});
    writeFileSync(join(site, path), content, 'latin1');
    utimesSync(join(site, path), long, long);
  };
  put('index.html', '<p>Text</p>');
  put('news/old.HTM', `<link rel=preconnect href=https://i.ytimg.com><p>\xa3</p>\r\n${frame}${frame}`);
  put('news/odd.html', `<p>\n  <b>Text</p>${frame}`);
  put('script.js', frame);
  put('.hidden/a.html', frame);
  put('node_modules/a.html', frame);
  symlinkSync(join(site, 'node_modules', 'a.html'), join(site, 'link.html'));
  chmodSync(join(site, 'news/old.HTM'), 0o640);
  return site;
}

const report = (would = '') =>
  [
    'news/odd.html: 1 frame replaced',
    'news/odd.html:2:14: warning: This frame is held by data-consent',
    'news/old.HTM: 2 frames replaced, 1 early link taken out',
    `2 of 3 pages${would} changed, 3 frames${would} replaced, 1 warning`,
  ] as const;

function assertReport(out: string, lines: readonly string[]): void {
  const said = out.trim().split('\n');
  assert.equal(said.length, lines.length, out);
  lines.forEach((line, i) => assert.ok(said[i]?.startsWith(line), said[i]));
}

describe('ask-first hold', () => {
  it('rewrites the pages that have frames, in place, and names what to look at', async () => {
    const site = makeSite();
    const {code, out, errors} = await askFirst(['hold', '.'], {cwd: site});
    assertReport(out, report());
    assert.deepEqual([code, errors], [1, '']);
    const page = readFileSync(join(site, 'news/old.HTM'), 'latin1');
    assert.match(
      page,
      /^<p>\xa3<\/p>\r\n(<video-consent-placeholder [^>]*><a [^>]*>[^<]*<\/a><\/video-consent-placeholder>){2}$/,
    );
    assert.equal(statSync(join(site, 'news/old.HTM')).mode & 0o777, 0o640);
  });
  it('writes nothing else, and leaves nothing behind', async () => {
    const site = makeSite();
    await askFirst(['hold', site]);
    for (const path of ['index.html', 'script.js', '.hidden/a.html', 'node_modules/a.html'])
      assert.deepEqual(statSync(join(site, path)).mtime, long, path);
    assert.deepEqual(readdirSync(join(site, 'news')).sort(), ['odd.html', 'old.HTM']);
  });
  it('writes nothing at all in a dry run, and says the same', async () => {
    const site = makeSite();
    const {code, out} = await askFirst(['hold', '--dry-run', '.'], {cwd: site});
    assertReport(out, report(' would be'));
    assert.equal(code, 1);
    for (const path of ['news/old.HTM', 'news/odd.html'])
      assert.deepEqual(statSync(join(site, path)).mtime, long, path);
  });
  it('finds nothing to do the second time', async () => {
    const site = makeSite();
    await askFirst(['hold', site]);
    const {code, out} = await askFirst(['hold', site]);
    assert.deepEqual([code, out], [0, '0 of 3 pages changed, 0 frames replaced, 0 warnings\n']);
  });
  it('takes single pages, and goes on after one that it can’t read', async () => {
    const site = makeSite();
    const {code, out, errors} = await askFirst(['hold', 'news/old.HTM', 'news'], {cwd: site});
    assert.deepEqual([code, errors], [1, '']);
    assert.match(out, /2 of 2 pages changed/);
    const mixed = await askFirst(['hold', 'index.html', 'nowhere.html'], {cwd: site});
    assert.equal(mixed.code, 2);
  });
});
