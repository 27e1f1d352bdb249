import type {Page} from 'playwright-core';

/** Waits until the page is at rest and its links hand answers over: a link to `address` that is clicked tells. */
export async function untilHandsOver(page: Page, address: string): Promise<void> {
  await page.waitForFunction((href) => {
    let clicked = '';
    const link = document.createElement('a');
    link.href = href;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      clicked = link.hash;
    });
    document.body.append(link);
    link.click();
    link.remove();
    return clicked.startsWith('#ask_first=');
  }, address);
}
