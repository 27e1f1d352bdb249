/** Markup that takes the place of what elements listen with: `<img name="addEventListener">`. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';

import {
  accept,
  accepted,
  allowed,
  canReadThePage,
  page as html,
  sendVisitor,
  serveFaultyPages,
  type Witness,
} from '../faults/faulty-pages.js';

let pages: Awaited<ReturnType<typeof serveFaultyPages>>;
let visitor: Witness;
before(async () => (pages = await serveFaultyPages()));
after(() => pages.close());
afterEach(() => visitor.context.close());

describe('a page whose markup is called as what elements call', () => {
  for (const name of [
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'querySelector',
    'referrer',
  ]) {
    it(`asks, takes an answer and shows the settings: ${name}`, async () => {
      visitor = await sendVisitor();
      const {page} = visitor;
      pages.state.html = html({first: `<img name="${name}" alt="">`});
      await page.goto(pages.address('names'));
      await accept(page).click();
      await accepted(page).waitFor();
      assert.equal((await allowed(page)).youtube, true);
      await page.getByRole('link', {name: 'Your cookie settings'}).click();
      await page.getByRole('dialog').getByText('No', {exact: true}).first().click();
      await page.getByRole('button', {name: 'Save cookie settings'}).click();
      await page.getByText('Your cookie settings are saved.').waitFor();
      await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
      await canReadThePage(visitor);
    });
  }
});
