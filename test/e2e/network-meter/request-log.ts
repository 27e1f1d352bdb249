import {isChatter} from './background-traffic.js';

/** What left the browser, as seen from outside of it. */
export interface Seen {
  /** How many connections were opened to each `host:port` that is not this machine's, whether used or not. */
  readonly connections: ReadonlyMap<string, number>;
  /** Addresses of all requests to others, in the order they came. */
  readonly requests: readonly string[];
}

/** Counts what leaves the browser, apart from what the browser does on its own account. */
export class Tally {
  readonly #connections = new Map<string, number>();
  readonly #chatter = new Map<string, number>();
  readonly #requests: string[] = [];

  /** Counts a connection to a `host:port`. */
  connection(authority: string): void {
    const counts = isChatter(authority) ? this.#chatter : this.#connections;
    counts.set(authority, (counts.get(authority) ?? 0) + 1);
  }

  /** Counts a request for a whole address. */
  request(url: string): void {
    if (!isChatter(new URL(url).host)) this.#requests.push(url);
  }

  /** What was counted since the start or the last `reset`. */
  seen(): Seen {
    return {connections: new Map(this.#connections), requests: [...this.#requests]};
  }

  /** The browser's own connections by host and port, left out of `seen`. */
  chatter(): ReadonlyMap<string, number> {
    return new Map(this.#chatter);
  }

  /** Forgets what was counted, but for the chatter. */
  reset(): void {
    this.#connections.clear();
    this.#requests.length = 0;
  }
}
