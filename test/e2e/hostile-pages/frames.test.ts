/** A form of the same site in a frame of its page, where the template puts the script into both. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {scrollToFrames} from '../../browsers/scroll-to-frames.js';
import {serveHosts} from './serve-hosts.js';
import {
  acceptsInBanner,
  newVisitor,
  openBrowser,
  seesQuestions,
  seesVideos,
  type Visitor,
} from './visitor.js';

const inner = `<!doctype html>
<html lang="en">
  <head>
    <title>A form</title>
    <script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main"></script>
  </head>
  <body>
    <cookie-banner></cookie-banner>
    <video-consent-placeholder src="https://vimeo.com/76979871" label="In the form"></video-consent-placeholder>
  </body>
</html>`;

let pages: Awaited<ReturnType<typeof serveHosts>>;
let browser: BrowserContext;
before(async () => {
  const form = {
    last: '<iframe name="form" title="A form" src="/form" width="600" height="600"></iframe>',
    answer: (path: string) => (path === '/form' ? {type: 'text/html', body: inner} : undefined),
  };
  pages = await serveHosts({shared: form, twice: form});
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  pages.close();
});

async function arrives(host: string): Promise<Visitor> {
  const visitor = await newVisitor(browser);
  await visitor.page.goto(pages.address(host));
  await seesQuestions(visitor);
  await visitor.page.frameLocator('[name="form"]').getByRole('group', {name: 'In the form'}).waitFor();
  return visitor;
}

describe('a form in a frame of the same site', () => {
  it('follows the answer that is given in its page, and says so once for both', async () => {
    const visitor = await arrives('shared');
    const form = visitor.page.frameLocator('[name="form"]');
    await acceptsInBanner({...visitor, page: visitor.page});
    await seesVideos(visitor);
    await scrollToFrames(form, form.locator('video-consent-placeholder iframe'), 1);
    await form.getByRole('button', {name: 'Accept extra cookies'}).waitFor({state: 'detached'});
    await visitor.page.reload();
    await seesVideos(visitor);
    await scrollToFrames(form, form.locator('video-consent-placeholder iframe'), 1);
    assert.deepEqual(visitor.wrong, []);
  });

  it('has no banner where its page has one', async () => {
    const {page} = await arrives('twice');
    const banner = page.frameLocator('[name="form"]').locator('cookie-banner');
    assert.equal(await banner.getByRole('button').count(), 0);
  });
});
