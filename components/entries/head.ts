/**
 * The synchronous script for <head>: reads what was answered, and brings each element's chunk when its tag is on the
 * page. Classic and without dependencies.
 */
import {startPage} from '../bootstrap/start-page.js';
import {readSettings} from '../page/settings.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Stands in the name of each chunk's file; put in by the build. */
declare const __BUILD__: string;

// Only readable while the script runs for the first time.
const script = unclobbered.currentScript as HTMLScriptElement | null;
// What was put into the page itself has no address: its files can't be had, but it holds what it has to.
const url = new URL((script && script.src) || unclobbered.baseURI);

startPage(readSettings(script), {
  url,
  nonce: script ? script.nonce : '',
  // From another origin a relative import() is refused in a classic script: it is made absolute first.
  importChunk: (name) => import(new URL(`chunks/${name}-${__BUILD__}.js`, url).href),
});
