import type {Page} from 'playwright-core';

/** Switches off every checkbox of a dialog that is on, as a visitor's clicks would. */
export async function switchOff(page: Page, boxes: string): Promise<void> {
  const all = page.locator(boxes);
  // Styled boxes are often hidden below what is drawn in their place.
  await all.first().waitFor({state: 'attached'});
  await all.evaluateAll((inputs) => {
    for (const input of inputs as HTMLInputElement[]) if (input.checked && !input.disabled) input.click();
  });
}
