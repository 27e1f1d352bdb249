import type {BrowserContext, Page} from 'playwright-core';

/** What an author puts into a post, in the order it is done. */
export type Deed =
  /** Types a paragraph. */
  | {readonly types: string}
  /** Types a paragraph and makes a link of its last words. */
  | {readonly types: string; readonly links: number; readonly to: string}
  /** Pastes text with links in it, as copied from a page, or an address alone, onto a line of its own. */
  | {readonly pastes: string; readonly as: 'text/html' | 'text/plain'}
  /** Writes HTML into a Custom HTML block. */
  | {readonly writesHtml: string}
  /** Replaces the whole post in the editor for code: without marks for blocks it is one for the classic editor. */
  | {readonly writesCode: string};

/** Logs somebody in through the form. */
export async function logIn(context: BrowserContext, address: string, user: string): Promise<void> {
  context.setDefaultTimeout(60_000);
  await context.clearCookies();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: address});
  const page = await context.newPage();
  await page.goto(`${address}/wp-login.php`);
  // A script of the page moves the focus into the form some time later.
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(user);
  await Promise.all([page.waitForURL(/wp-admin/), page.locator('#wp-submit').click()]);
  await page.close();
}

/** Makes a post in the block editor, by hand, and publishes it there; the number of the post. */
export async function publish(
  page: Page,
  address: string,
  title: string,
  deeds: readonly Deed[],
): Promise<number> {
  await page.goto(`${address}/wp-admin/post-new.php`);
  const heading = page.locator('.editor-post-title__input');
  await heading.waitFor();
  const welcome = page.locator('.edit-post-welcome-guide');
  if (await welcome.isVisible()) await welcome.getByRole('button', {name: 'Close dialog'}).click();
  await heading.click();
  await page.keyboard.insertText(title);
  for (const deed of deeds) await doIt(page, deed);
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
  await page.locator('.post-publish-panel__postpublish').waitFor();
  return Number(new URL(page.url()).searchParams.get('post'));
}

async function doIt(page: Page, deed: Deed): Promise<void> {
  const {keyboard} = page;
  if ('writesCode' in deed) {
    await page.getByRole('button', {name: 'Options'}).click();
    await page.getByRole('menuitemradio', {name: 'Code editor'}).click();
    await page.locator('.editor-post-text-editor').click();
    await paste(page, deed.writesCode, 'text/plain');
    return;
  }
  await beginBlock(page);
  if ('types' in deed) {
    await keyboard.type(deed.types);
    if ('links' in deed) await linkLastWords(page, deed.links, deed.to);
  } else if ('pastes' in deed) {
    const previews = page.locator('.wp-block-embed iframe');
    const before = await previews.count();
    await paste(page, deed.pastes, deed.as);
    // The editor moves the focus into the caption once it has the video.
    if (deed.as === 'text/plain') await previews.nth(before).waitFor();
  } else {
    await keyboard.type('/html');
    await page.getByRole('option', {name: 'Custom HTML'}).click();
    await page.locator('.wp-block-html textarea').last().click();
    await paste(page, deed.writesHtml, 'text/plain');
  }
}

async function linkLastWords(page: Page, words: number, to: string): Promise<void> {
  for (let word = 0; word < words; word++) await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+k');
  await page.locator('.block-editor-url-input__input:focus').waitFor();
  await page.keyboard.insertText(to);
  await page.keyboard.press('Enter');
  await page.locator(`p a[href="${to}"]`).waitFor();
}

/** Begins an empty paragraph behind what is there. */
async function beginBlock(page: Page): Promise<void> {
  const {keyboard} = page;
  const isTitle = await page.locator('.editor-post-title__input:focus').count();
  await keyboard.press(isTitle ? 'Enter' : 'Control+Alt+y');
  await page.locator('p.block-editor-rich-text__editable:focus').waitFor();
}

async function paste(page: Page, content: string, type: string): Promise<void> {
  await page.evaluate(
    ([data = '', as = '']) => {
      const item = new ClipboardItem({[as]: new Blob([data], {type: as})});
      return navigator.clipboard.write([item]);
    },
    [content, type],
  );
  await page.keyboard.press('Control+v');
}
