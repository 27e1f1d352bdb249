/**
 * The synchronous script for <head>: reads what was answered, and brings each element's chunk when its tag is on the
 * page. Classic, without dependencies, in ES2018: what every browser reads that knows import().
 */
import {createAskFirst} from './page/ask-first.js';
import {holdSpace} from './page/hold-space.js';
import {readSettings} from './page/settings.js';
import {watchTags} from './page/watch-tags.js';

/** Paths of the chunks, from this script's own folder; put in by the build. */
declare const __CHUNKS__: Readonly<Record<string, string>>;

const chunks = __CHUNKS__;
// Only readable while the script runs for the first time.
const script = document.currentScript as HTMLScriptElement | null;

/** From another origin a relative import() is refused in a classic script: the address is made whole first. */
function importChunk<Exports>(name: string): Promise<Exports> {
  return import(new URL(chunks[name] ?? '', script?.src ?? document.baseURI).href);
}

// A second copy of the script on the page leaves everything to the first.
if (!window.askFirst) {
  const askFirst = (window.askFirst = createAskFirst(readSettings(script), {
    importReader: () => importChunk('reader'),
    importChecker: () => importChunk('checker'),
    importPreferences: () => importChunk('cookie-preferences'),
  }));

  holdSpace(askFirst.answered);
  if (!askFirst.answered) {
    // Asked for together, before the parser has come to the banner's tag.
    void askFirst.ready;
    void importChunk('cookie-banner');
  }

  const wanted = new Set<string>();
  const bring = (tag: string) => {
    wanted.add(tag);
    if (tag !== 'cookie-banner' || !askFirst.answered) void importChunk(tag);
  };
  watchTags(['cookie-banner', 'cookie-table', 'cookie-preferences', 'video-consent-placeholder'], bring);
  document.addEventListener('consent-change', () => {
    // A changed disclosure, or an answer that ran out, makes the banner due again.
    if (wanted.has('cookie-banner')) bring('cookie-banner');
  });
  document.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    const opens = '[data-consent-open], a[href$="#cookie-preferences"]';
    // A visitor who asks for a new tab gets one.
    if (event.ctrlKey || event.metaKey || !(target instanceof Element) || !target.closest(opens)) return;
    event.preventDefault();
    askFirst.openPreferences();
  });
}
