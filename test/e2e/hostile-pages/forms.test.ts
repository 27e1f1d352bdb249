/** Pages that are one form, as ASP.NET makes them: nothing of the suite is sent with it, or sends it. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {type Host, readPage, serveHosts} from './serve-hosts.js';
import {
  acceptsInBanner,
  goesThrough,
  isNotAsked,
  newVisitor,
  openBrowser,
  seesQuestions,
  type Visitor,
} from './visitor.js';

const [head = '', foot = ''] = readPage('webforms.html').split('<!-- the page -->');
const webforms: Host = {first: head, last: foot};

let pages: Awaited<ReturnType<typeof serveHosts>>;
let browser: BrowserContext;
let visitor: Visitor;
before(async () => {
  pages = await serveHosts({one: webforms, two: webforms, three: webforms, four: webforms});
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  pages.close();
});
beforeEach(async () => {
  visitor = await newVisitor(browser);
  pages.posted.length = 0;
});

/** What would be sent with the page's form. */
const fields = () =>
  visitor.page.evaluate(() => [...new FormData(document.forms[0])].map(([name]) => name).sort());
const own = ['__VIEWSTATE', 'ctl00$txtSearch'];

describe('a page that is one form', () => {
  it('is never sent by what the visitor does in the suite', async () => {
    await goesThrough(visitor, pages.address('one'));
    assert.deepEqual(pages.posted, []);
  });

  it('is not sent by the Enter key in a search, a radio button or a switch', async () => {
    const {page, wrong} = visitor;
    await page.goto(pages.address('two'));
    await seesQuestions(visitor);
    await page.getByRole('searchbox').fill('ga');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('radio').first().press('Enter');
    await page
      .getByText(/Choose one by one/)
      .first()
      .click();
    await page.getByRole('switch').first().press('Enter');
    assert.deepEqual([pages.posted, wrong], [[], []]);
    await page.locator('#txtSearch').press('Enter');
    await page.getByText('Posted back').waitFor();
    assert.equal(pages.posted.length, 1, 'The page’s own field does send it');
  });

  it('sends its own fields alone, before and after an answer', async () => {
    const {page} = visitor;
    await page.goto(pages.address('three'));
    await seesQuestions(visitor);
    assert.deepEqual(await fields(), own);
    await acceptsInBanner(visitor);
    assert.deepEqual(await fields(), own);
    assert.equal(
      await page.evaluate(
        () =>
          [...(document.forms[0]?.elements ?? [])].filter((element) =>
            element.closest('[data-consent], cookie-banner'),
          ).length,
      ),
      0,
    );
    await page.locator('#btnSearch').click();
    await page.getByText('Posted back').waitFor();
    await isNotAsked(visitor);
    assert.equal(pages.posted.length, 1);
  });

  it('whose panels are replaced again and again has one of each element, which answers once', async () => {
    const {page, wrong} = visitor;
    await page.goto(pages.address('four'));
    await seesQuestions(visitor);
    await page.evaluate(() =>
      document.addEventListener('consent-change', ({by}) => console.info(`change by ${by}`)),
    );
    const changes: string[] = [];
    page.on('console', (message) => message.text().startsWith('change') && changes.push(message.text()));
    for (const round of [1, 2, 3]) {
      await page.locator('#partial').click();
      await page.getByText(`Partial postback ${round}`).waitFor();
      await page.getByRole('group', {name: 'In the panel'}).waitFor();
      assert.equal(await page.locator('#panel tbody').count(), 1);
    }
    await page.getByRole('group', {name: 'In the panel'}).getByRole('button', {name: 'Always allow'}).click();
    await page.locator('#panel iframe').waitFor();
    assert.deepEqual(changes, ['change by placeholder']);
    await page.locator('#partial').click();
    await page.getByText('Partial postback 4').waitFor();
    await page.locator('#panel iframe').waitFor();
    assert.deepEqual([pages.posted, wrong], [[], []]);
  });
});
