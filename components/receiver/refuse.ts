import {MOST_BYTES} from './message.js';

/** What a request says before its body is read. */
export interface RequestHead {
  readonly method: string;
  readonly origin: string | null;
  readonly type: string | null;
  /** As the request says; nothing where it does not. */
  readonly length: string | null;
}

/** A status and a sentence for whoever looks into the browser's network panel. */
export interface Refusal {
  readonly status: number;
  readonly why: string;
}

/**
 * Why a request is not read; nothing where it may be. Every browser says which origin sends, also where that is the page's
 * own: what says none, or another, is no page of these sites.
 */
export function refuse(
  {method, origin, type, length}: RequestHead,
  origins: readonly string[],
): Refusal | undefined {
  if (method !== 'POST') return {status: 405, why: 'Messages are sent by POST.'};
  if (!origin || !origins.includes(origin))
    return {
      status: 403,
      why: `The origin ${(origin ?? 'of nobody').slice(0, 200)} may not send here: ASK_FIRST_ORIGINS lists those beside this one that may.`,
    };
  if (!/^(text\/plain|application\/json)\s*(;|$)/i.test(type ?? ''))
    return {status: 415, why: 'A message is JSON, sent as text/plain.'};
  if (Number(length ?? 0) > MOST_BYTES) return tooLarge;
  return undefined;
}

/** What a longer body is answered, whatever it said of its length. */
export const tooLarge: Refusal = {status: 413, why: `A message has at most ${MOST_BYTES} bytes.`};
