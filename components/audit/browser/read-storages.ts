import type {CDPSession, Page} from 'playwright-core';

import {within} from './deadline.js';
import type {Stored} from './in-page.js';
import {evaluateApart, framesOf} from './isolated-world.js';

/** How long the frames of a process may take, in milliseconds. */
const FRAMES = 5_000;

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
    // A frame that keeps its process busy must not take the page along.
    await within(FRAMES, readFrames(target, read, stored)).catch(() => undefined);
    if (target !== session) await within(FRAMES, target.detach()).catch(() => undefined);
  }
  return [...stored];
}

async function readFrames(target: CDPSession, read: string, stored: Stored[]): Promise<void> {
  for (const frameId of await framesOf(target)) {
    const value = await evaluateApart(target, frameId, read).catch(() => undefined);
    if ((value as Stored | undefined)?.host) stored.push(value as Stored);
  }
}
