import {constants} from 'node:os';

/** How long a browser that does not close may keep the command when all is done, in milliseconds. */
const GRACE = 5_000;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Close = () => Promise<unknown>;

/** Closes what is open when somebody stops the command, and ends it as that signal does: with 128 and its number. */
export class Stopping {
  readonly #open = new Set<Close>();
  #isStopped = false;
  readonly #listeners = signals.map((signal) => [signal, () => void this.#stop(signal)] as const);

  constructor() {
    for (const [signal, listener] of this.#listeners) process.once(signal, listener);
  }

  /** Whether somebody stopped the command: nothing more is to be opened then. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Takes up what has to be closed. */
  add(close: Close): void {
    this.#open.add(close);
  }

  /** Forgets what was closed. */
  delete(close: Close): void {
    this.#open.delete(close);
  }

  /** Waits for the end where somebody stopped the command: what was seen until then is no result. */
  async restIfStopped(): Promise<void> {
    if (this.#isStopped) await new Promise<never>(() => undefined);
  }

  /** All is done: a signal ends the command as any other, and nothing that is left open keeps it. */
  end(): void {
    for (const [signal, listener] of this.#listeners) process.off(signal, listener);
    setTimeout(() => process.exit(), GRACE).unref();
  }

  async #stop(signal: (typeof signals)[number]): Promise<void> {
    this.#isStopped = true;
    const tried = new Set<Close>();
    const waiting = () => [...this.#open].filter((close) => !tried.has(close));
    // What was being opened when the signal came is there only after what was open is closed.
    for (let some = waiting(); some.length; some = waiting()) {
      for (const close of some) tried.add(close);
      await Promise.allSettled(some.map((close) => close()));
    }
    process.exit(128 + constants.signals[signal]);
  }
}
