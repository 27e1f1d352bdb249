import {constants} from 'node:os';

/** How long a browser that does not close may keep the command when all is done, in milliseconds. */
const GRACE = 5_000;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Closes what is open when somebody stops the command, and ends it as that signal does: with 128 and its number. */
export class Stopping {
  /** What has to be closed. */
  readonly open = new Set<() => Promise<unknown>>();
  #isStopped = false;
  readonly #listeners = signals.map((signal) => [signal, () => void this.#stop(signal)] as const);

  constructor() {
    for (const [signal, listener] of this.#listeners) process.once(signal, listener);
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
    await Promise.allSettled([...this.open].map((close) => close()));
    process.exit(128 + constants.signals[signal]);
  }
}
