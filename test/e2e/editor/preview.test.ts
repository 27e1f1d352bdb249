/** The preview is the real elements, and nothing that is pressed in it has an effect on the site, or contacts anybody. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {Browser, ElementHandle} from 'puppeteer-core';

import {servePages} from '../journeys/serve-pages.js';
import {Author, engines, openBrowser} from './author.js';
import {findControl} from './find-control.js';
import {waitUntil} from '../wait-until.js';

const luton = readFileSync('stories/sites/luton.json', 'utf8');
let site: Awaited<ReturnType<typeof servePages>>;
before(async () => {
  site = await servePages(({url}) =>
    url === '/framing'
      ? {type: 'text/html', body: '<!doctype html><iframe src="/ask-first/edit-preview.html"></iframe>'}
      : undefined,
  );
});
after(() => site.close());

const pressInPreview = async (author: Author, label: string) => {
  const frame = () => author.page.frames().find((each) => each.url().includes('edit-preview'));
  const control = await waitUntil(
    async () => (await frame()?.evaluateHandle(findControl, label, 'button,a'))?.asElement(),
    () => `No “${label}” is there to be seen in the preview.`,
  );
  await (control as ElementHandle<Element>).evaluate((element) => (element as HTMLElement).click());
};

for (const engine of engines)
  describe(`the preview in ${engine}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    it('keeps no answer, sets no cookie and contacts nobody', async () => {
      const author = await Author.at(browser, site.address('editor', '/ask-first/edit.html'));
      const requests: string[] = [];
      author.page.on('request', (request) => requests.push(request.url()));
      await author.drop('luton.json', luton);
      await author.seesInPreview('Cookies on Luton Council');
      requests.length = 0;
      await pressInPreview(author, 'Accept extra cookies');
      await author.seesInPreview('You have accepted extra cookies');
      await author.press('Cookie page');
      await author.press('Google Analytics');
      await author.seesInPreview('What Google Analytics says about privacy');
      await pressInPreview(author, 'What Google Analytics says about privacy');
      await pressInPreview(author, 'Opt out of Google Analytics');
      await author.press('Settings');
      await pressInPreview(author, 'Save cookie settings');
      await author.press('Banner');
      await author.press('Restart as a new visitor');
      await author.seesInPreview('Cookies on Luton Council');
      assert.deepEqual(requests, []);
      const kept = await author.page.evaluate(() => [document.cookie, ...Object.keys(localStorage)].join());
      assert.equal(kept, '');
      assert.deepEqual(
        (await browser.cookies()).filter(({name}) => name.startsWith('ask_first')),
        [],
      );
      await author.page.close();
    });

    it('shows nothing to a page that frames it without its sandbox', async () => {
      const page = await browser.newPage();
      await page.goto(site.address('editor', '/framing'));
      const shown = await page.evaluate(
        (catalogue) =>
          new Promise<number | undefined>((resolve) => {
            const frame = document.querySelector('iframe')?.contentWindow;
            // Behind its own listener.
            frame?.addEventListener('message', () =>
              resolve(frame.document.querySelector('main')?.childElementCount),
            );
            frame?.postMessage({catalogue, language: 'en', site: 'main', view: 'banner', isNew: true}, '*');
          }),
        luton,
      );
      assert.equal(shown, 0);
      await page.close();
    });

    it('asks a new visitor again after Restart, and shows a list at the width of a phone', async () => {
      const author = await Author.at(browser, site.address('editor', '/ask-first/edit.html'));
      await author.drop('luton.json', luton);
      await pressInPreview(author, 'Reject extra cookies');
      await author.seesInPreview('You have rejected extra cookies');
      await author.press('Restart as a new visitor');
      await author.seesInPreview('May we use extra ones too?');
      await author.press('Phone');
      const width = () => {
        const preview = document
          .querySelector('catalogue-editor')
          ?.shadowRoot?.querySelector('catalogue-preview');
        return preview?.shadowRoot?.querySelector('iframe')?.style.inlineSize ?? '';
      };
      await waitUntil(
        async () => (await author.page.evaluate(width)) === '375px',
        async () => `The page in the preview is ${await author.page.evaluate(width)} wide.`,
      );
      await author.page.close();
    });

    it('follows each letter, and keeps what the visitor sees in its place', async () => {
      const author = await Author.at(browser, site.address('editor', '/ask-first/edit.html'));
      await author.drop('luton.json', luton);
      await author.write('Who asks for consent', 'Dunstable');
      await author.seesInPreview('Cookies on Dunstable');
      await author.keys('Backspace');
      await author.seesInPreview('Cookies on Dunstabl ');
      await author.page.close();
    });
  });
