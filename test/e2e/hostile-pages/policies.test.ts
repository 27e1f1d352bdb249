/** Content policies of other people: nothing of the suite needs what they forbid. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {suiteFolder} from '../../../stories/sites/answer.js';
import {type Host, serveHosts} from './serve-hosts.js';
import {acceptsInBanner, goesThrough, newVisitor, openBrowser, seesQuestions} from './visitor.js';

const policy = (...directives: readonly string[]): Host => ({
  headers: {'Content-Security-Policy': directives.join('; ')},
});
const strict = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];
const digest = createHash('sha384')
  .update(readFileSync(`${suiteFolder}/ask-first.js`))
  .digest('base64');
/** The suite and its catalogue at another origin's address. */
const elsewhere = (html: string, origin: string) =>
  html.replaceAll('="/ask-first/', `="${origin.replace(/\/\/[^.]+/, '//suite')}/ask-first/`);
const players = 'frame-src https://www.youtube.com https://www.youtube-nocookie.com';

const hosts: Readonly<Record<string, Host>> = {
  nonce: policy(...strict, players, "script-src 'nonce-n1' 'strict-dynamic'"),
  self: policy(...strict, players, "script-src 'self' 'nonce-n1'"),
  typed: policy(
    ...strict,
    players,
    "script-src 'nonce-n1' 'strict-dynamic'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html ask-first',
  ),
  shared: {
    ...policy(
      ...strict,
      players,
      "script-src 'nonce-n1' 'strict-dynamic'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html ask-first 'allow-duplicates'",
    ),
    make: (html) =>
      html.replace(
        '<script',
        `<script nonce="n1">trustedTypes.createPolicy('lit-html', {createHTML: (html) => html})</script><script`,
      ),
  },
  untyped: policy("require-trusted-types-for 'script'", "trusted-types 'none'"),
  sealed: {
    make: (html, origin) =>
      elsewhere(html, origin).replace('nonce="n1"', `integrity="sha384-${digest}" crossorigin="anonymous"`),
  },
  frames: policy(...strict, 'frame-src https://www.youtube.com', "script-src 'nonce-n1' 'strict-dynamic'"),
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

describe('a policy of', () => {
  it('a nonce and “strict-dynamic”, without styles of one’s own, is never violated', async () => {
    await goesThrough(await newVisitor(browser), pages.address('nonce'));
  });

  it('the site’s own files and a nonce is never violated', async () => {
    await goesThrough(await newVisitor(browser), pages.address('self'));
  });

  it('the file’s own digest lets the suite of another origin pass', async () => {
    await goesThrough(await newVisitor(browser), pages.address('sealed'));
  });

  it('Trusted Types, with the two names the suite needs, is never violated', async () => {
    await goesThrough(await newVisitor(browser), pages.address('typed'));
  });

  it('Trusted Types is never violated beside Lit of the page’s own, where names may be used twice', async () => {
    await goesThrough(await newVisitor(browser), pages.address('shared'));
  });

  it('Trusted Types without any name leaves what stands inside the tags', async () => {
    const {page} = await newVisitor(browser);
    await page.goto(pages.address('untyped'));
    await page.getByText('Our list of cookies needs JavaScript.').waitFor();
    await page.getByText('Watch “How to recycle” on YouTube').waitFor();
    assert.equal(await page.locator('iframe').count(), 0, 'No video is shown');
    assert.equal(await page.locator('html').getAttribute('data-ran'), null, 'No held script runs');
  });

  it('Trusted Types without any name throws nothing', async () => {
    const {page, wrong} = await newVisitor(browser);
    await page.goto(pages.address('untyped'));
    await page.getByText('Our list of cookies needs JavaScript.').waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(
      wrong.filter((each) => /^(error|unhandledrejection|page)/.test(each)),
      [],
    );
  });

  it('frames of YouTube’s first address alone shows a link in the place of the video', async () => {
    const visitor = await newVisitor(browser);
    await visitor.page.goto(pages.address('frames'));
    await seesQuestions(visitor);
    await acceptsInBanner(visitor);
    const links = visitor.page.getByRole('link', {name: 'Open on www.youtube.com'});
    await links.nth(1).waitFor();
    assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), [
      'https://www.youtube.com/watch?v=M7lc1UVf-VE',
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    ]);
    assert.equal(await visitor.page.locator('iframe').count(), 0, 'No broken frame is left');
  });
});
