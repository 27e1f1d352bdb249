import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import {isDeepStrictEqual} from 'node:util';

/** Milliseconds: a machine that is busy with other browsers takes many times what a quiet one does. */
const PATIENCE = 30_000;
const PAUSE = 50;

/**
 * Looks again and again, and gives the first thing it sees that counts as true. Rejects with what was waited for where
 * none comes in time.
 */
export async function waitUntil<Seen>(
  look: () => Seen | Promise<Seen>,
  what: string | (() => string | Promise<string>),
): Promise<NonNullable<Seen>> {
  for (const end = Date.now() + PATIENCE; ; await pause(PAUSE)) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) assert.fail(`Waited in vain: ${typeof what === 'string' ? what : await what()}`);
  }
}

/** Looks again and again until it sees exactly this. Rejects with the difference where it does not in time. */
export async function waitForEqual<Seen>(look: () => Seen | Promise<Seen>, wanted: Seen): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; await pause(PAUSE)) {
    const seen = await look();
    if (isDeepStrictEqual(seen, wanted)) return;
    if (Date.now() > end) return assert.deepEqual(seen, wanted);
  }
}
