/** Nothing is lost: when a window closes, when two people save one file, when a file is no list. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {Browser, Page} from 'puppeteer-core';

import {servePages} from '../journeys/serve-pages.js';
import {Author, engines, fileUrl, openBrowser} from './author.js';
import {waitUntil} from '../wait-until.js';

const luton = readFileSync('stories/sites/luton.json', 'utf8');
let site: Awaited<ReturnType<typeof servePages>>;
before(async () => {
  site = await servePages(() => undefined);
});
after(() => site.close());

/** A picker cannot be pressed by a test: it gives a file of the origin's own file system, which is a real one. */
const givePickedFile = (page: Page, text: string) =>
  page.evaluateOnNewDocument(
    `const handle = async (create) => (await navigator.storage.getDirectory()).getFileHandle('luton.json', {create});
     window.fileOnDisk = {
       write: async (text) => { const stream = await (await handle(true)).createWritable(); await stream.write(text); await stream.close(); },
       // While it is being written it can't be read.
       read: async () => (await (await handle(false)).getFile()).text().catch(() => ''),
     };
     window.showOpenFilePicker = async () => { await window.fileOnDisk.write(${JSON.stringify(text)}); return [await handle(false)]; };
     window.showSaveFilePicker = async () => handle(true);`,
  );
const onDisk = (author: Author) => author.page.evaluate('window.fileOnDisk.read()') as Promise<string>;
const writeOnDisk = (author: Author, text: string) =>
  author.page.evaluate(`window.fileOnDisk.write(${JSON.stringify(text)})`);

/** Until the browser has written a draft with this text: a moment after the last letter. */
const isKept = (author: Author, text: string) =>
  waitUntil(
    async () => {
      const drafts = await author.page.evaluate(
        () =>
          new Promise<string>((read) => {
            const opening = indexedDB.open('ask-first-editor');
            opening.onsuccess = () => {
              const asked = opening.result.transaction('drafts').objectStore('drafts').getAll();
              asked.onsuccess = () => {
                opening.result.close();
                read(JSON.stringify(asked.result.map((draft) => (draft as {text: string}).text)));
              };
            };
          }),
      );
      return drafts.includes(text);
    },
    () => `No draft with “${text}” is kept.`,
  );

for (const engine of engines)
  describe(`in ${engine}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [where, url] of [
      ['from a disk', () => fileUrl],
      ['from a site', () => site.address('editor', '/ask-first/edit.html')],
    ] as const)
      it(`offers again what was written in a window that was closed by accident, opened ${where}`, async () => {
        const author = await Author.at(browser, url());
        await author.drop('luton.json', luton);
        await author.press('Hotjar');
        await author.write('Provider', 'Somebody else');
        await author.sees('Not saved');
        await isKept(author, 'Somebody else');
        await author.page.close();

        const again = await Author.at(browser, url());
        await again.sees('Go on where you were');
        // A window that is open keeps its work to itself.
        await again.press('Go on with luton.json');
        await again.press('Hotjar');
        assert.equal(await again.read('Provider'), 'Somebody else');
        const other = await Author.at(browser, url());
        await other.sees('Make and keep the list');
        assert.ok(!(await other.text()).includes('Go on where you were'));
        await other.page.close();
        await again.press('What changed');
        await again.sees('Because of: Hotjar.');
        await again.press('Undo');
        assert.equal((await again.list()).text, luton);
        await again.page.close();
        const last = await Author.at(browser, url());
        await last.press('Throw away the work on luton.json');
        await last.sees('is gone');
        await last.page.close();
      });

    it('says what a file is that is no list, opens nothing, and runs nothing', async () => {
      const author = await Author.at(browser, site.address('editor', '/ask-first/edit.html'));
      const requests: string[] = [];
      author.page.on('request', (request) => requests.push(request.url()));
      const cases: readonly (readonly [string, string | Buffer, string])[] = [
        [
          'list.pdf',
          '%PDF-1.7 …',
          'Can’t open list.pdf: it is a PDF: copy the list out of it into a text file.',
        ],
        ['big.html', Buffer.alloc(20_000_000, 'a'), 'it has 20 MB'],
        ['old.csv', Buffer.from('Name;Purpose;Expiry\n_a;caf\u00e9;1 day\n', 'latin1'), 'it is not in UTF-8'],
        ['broken.json', '{"version": 1,\n  "categories": [}', 'line 2, column 18'],
        ['poem.txt', 'Roses are red.', 'no list of cookies was found in the text'],
        [
          'page.html',
          '<p>None</p><script>window.wasRun = true</script><img src="https://example.com/a.png" onerror="window.wasRun = true">',
          'Scripts are never run',
        ],
      ];
      for (const [name, content, says] of cases) {
        await author.drop(name, content);
        await author.sees(`Can’t open ${name}`);
        await author.sees(says);
      }
      assert.equal(await author.page.evaluate(() => 'wasRun' in window), false);
      assert.deepEqual(
        requests.filter((url) => !url.endsWith('/edit-import.js')),
        [],
      );
      await author.page.close();
    });

    it('asks before another file takes the place of work that is not saved, and keeps it', async () => {
      const author = await Author.at(browser, site.address('editor', '/ask-first/edit.html'));
      await author.drop('luton.json', luton);
      await author.press('Hotjar');
      await author.write('Provider', 'Somebody else');
      await author.drop('other.csv', 'Name,Purpose,Expiry\n_ga,Counts,2 years\n');
      await author.sees('luton.json is not saved');
      await author.press('Go back');
      assert.equal(await author.read('Provider'), 'Somebody else');
      await author.drop('other.csv', 'Name,Purpose,Expiry\n_ga,Counts,2 years\n');
      await author.press('Keep it as a draft, and go on');
      await author.sees('A draft was made of other.csv');
      await author.page.close();
      const again = await Author.at(browser, site.address('editor', '/ask-first/edit.html'));
      await again.sees('other.json');
      await again.press('Go on with luton.json');
      await again.press('Hotjar');
      assert.equal(await again.read('Provider'), 'Somebody else');
      await again.press('Save');
      await again.page.close();
    });
  });

/** Fills the browser's databases, or blocks them, from here on. */
const keepNothing = {
  full: `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  blocked: `IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); };`,
};

