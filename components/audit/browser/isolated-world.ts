import type {CDPSession} from 'playwright-core';

/** Evaluates in a page's main frame, where its scripts can't reach what is used: no page can make it wait for ever. */
export async function evaluateInPage(session: CDPSession, text: string): Promise<unknown> {
  const [main = ''] = await framesOf(session);
  return evaluateApart(session, main, text);
}

/** Evaluates in a frame where its scripts can't reach what is used. */
export async function evaluateApart(target: CDPSession, frameId: string, text: string): Promise<unknown> {
  const {executionContextId} = await target.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'ask-first-audit',
  });
  const {result} = await target.send('Runtime.evaluate', {
    ...{expression: text, contextId: executionContextId, awaitPromise: true, returnByValue: true},
  });
  return result.value;
}

type FrameTree = Awaited<ReturnType<typeof treeOf>>;
const treeOf = async (target: CDPSession) => (await target.send('Page.getFrameTree')).frameTree;

/** Ids of all frames of a page or of a frame that has a process of its own, the outermost first. */
export async function framesOf(target: CDPSession): Promise<readonly string[]> {
  const idsIn = ({frame, childFrames = []}: FrameTree): readonly string[] => [
    frame.id,
    ...childFrames.flatMap((child) => idsIn(child)),
  ];
  return treeOf(target).then(idsIn, () => []);
}
