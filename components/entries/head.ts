/**
 * The synchronous script for <head>: reads what was answered, and brings each element's chunk when its tag is on the
 * page. Classic and without dependencies.
 */
import {startPage} from '../bootstrap/start-page.js';
import {readSettings} from '../page/settings.js';

/** The hash in the name of each chunk's file; put in by the build. */
declare const __CHUNKS__: Readonly<Record<string, string>>;

const hashes = __CHUNKS__;
// Only readable while the script runs for the first time.
const script = document.currentScript as HTMLScriptElement | null;
const address = new URL(script ? script.src : document.baseURI);

startPage(readSettings(script), {
  address,
  // From another origin a relative import() is refused in a classic script: the address is made whole first.
  importChunk: (name) => import(new URL(`chunks/${name}-${hashes[name]}.js`, address).href),
});
