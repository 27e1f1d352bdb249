/**
 * The synchronous script for <head>: reads what was answered, and brings each element's chunk when its tag is on the
 * page. Classic, without dependencies, in ES2018: what every browser reads that knows import().
 */
import type * as AfterAnswer from './after-answer.js';
import {startHold} from './hold/hold.js';
import {createAskFirst} from './page/ask-first.js';
import type {ConsentChangeEvent} from './page/consent-change-event.js';
import {holdSpace} from './page/hold-space.js';
import {readSettings} from './page/settings.js';
import {watch} from './page/watch.js';
import {startConsentMode} from './services/google-consent-mode.js';

/** Paths of the chunks, from this script's own folder; put in by the build. */
declare const __CHUNKS__: Readonly<Record<string, string>>;

const chunks = __CHUNKS__;
// Only readable while the script runs for the first time.
const script = document.currentScript as HTMLScriptElement | null;
const suite = new URL(script?.src ?? document.baseURI);

/** From another origin a relative import() is refused in a classic script: the address is made whole first. */
function importChunk<Exports>(name: string): Promise<Exports> {
  return import(new URL(chunks[name] ?? '', suite).href);
}

// A second copy of the script on the page leaves everything to the first.
if (!window.askFirst) {
  const settings = readSettings(script);
  const askFirst = (window.askFirst = createAskFirst(settings, {
    framePage: settings.hold === 'frames' ? new URL('frame.html', suite).href : undefined,
    importReader: () => importChunk('reader'),
    importChecker: () => importChunk('checker'),
    importPreferences: () => importChunk('cookie-preferences'),
  }));
  const tellGoogle = startConsentMode(askFirst.consent);
  const hold = startHold(askFirst, settings, suite.origin, () => importChunk('links'));

  holdSpace(askFirst.answered);
  if (!askFirst.answered) {
    // Asked for together, before the parser has come to the banner's tag.
    void askFirst.ready;
    void importChunk('cookie-banner');
  }

  const tags = ['cookie-banner', 'cookie-table', 'cookie-preferences', 'video-consent-placeholder'];
  const bring = (tag: string) => {
    if (tag !== 'cookie-banner' || !askFirst.answered) void importChunk(tag);
  };
  watch(`${tags.join()},${hold.selector}`, (element) => {
    if (tags.includes(element.localName)) bring(element.localName);
    else hold.found(element);
  });

  document.addEventListener('consent-change', (change) => {
    tellGoogle(change.consent);
    hold.update();
    // A changed disclosure, or an answer that ran out, makes the banner due again.
    if (document.querySelector('cookie-banner')) bring('cookie-banner');
    if (change.by !== 'catalogue' || change.withdrawn.length) void after(change);
  });
  const after = (change?: ConsentChangeEvent) =>
    importChunk<typeof AfterAnswer>('after-answer').then(({afterAnswer}) =>
      afterAnswer(change, askFirst, settings),
    );
  try {
    // What ran on the page before may have written again after a withdrawal.
    if (sessionStorage.ask_first_clear) void after();
  } catch {
    // Where storage is blocked, nothing was written.
  }
  document.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    const opens = '[data-consent-open], a[href$="#cookie-preferences"]';
    // A visitor who asks for a new tab gets one.
    if (event.ctrlKey || event.metaKey || !(target instanceof Element) || !target.closest(opens)) return;
    event.preventDefault();
    askFirst.openPreferences();
  });
}