for (const engine of engines)
  describe(`in ${engine}, where no draft can be kept`, () => {
    let browser: Browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const [how, script] of Object.entries(keepNothing))
      it(`gives up nothing for another file, and asks before the window closes, as the storage is ${how}`, async () => {
        const author = await Author.at(browser, site.address('editor', '/ask-first/edit.html'), (page) =>
          page.evaluateOnNewDocument(script),
        );
        // What the browser does with this event is its own: here it is seen whether it is asked to ask.
        const asks = () =>
          author.page.evaluate(() => !dispatchEvent(new Event('beforeunload', {cancelable: true})));
        await author.drop('luton.json', luton);
        await author.press('Hotjar');
        assert.equal(await asks(), false);
        await author.write('Provider', 'Somebody else');
        await author.drop('other.csv', 'Name,Purpose,Expiry\n_ga,Counts,2 years\n');
        await author.press('Keep it as a draft, and go on');
        await author.sees('This browser has no room for a draft.');
        assert.equal(await author.read('Provider'), 'Somebody else');
        assert.equal(await asks(), true);
        await author.keys('Control+z');
        await author.page.close();
      });
  });

describe('in chromium, which writes files', {skip: !engines.includes('chromium')}, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser('chromium');
  });
  after(() => browser.close());

  async function open(): Promise<Author> {
    const author = await Author.at(browser, site.address('editor', '/ask-first/edit.html'), (page) =>
      givePickedFile(page, luton),
    );
    await author.press('Open or import a file…');
    await author.press('Hotjar');
    return author;
  }
  const saved = (author: Author, provider: string) =>
    waitUntil(
      async () => (await onDisk(author)).includes(`"provider": "${provider}"`),
      () => `“${provider}” is not in the file.`,
    );

  it('saves into the file that was opened, again and again', async () => {
    const author = await open();
    await author.write('Provider', 'First');
    await author.keys('Control+s');
    await saved(author, 'First');
    await author.sees('luton.json is saved.');
    await author.write('Provider', 'Second');
    await author.press('Save');
    await saved(author, 'Second');
    await author.page.close();
  });

  it('tells the second of two people before their file takes the place of the first one’s', async () => {
    const author = await open();
    await author.write('Provider', 'Mine');
    const theirs = luton.replace('"Luton Council"', '"Theirs"');
    await writeOnDisk(author, theirs);
    await author.press('Save');
    await author.sees('Somebody else has saved luton.json');
    assert.equal(await onDisk(author), theirs);
    await author.press('Go back');
    assert.equal(await onDisk(author), theirs);
    await author.press('Save');
    await author.press('Open theirs, and keep mine as a draft');
    await author.press('About this list');
    await waitUntil(
      async () => (await author.read('Who asks for consent')) === 'Theirs',
      () => 'Theirs was not opened.',
    );
    await author.page.close();
    const again = await Author.at(browser, site.address('editor', '/ask-first/edit.html'));
    await again.press('Go on with luton.json');
    await again.press('Hotjar');
    assert.equal(await again.read('Provider'), 'Mine');
    await again.page.close();
  });
});
