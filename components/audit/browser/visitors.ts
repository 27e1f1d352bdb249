import {PASSES} from '../observed.js';
import {type BrowserOptions, openVisitor, type Visitor} from './visitor.js';

/** The visitors of a run: the next one's browser starts while the one before is at work, and ends behind it. */
export class Visitors {
  readonly #options: BrowserOptions;
  readonly #ready: Promise<Visitor>[] = [];
  readonly #closing: Promise<void>[] = [];
  /** How many may still be needed. */
  #left: number;

  /** @param sites How many sites are visited: none needs more than a visitor for each pass. */
  constructor(options: BrowserOptions, sites: number) {
    this.#options = options;
    this.#left = sites * PASSES.length;
  }

  /** Somebody who was never anywhere. Rejects where the browser does not start. */
  async take(): Promise<Visitor> {
    const next = this.#ready.shift() ?? this.#open();
    if (this.#left > 0) this.#ready.push(this.#open());
    return next;
  }

  /** Lets one go, without waiting for it. */
  release(visitor: Visitor): void {
    this.#closing.push(visitor.close());
  }

  /** Waits until none is left. */
  async close(): Promise<void> {
    this.#left = 0;
    const unused = this.#ready.splice(0).map(async (ready) => (await ready).close());
    await Promise.allSettled([...unused, ...this.#closing]);
  }

  #open(): Promise<Visitor> {
    this.#left -= 1;
    const opening = openVisitor(this.#options);
    // It fails where it is taken.
    opening.catch(() => undefined);
    return opening;
  }
}
