import type {Page} from 'playwright-core';

/** Waits until the page is at rest and its links hand answers over: a link that pretends to is mended when it is clicked. */
export async function untilHandsOver(page: Page, address: string): Promise<void> {
  await page.waitForFunction((href) => {
    let clicked = '';
    const link = document.createElement('a');
    link.href = `${href}#ask_first=forged`;
    link.addEventListener('click', () => {
      // Added during the click, after what writes into the link for what comes last.
      const look = (event: Event) => {
        event.preventDefault();
        clicked = link.hash;
      };
      addEventListener('click', look, {once: true});
    });
    document.body.append(link);
    link.click();
    link.remove();
    return clicked !== '#ask_first=forged';
  }, address);
}
