import type {Visitor} from './engines.js';
import type {Outside} from './proxy.js';

/** What some loads of a page made the browser do. */
export interface Count {
  readonly loads: number;
  /** Loads during which at least one request left. */
  readonly loadsWithRequests: number;
  /** Loads during which at least one connection was opened, used or not. */
  readonly loadsWithConnections: number;
  readonly connections: number;
  readonly requests: number;
  /** What the requests asked for, each address once. */
  readonly addresses: readonly string[];
}

// Long enough for a connection to be made and a request to be sent on this machine; what comes later counts for the next
// load, and after the last one there is a longer wait.
const afterLoad = 150;
const afterLast = 600;

/**
 * Loads each of the pages so many times, each time with no connection left open from before, and counts what leaves.
 * Rejects where the suite did not run: that would say nothing about it.
 * Firefox does not notice that an unused connection was cut, and opens no other in its place: a preconnect of its is only
 * seen in the first load.
 */
export async function countLoads(
  visitor: Visitor,
  outside: Outside,
  urls: readonly string[],
  times: number,
): Promise<Count> {
  const each: {readonly connections: number; readonly requests: number}[] = [];
  const addresses = new Set<string>();
  outside.reset();
  for (const url of urls) {
    for (let time = 0; time < times; time++) {
      await visitor.goto(url);
      const hasRun = await visitor.evaluate(() => 'askFirst' in window);
      if (!hasRun) throw new Error(`The suite did not run at ${url}: is it built?`);
      const isLast = url === urls.at(-1) && time === times - 1;
      await visitor.wait(isLast ? afterLast : afterLoad);
      const {connections, requests} = outside.seen();
      each.push({connections: sum([...connections.values()]), requests: requests.length});
      for (const address of requests) addresses.add(address);
      outside.reset();
    }
  }
  return {
    loads: each.length,
    loadsWithRequests: each.filter(({requests}) => requests > 0).length,
    loadsWithConnections: each.filter(({connections}) => connections > 0).length,
    connections: sum(each.map(({connections}) => connections)),
    requests: sum(each.map(({requests}) => requests)),
    addresses: [...addresses],
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
