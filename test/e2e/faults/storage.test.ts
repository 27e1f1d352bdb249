/** A browser that keeps nothing, or not everything: an answer holds on the page, and nobody is told it was kept. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';

import {
  accept,
  accepted,
  allowed,
  canReadThePage,
  reject,
  seesAPageThatAllowsNothing,
  seesPlayers,
  sendVisitor,
  serveFaultyPages,
  settled,
  type Witness,
} from './faulty-pages.js';

const refuse = `{ throw new DOMException('The operation is insecure.', 'SecurityError'); }`;
const throwing = (object: string, name: string) =>
  `Object.defineProperty(${object}, '${name}', {configurable: true, get() ${refuse}, set() ${refuse}});`;
/** As where a visitor's own settings refuse cookies: nothing is said, and nothing kept. */
const noCookies = `Object.defineProperty(Document.prototype, 'cookie', {configurable: true, get: () => '', set: () => undefined});`;
const noStorage = throwing('window', 'localStorage') + throwing('window', 'sessionStorage');
/** What fits into 5 MB is there already. */
const full = `for (const name of ['localStorage', 'sessionStorage']) {
  let size = location.origin === 'null' ? 0 : 4194304;
  while (size) try { self[name]['filler' + size + Object.keys(self[name]).length] = 'x'.repeat(size); } catch { size >>= 1; }
}`;
/** Asked for a database, it never answers. */
const hanging = `IDBFactory.prototype.open = () => new EventTarget();`;

const keeping: Readonly<Record<string, string>> = {
  'whose storage throws': noStorage,
  'whose storage is full': full,
  'without IndexedDB': `Object.defineProperty(window, 'indexedDB', {value: undefined});`,
  'whose IndexedDB throws': `IDBFactory.prototype.open = function () ${refuse};`,
  'whose IndexedDB never answers': hanging,
};
const forgetting: Readonly<Record<string, string>> = {
  'whose cookies throw': throwing('Document.prototype', 'cookie'),
  'that refuses cookies': noCookies,
  'that refuses cookies and storage': noCookies + noStorage,
};

let pages: Awaited<ReturnType<typeof serveFaultyPages>>;
let visitor: Witness;
before(async () => (pages = await serveFaultyPages()));
after(() => pages.close());
afterEach(async () => {
  pages.mend();
  await visitor.context.close();
});

const visit = async (spoil: string) => {
  visitor = await sendVisitor(spoil);
  await visitor.page.goto(pages.address('faults'));
  return visitor.page;
};
const notKept = 'Your browser did not save your answer, so we will ask you again.';

describe('an answer in a browser', () => {
  for (const [what, spoil] of Object.entries(keeping)) {
    it(`${what} is kept by its cookie: a yes, then a no`, async () => {
      const page = await visit(spoil);
      await accept(page).waitFor();
      await seesAPageThatAllowsNothing(visitor);
      await accept(page).click();
      await accepted(page).waitFor();
      await seesPlayers(visitor);
      assert.equal(await page.getByText(notKept).count(), 0);
      await page.reload();
      await page.locator('html[data-ran]').waitFor();
      assert.equal((await allowed(page)).youtube, true);
      await seesPlayers(visitor);
      await page.evaluate(() => window.askFirst?.rejectAll());
      await canReadThePage(visitor);
      await page.reload();
      assert.equal(await settled(page), true);
      await seesAPageThatAllowsNothing(visitor);
      assert.equal(await accept(page).count(), 0);
    });
  }

  for (const [what, spoil] of Object.entries(forgetting)) {
    it(`${what} holds on the page, which says that it was not kept: a yes`, async () => {
      const page = await visit(spoil);
      await accept(page).click();
      await accepted(page).waitFor();
      assert.ok(await page.getByText(notKept).isVisible());
      assert.equal((await allowed(page)).youtube, true);
      await canReadThePage(visitor);
      await seesPlayers(visitor);
      await page.reload();
      await accept(page).waitFor();
      await seesAPageThatAllowsNothing(visitor);
      await page.getByRole('link', {name: 'Your cookie settings'}).click();
      await page.getByRole('dialog').getByText('Yes, use them').first().click();
      await page.getByRole('button', {name: 'Save cookie settings'}).click();
      await page.getByText('Your cookie settings are saved.').waitFor();
      assert.ok(await page.getByRole('dialog').getByText(notKept).isVisible());
      await canReadThePage(visitor);
    });

    const isAskedAgain = spoil.includes('localStorage');
    it(`${what} holds on the page, ${isAskedAgain ? 'which says that it was not kept' : 'and by its storage on the next'}: a no`, async () => {
      const page = await visit(spoil);
      await reject(page).click();
      await page.getByText('You have rejected extra cookies.').waitFor();
      assert.equal(await page.getByText(notKept).count(), isAskedAgain ? 1 : 0);
      await seesAPageThatAllowsNothing(visitor);
      await page.reload();
      assert.equal(await settled(page), true);
      if (isAskedAgain) await accept(page).waitFor();
      else assert.equal(await accept(page).count(), 0);
      await seesAPageThatAllowsNothing(visitor);
    });
  }
});

describe('a catalogue whose server is down', () => {
  const down = (url: string) =>
    url === '/catalogue.json' ? {type: 'text/html', body: 'Down', status: 503} : undefined;
  it('leaves nobody waiting for a database that never answers', async () => {
    pages.state.fail = down;
    const page = await visit(hanging);
    assert.equal(await settled(page), false);
    await seesAPageThatAllowsNothing(visitor);
  });
});
