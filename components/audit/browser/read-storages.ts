import type {CDPSession, Page} from 'playwright-core';

import type {Stored} from './in-page.js';

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

type FrameTree = Awaited<ReturnType<typeof treeOf>>;
const treeOf = async (target: CDPSession) => (await target.send('Page.getFrameTree')).frameTree;

async function framesOf(target: CDPSession): Promise<readonly string[]> {
  const idsIn = ({frame, childFrames = []}: FrameTree): readonly string[] => [
    frame.id,
    ...childFrames.flatMap((child) => idsIn(child)),
  ];
  return treeOf(target).then(idsIn, () => []);
}

/** Evaluates where the page's scripts can't reach what is used. */
async function evaluateApart(target: CDPSession, frameId: string, text: string): Promise<unknown> {
  const {executionContextId} = await target.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'ask-first-audit',
  });
  const {result} = await target.send('Runtime.evaluate', {
    ...{expression: text, contextId: executionContextId, awaitPromise: true, returnByValue: true},
  });
  return result.value;
}
