/** Browsers and pages that keep nothing, or not everything: the answer holds as long as it can, and nothing is thrown. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {type Host, serveHosts} from './serve-hosts.js';
import {
  acceptsInBanner,
  goesThrough,
  newVisitor,
  openBrowser,
  refusesVideos,
  seesQuestions,
  seesVideos,
  type Visitor,
} from './visitor.js';

const inline = (code: string) => `<script>${code}</script>`;

const hosts: Readonly<Record<string, Host>> = {
  sandboxed: {headers: {'Content-Security-Policy': 'sandbox allow-scripts'}},
  blocked: {},
  full: {
    before: inline(`
      // What browsers say when a disk or a quota is full.
      Storage.prototype.setItem = function () { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };
      IDBFactory.prototype.open = function () { throw new DOMException('The user denied permission.', 'SecurityError'); };`),
  },
  'intranet.council.example': {},
};

let pages: Awaited<ReturnType<typeof serveHosts>>;
let browser: BrowserContext;
before(async () => {
  pages = await serveHosts(hosts);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  pages.close();
});

/** Says yes and sees it hold for this page; then takes a part of it back. */
async function holdsForThePage(visitor: Visitor, address: string): Promise<void> {
  await visitor.page.goto(address);
  await seesQuestions(visitor);
  await acceptsInBanner(visitor);
  await seesVideos(visitor);
  // As when the visitor comes back from another tab: the answer is looked for anew.
  await visitor.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})));
  await seesVideos(visitor);
  await refusesVideos(visitor);
  await visitor.page.reload();
  await seesQuestions(visitor);
  await visitor.page.getByRole('button', {name: 'Accept extra cookies'}).waitFor();
  assert.deepEqual(visitor.wrong, []);
}

describe('an answer', () => {
  it('on a sandboxed page, where cookies and storage throw, holds for the page', async () => {
    const visitor = await newVisitor(browser);
    await holdsForThePage(visitor, pages.address('sandboxed'));
    assert.equal(
      await visitor.page.evaluate('try { document.cookie } catch (error) { error.name }'),
      'SecurityError',
    );
    assert.equal(
      await visitor.page.evaluate('try { localStorage } catch (error) { error.name }'),
      'SecurityError',
    );
  });

  it('in a browser that blocks all cookies and storage holds for the page', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'ask-first-profile-'));
    mkdirSync(join(profile, 'Default'));
    // What the browser's own settings write where all cookies are blocked.
    const settings = {profile: {default_content_setting_values: {cookies: 2}}};
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
    const blocking = await openBrowser({profile});
    try {
      const visitor = await newVisitor(blocking);
      await holdsForThePage(visitor, pages.address('blocked'));
      assert.equal(
        await visitor.page.evaluate('document.cookie = "a=b"; document.cookie'),
        '',
        'Cookies are blocked',
      );
    } finally {
      await blocking.close();
      rmSync(profile, {recursive: true, force: true});
    }
  });

  it('where storage is full is kept by its cookie', async () => {
    await goesThrough(await newVisitor(browser), pages.address('full'));
  });

  it('over plain http on a name of the inner network is kept', async () => {
    const name = 'intranet.council.example';
    const inner = await openBrowser({args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`]}, name);
    try {
      const visitor = await newVisitor(inner);
      await goesThrough(visitor, pages.address('x').replace('x.localhost', name));
      assert.equal(await visitor.page.evaluate(() => isSecureContext), false);
      const [cookie] = await inner.cookies();
      assert.equal(cookie?.name, 'ask_first');
      assert.equal(cookie.domain, name, 'It is this host’s alone');
      // What old servers and their checks of requests let pass.
      assert.match(cookie.value, /^[\w.~-]{1,199}$/);
    } finally {
      await inner.close();
    }
  });
});
