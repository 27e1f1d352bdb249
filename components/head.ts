/**
 * The synchronous script for <head>: reads what was answered, and brings each element's chunk when its tag is on the
 * page. Classic, without dependencies, in ES2018: what every browser reads that knows import().
 */
import type * as AfterAnswer from './after-answer.js';
import {startHold} from './hold/hold.js';
import {createAskFirst} from './page/ask-first.js';
import type {ConsentChangeEvent} from './page/consent-change-event.js';
import {holdSpace} from './page/hold-space.js';
import {makeBanner} from './page/make-banner.js';
import {readSettings} from './page/settings.js';
import {watch} from './page/watch.js';
import {startConsentMode} from './services/google-consent-mode.js';
import {candidates, mayBeForm, mayHoldText} from './upgrade/notice.js';
import type * as Upgrade from './upgrade/upgrade.js';

/** The hash in the name of each chunk's file; put in by the build. */
declare const __CHUNKS__: Readonly<Record<string, string>>;

const hashes = __CHUNKS__;
// Only readable while the script runs for the first time.
const script = document.currentScript as HTMLScriptElement | null;
const suite = new URL(script ? script.src : document.baseURI);

/** From another origin a relative import() is refused in a classic script: the address is made whole first. */
function importChunk<Exports>(name: string): Promise<Exports> {
  return import(new URL(`chunks/${name}-${hashes[name]}.js`, suite).href);
}

// A second copy of the script on the page leaves everything to the first.
if (!window.askFirst) {
  const settings = readSettings(script);
  const banner = makeBanner(settings);
  const askFirst = (window.askFirst = createAskFirst(settings, {
    framePage: settings.hold === 'frames' ? new URL('frame.html', suite).href : undefined,
    importReader: () => importChunk('reader'),
    importChecker: () => importChunk('checker'),
    importPreferences: () => importChunk('preferences'),
  }));
  const tellGoogle = startConsentMode(askFirst.consent);
  const hold = startHold(askFirst, settings, suite.origin, () => importChunk('release'));

  holdSpace(askFirst.answered);
  if (!askFirst.answered) {
    // Asked for together, before the parser has come to the banner's tag.
    void askFirst.ready;
    void importChunk('banner');
  }

  const tags = ['cookie-banner', 'cookie-table', 'cookie-preferences', 'video-consent-placeholder'];
  const bring = (tag: string) => {
    // A file is called by its tag's last word: block lists know the whole.
    if (tag !== 'cookie-banner' || !askFirst.answered) void importChunk(tag.replace(/.*-/, ''));
  };
  const upgrade = () =>
    void importChunk<typeof Upgrade>('upgrade').then(({startUpgrade}) => startUpgrade(askFirst, settings));
  watch(
    `body,${tags.join()},${hold.selector},${candidates},${tags.join('>:not(a):not(template),')}>:not(a):not(template)`,
    (element) => {
      if (element === document.body) {
        if (banner) element.prepend(banner);
      } else if (tags.includes(element.localName)) {
        // The page has one of its own.
        if (banner && element.localName === 'cookie-banner' && element !== banner) banner.remove();
        bring(element.localName);
      } else if (element.matches(hold.selector)) hold.found(element);
      else if (mayBeForm(element)) upgrade();
    },
    (part) => {
      if (mayHoldText(part)) upgrade();
    },
  );

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
  // Before any listener of the page, which might end the click.
  document.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      // A visitor who asks for a new tab or window gets one.
      if (event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return;
      // Systems change all of an address but its end, and may encode that.
      const address = unescape((target.closest('a') || {href: ''}).href);
      if (!target.closest('[data-consent-open]') && !/#cookie-preferences\W*$/i.test(address)) return;
      event.preventDefault();
      askFirst.openPreferences();
    },
    true,
  );
}
