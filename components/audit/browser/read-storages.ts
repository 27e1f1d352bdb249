import type {CDPSession, Page} from 'playwright-core';

import type {Stored} from './in-page.js';
import {evaluateApart, framesOf} from './isolated-world.js';

/** Everything that a page's frames store. */
export async function readStorages(
  page: Page,
  session: CDPSession,
  read: string,
): Promise<readonly Stored[]> {
  const context = page.context();
  const others = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.parentFrame())
      // Only a frame of another site has a process of its own.
      .map((frame) => context.newCDPSession(frame).catch(() => undefined)),
  );
  const stored: Stored[] = [];
  for (const target of [session, ...others]) {
    if (!target) continue;
    for (const frameId of await framesOf(target)) {
      const value = await evaluateApart(target, frameId, read).catch(() => undefined);
      if ((value as Stored | undefined)?.host) stored.push(value as Stored);
    }
    if (target !== session) await target.detach().catch(() => undefined);
  }
  return stored;
}
