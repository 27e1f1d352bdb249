import type {FrameLocator, Locator, Page} from 'playwright-core';

/** Milliseconds until a placeholder in the window has its frame, on a busy machine. */
const PATIENCE = 2000;

/**
 * Scrolls to the placeholders of a page in turn until `count` of the frames that are meant are there, for a placeholder's is
 * made only near the window. Rejects where they are not after ten rounds.
 */
export async function scrollToFrames(
  page: Page | FrameLocator,
  frames: Locator,
  count: number,
): Promise<void> {
  for (let round = 0; round < 10; round++) {
    for (const placeholder of await page.locator('video-consent-placeholder').all()) {
      if ((await frames.count()) >= count) return;
      // A page may put another in its place in the meantime: the next round finds that one.
      await placeholder.scrollIntoViewIfNeeded({timeout: PATIENCE}).catch(() => undefined);
      const frame = placeholder.locator('iframe');
      await frame.waitFor({state: 'attached', timeout: PATIENCE}).catch(() => undefined);
    }
    const last = frames.nth(count - 1);
    await last.waitFor({state: 'attached', timeout: PATIENCE}).catch(() => undefined);
  }
  const found = await frames.count();
  if (found < count) throw new Error(`Of ${count} frames ${found} are there, and each was scrolled to.`);
}
