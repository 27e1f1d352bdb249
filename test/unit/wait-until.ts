import {waitUntil as waitAtMost} from '@open-wc/testing';

/** Milliseconds: a machine that is busy with other browsers takes more than the one second that is meant by default. */
const PATIENCE = 15_000;

/** Resolves once a condition holds; rejects with `message` where it does not in time. */
export const waitUntil = (condition: () => unknown, message?: string) =>
  waitAtMost(condition, message, {timeout: PATIENCE});
