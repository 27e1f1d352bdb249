import {waitUntil as waitAtMost} from '@open-wc/testing';

/** Milliseconds: a machine that is busy with other browsers takes more than the one second that is meant by default. */
const PATIENCE = 15_000;

/** Resolves once a condition holds; rejects with `message` where it does not in time. */
export const waitUntil = (condition: () => unknown, message?: string) =>
  waitAtMost(condition, message, {timeout: PATIENCE});

/**
 * Resolves once the browser has told this page of every cookie that it wrote. WebKit tells it later, of one after the
 * other: until then `document.cookie` may go back to what it was before the last of them.
 */
export const cookiesTold = async (): Promise<void> =>
  void (await ('cookieStore' in window ? window.cookieStore.getAll() : undefined));
