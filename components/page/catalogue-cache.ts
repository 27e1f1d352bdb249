import {get, set} from 'idb-keyval';
import {unclobbered} from './unclobbered-document.js';

/** A catalogue as its server last gave it. */
export interface CachedCatalogue {
  /** Its whole address. */
  readonly address: string;
  /** When the server was asked, in Unix milliseconds. */
  readonly when: number;
  readonly source: unknown;
}

const key = 'ask_first_catalogue';

/** What this device has kept of the catalogue at an address; nothing where storage is blocked, or it is another's. */
export async function readCachedCatalogue(catalogue: string): Promise<CachedCatalogue | undefined> {
  try {
    const kept = await Promise.race([get<CachedCatalogue>(key), patience()]);
    return kept?.address === wholeAddress(catalogue) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a catalogue, in the place of the one before. Where storage is blocked, nothing is kept. */
export async function cacheCatalogue(catalogue: string, source: unknown): Promise<void> {
  try {
    await set(key, {address: wholeAddress(catalogue), when: Date.now(), source} satisfies CachedCatalogue);
  } catch {
    // Full or blocked: the next page asks the server again.
  }
}

/** Nothing, after a while: a database that is broken or in another tab's hands may never answer. */
const patience = () => new Promise<undefined>((resolve) => setTimeout(resolve, 3000));

const wholeAddress = (catalogue: string) => new URL(catalogue, unclobbered.baseURI).href;
