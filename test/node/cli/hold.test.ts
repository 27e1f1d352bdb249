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
    'news/old.HTM: 2 frames replaced, 1 early link taken out',
    'warning: This frame is held by data-consent',
    '  news/odd.html:2:14 https://www.youtube.com/embed/M7lc1UVf-VE',
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
    assert.deepEqual([code, errors], [0, '']);
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
    assert.equal(code, 0);
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
    assert.deepEqual([code, errors], [0, '']);
    assert.match(out, /2 of 2 pages changed/);
    const mixed = await askFirst(['hold', 'index.html', 'nowhere.html'], {cwd: site});
    assert.equal(mixed.code, 2);
  });
  it('ends with 1 for warnings only where it is asked to, so that a site with some can be published', async () => {
    const site = makeSite();
    const strict = await askFirst(['hold', '--dry-run', '--strict', site]);
    assert.equal(strict.code, 1);
    const clean = await askFirst(['hold', '--dry-run', '--strict', join(site, 'news/old.HTM')]);
    assert.equal(clean.code, 0);
  });
  it('says each kind of warning once, with a count and the first three places', async () => {
    const site = makeFolder();
    const thumbnail = '<img src="https://i.ytimg.com/vi/x/0.jpg">\n';
    writeFileSync(
      join(site, 'a.html'),
      `${thumbnail.repeat(4)}<script src="//www.youtube.com/api"></script>`,
    );
    writeFileSync(join(site, 'b.html'), thumbnail.repeat(5));
    const {out} = await askFirst(['hold', '.'], {cwd: site});
    assertReport(out, [
      'warning: A script is left, and contacts its provider. Take it out, or hold it with data-consent. (1 time in 1 page)',
      '  a.html:5:1 //www.youtube.com/api',
      'warning: A picture is left, and contacts its provider. Take it out, or hold it with data-consent. (9 times in 2 pages)',
      ...[1, 2, 3].map((line) => `  a.html:${line}:1 https://i.ytimg.com/vi/x/0.jpg`),
      '  and 6 more: --all names them',
      '0 of 2 pages changed, 0 frames replaced, 10 warnings',
    ]);
    const all = await askFirst(['hold', '--all', '.'], {cwd: site});
    assert.equal(all.out.match(/i\.ytimg\.com/g)?.length, 9);
    assert.doesNotMatch(all.out, /--all/);
  });
  it('makes URLs in a placeholder’s template wait, and names what cannot', async () => {
    const site = makeFolder();
    const page = (script: string) =>
      `<video-consent-placeholder service="captcha"><template>\n<style>@import "//a.example/a.css"</style><script ${script}="a.js"></script></template></video-consent-placeholder>`;
    writeFileSync(join(site, 'a.html'), page('src'));
    const {code, out} = await askFirst(['hold', '--strict', '.'], {cwd: site});
    assertReport(out, [
      'a.html: 1 element in templates made to wait',
      'warning: This is left in the <template> of a placeholder, and Firefox loads it before a yes.',
      '  a.html:2:1 //a.example/a.css',
      '1 of 1 page changed, 0 frames replaced, 1 warning',
    ]);
    assert.equal(code, 1);
    assert.equal(readFileSync(join(site, 'a.html'), 'utf8'), page('data-src'));
  });
  it('replaces frames of the catalogue’s services, too, where it is told of one', async () => {
    const site = makeFolder();
    const post = '<iframe src="https://www.facebook.com/plugins/post.php?href=x" height="300"></iframe>';
    writeFileSync(join(site, 'a.html'), post);
    const without = await askFirst(['hold', '.'], {cwd: site});
    assert.match(without.out, /^0 of 1 page changed/);
    const input = readFileSync('components/catalogue/services-to-copy.json', 'utf8');
    const {code, out, errors} = await askFirst(['hold', '--catalogue', '-', '.'], {cwd: site, input});
    assertReport(out, ['a.html: 1 frame replaced', '1 of 1 page changed, 1 frame replaced, 0 warnings']);
    assert.deepEqual([code, errors], [0, '']);
    assert.equal(
      readFileSync(join(site, 'a.html'), 'utf8'),
      '<video-consent-placeholder src="https://www.facebook.com/plugins/post.php?href=x" height="300"><a href="https://www.facebook.com/plugins/post.php?href=x">Read this post on Facebook</a></video-consent-placeholder>',
    );
  });
  it('refuses a catalogue in the words of check, and writes nothing', async () => {
    const site = makeSite();
    const refused = ['*', 'https://open.spotify.com', '*.co.uk', 'www.youtube.com/embed', 'www.luton.gov.uk'];
    for (const pattern of refused) {
      const input = JSON.stringify({
        version: 1,
        name: 'Luton',
        categories: [{id: 'videos', name: 'Videos', description: 'Videos', basis: 'consent'}],
        services: [
          {
            id: 'a',
            category: 'videos',
            name: 'A',
            provider: 'A',
            purpose: 'A',
            embeds: ['a.example', pattern],
          },
        ],
        sites: [{id: 'main', name: 'Main', hosts: ['www.luton.gov.uk'], services: ['a']}],
      });
      const {code, out, errors} = await askFirst(['hold', '--catalogue', '-', '.'], {cwd: site, input});
      assert.deepEqual([code, out], [2, ''], pattern);
      const checked = await askFirst(['check', '-'], {input});
      const [said = ''] = checked.out.split('\n');
      assert.match(said, /services\.0\.embeds\.1: /);
      assert.equal(errors, `ask-first: ${said}\nask-first: Nothing was rewritten: mend - first\n`);
      assert.deepEqual(statSync(join(site, 'news/old.HTM')).mtime, long);
    }
  });
  it('leaves a page that would take all memory, says so, and does the next one', async () => {
    const site = makeFolder();
    let fonts = frame;
    for (let i = 0; i < 8000; i += 1) fonts += `<p><font a=${i}>`;
    writeFileSync(join(site, 'a.html'), fonts);
    writeFileSync(join(site, 'b.html'), Buffer.alloc(17 * 1024 * 1024, frame));
    writeFileSync(join(site, 'c.html'), Buffer.from([0x1f, 0x8b, 0x08, 0x00]));
    writeFileSync(join(site, 'd.html'), frame);
    const {code, out, errors} = await askFirst(['hold', '.'], {cwd: site});
    assert.deepEqual([code, errors], [0, '']);
    for (const [page, said] of Object.entries({a: 'too many elements', b: 'too large', c: 'compressed'}))
      assert.match(out, new RegExp(`${said}.*\\n  ${page}\\.html:1:1\\n`));
    assert.match(out, /d\.html: 1 frame replaced\n/);
  });
});
