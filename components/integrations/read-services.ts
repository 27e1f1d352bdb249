import {type KnownServices, NO_SERVICES} from '../rewriter/known-services.js';
import {parseServices} from '../rewriter/parse-services.js';

/** Milliseconds for which a catalogue is not read again. */
const FRESH = 300_000;
/** The same after it could not be read. */
const AGAIN = 30_000;
/** Milliseconds that a page waits for it. */
const PATIENCE = 3000;
/** Errors of it that are written to the log. */
const MOST_SAID = 20;

let services = NO_SERVICES;
let isFreshUntil = 0;

/**
 * The services of the catalogue at an address, which may be a path of the page's own host; none without an address. Where it
 * has errors, those that can be read. What was read last counts where it can't be read now, and where there is nothing
 * yet, the built-in providers alone.
 */
export async function readServices(address: string | undefined, page: string): Promise<KnownServices> {
  if (!address || Date.now() < isFreshUntil) return services;
  // Pages that come in the meantime go on with what is known; as long as that is nothing, each asks for itself.
  if (services !== NO_SERVICES) isFreshUntil = Date.now() + AGAIN;
  try {
    const response = await fetch(new URL(address, page), {signal: AbortSignal.timeout(PATIENCE)});
    if (!response.ok) throw new Error(`the answer is ${response.status}`);
    const parsed = parseServices(await response.json());
    const wrong = parsed.problems?.slice(0, MOST_SAID).map(({path, message}) => `${path}: ${message}`);
    if (!parsed.services) throw new Error(wrong?.join('; '));
    if (wrong)
      console.error(
        `The catalogue at ${address} has errors; what they leave of it is used: ${wrong.join('; ')}`,
      );
    services = parsed.services;
    isFreshUntil = Date.now() + FRESH;
  } catch (error) {
    isFreshUntil = Date.now() + AGAIN;
    console.error(`The catalogue at ${address} was not read: ${(error as Error).message}`);
  }
  return services;
}
