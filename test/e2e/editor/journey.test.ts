/** From a council's own cookie page to a list that websites can use, without JSON. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {Browser} from 'puppeteer-core';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import {Author, engines, fileUrl, openBrowser} from './author.js';
import {waitUntil} from '../wait-until.js';

const page = 'test/node/import/sources/luton-cookie-page.md';
const luton = 'stories/sites/luton.json';

/** What a field is described by: its hint, and what is wrong with it. */
async function descriptionOf(author: Author, label: string): Promise<string> {
  const field = await author.control(label, 'input,textarea');
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent?.trim())
      .join(' '),
  );
}

for (const engine of engines)
  describe(`the editor in ${engine}, opened from a disk`, () => {
    let browser: Browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    it('makes a checked list of a cookie page that is dropped on it, without JSON', async () => {
      const author = await Author.at(browser, fileUrl);
      await author.dropFile(page);
      await author.sees('A draft was made of luton-cookie-page.md');
      await author.sees('To be written');
      // All that has to be written is gone to from the list of what there is to do.
      await author.press('name');
      await author.write('Who asks for consent', 'Luton Council');
      for (let left = 100; left > 0; left--) {
        await author.press('To do');
        await author.sees('What the import says');
        const next = await author.page.evaluate(
          () =>
            document
              .querySelector('catalogue-editor')
              ?.shadowRoot?.querySelector('.links button')
              ?.textContent?.trim() ?? '',
        );
        if (!next) break;
        await author.press(next, 'button');
        const field = next.replace(/^.*: /, '');
        await waitUntil(
          async () => new RegExp(field, 'i').test(await author.focused()),
          async () => `“${next}” leads to “${await author.focused()}”.`,
        );
        await author.keys('Control+a');
        await author.page.keyboard.type(`Words for ${next}`);
      }
      await author.sees('No errors: websites can use the list as it is.');
      const {text, value} = await author.list();
      assert.ok(parseCatalogue(value).catalogue);
      const file = join(mkdtempSync(join(tmpdir(), 'ask-first-editor-')), 'luton.json');
      writeFileSync(file, text);
      const checked = spawnSync('node', ['dist/cli.js', 'check', file], {encoding: 'utf8'});
      assert.equal(checked.status, 0, checked.stdout);
      const names = (value as {services: {cookies?: {names: unknown[]}[]}[]}).services.flatMap(
        ({cookies = []}) => cookies.flatMap((row) => row.names),
      );
      assert.equal(names.length, 73);
      await author.seesInPreview('Cookies on Luton Council');
      await author.page.close();
    });

    it('adds Urdu to one service, and asks nobody again for it', async () => {
      const author = await Author.at(browser, fileUrl);
      await author.dropFile(luton);
      await author.choose('Write also in', 'Urdu');
      await author.press('Microsoft Clarity');
      await author.write('Purpose (Urdu)', 'یہ دیکھتا ہے کہ صفحے کیسے استعمال ہوتے ہیں۔');
      await author.press('Cookie page');
      await author.choose('Language', 'Urdu');
      await author.seesInPreview('اس صفحے پر');
      await author.press('Settings');
      await author.seesInPreview('یہ دیکھتا ہے کہ صفحے کیسے استعمال ہوتے ہیں۔');
      await author.press('What changed');
      await author.sees('Nobody. All answers that visitors gave still hold.');
      await author.sees('purpose');
      const {text} = await author.list();
      const added = text.split('\n').filter((line) => !readFileSync(luton, 'utf8').includes(line));
      // The text it was, and the text in Urdu; the key above both stands elsewhere, too.
      assert.equal(added.length, 2, added.join('\n'));
      await author.page.close();
    });

    it('marks what a machine translated until somebody says that it is right, one text at a time', async () => {
      const author = await Author.at(browser, fileUrl);
      const unread = 'A machine wrote this, and nobody has read it yet.';
      const isMarked = async () => (await author.text()).includes(unread);
      await author.dropFile(luton);
      await author.press('Seeing how our websites are used');
      assert.equal(await isMarked(), false);
      await author.choose('Write also in', 'Polish');
      await author.sees(unread);
      const described = (label: string) => descriptionOf(author, label);
      assert.match(await described('Name (Polish)'), new RegExp(unread));
      assert.doesNotMatch(await described('Name (English)'), new RegExp(unread));
      await author.press('It is right: Name (Polish)');
      await author.sees('Name in Polish is read.');
      assert.doesNotMatch(await described('Name (Polish)'), new RegExp(unread));
      assert.match(await described('Description (Polish)'), new RegExp(unread));
      const [, category] = ((await author.list()).value as Catalogue).categories;
      const {translated: name} = category?.name as Record<string, string>;
      assert.equal(name, 'machine: cy, ro, ur, bn, pa, gu, pt, ar');
      const {translated: description} = category?.description as Record<string, string>;
      assert.equal(description, 'machine');
      await author.press('What changed');
      await author.sees('Nobody. All answers that visitors gave still hold.');
      await author.press('Undo');
      await author.press('Seeing how our websites are used');
      assert.match(await described('Name (Polish)'), new RegExp(unread));
      await author.page.close();
    });

    it('says who is asked again when a purpose changes, and nobody when it is undone', async () => {
      const author = await Author.at(browser, fileUrl);
      await author.dropFile(luton);
      await author.press('Hotjar');
      await author.write('Purpose', 'Shows us where people point their mice.');
      await author.press('What changed');
      await author.sees('Seeing how our websites are used Everybody who answered is asked again.');
      await author.sees('Because of: Hotjar.');
      await author.sees('On 12 sites: Luton Council,');
      await author.press('Undo');
      assert.match(await author.read('Purpose'), /^(?!Shows us where people point)/);
      await author.press('What changed');
      await author.sees('Nothing changed since you opened the list.');
      await author.keys('Control+Shift+Z');
      await author.sees('Done again: the purpose of Hotjar');
      await author.page.close();
    });

    it('says what is wrong beside its field, in the words of check, and shows the last version without errors', async () => {
      const author = await Author.at(browser, fileUrl);
      await author.dropFile(luton);
      await author.press('Hotjar');
      await author.seesInPreview('Hotjar');
      await author.press('Links, hosts and frames');
      await author.write('What its provider says about privacy (optional)', 'hotjar.com');
      await author.sees('expected an address that begins with https://');
      await author.sees('This is the last version without errors.');
      const described = await descriptionOf(author, 'What its provider says about privacy (optional)');
      assert.match(described, /expected an address that begins with https:\/\//);
      await author.press('To do');
      await author.press('Hotjar: privacy link');
      await waitUntil(
        async () => (await author.focused()).startsWith('What its provider says'),
        async () => `The focus is on “${await author.focused()}”.`,
      );
      await author.write('What its provider says about privacy (optional)', 'https://hotjar.com');
      await author.press('To do');
      await author.sees('No errors');
      await author.page.close();
    });
  });
