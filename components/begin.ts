/** What the script in <head> does on every page. In ES2018: what every browser reads that knows import(). */
import type * as AfterAnswer from './after-answer.js';
import type * as AtIdle from './at-idle.js';
import type * as Handover from './handover/receive.js';
import {takeHandedOver} from './handover/take.js';
import {startHold} from './hold/hold.js';
import {createAskFirst} from './page/ask-first.js';
import type {ConsentChangeEvent} from './page/consent-change-event.js';
import {holdSpace} from './page/hold-space.js';
import {makeBanner} from './page/make-banner.js';
import type {Settings} from './page/settings.js';
import {watch} from './page/watch.js';
import {startConsentMode} from './services/google-consent-mode.js';
import {candidates, mayBeForm, mayHoldText} from './upgrade/notice.js';
import type * as Upgrade from './upgrade/upgrade.js';

/** Where the script's other parts are, and what is built into it. */
export interface Suite {
  /** Address that the suite's other files are beside. */
  readonly address: URL;
  /** Brings a part by the name of its file. */
  importChunk<Exports>(name: string): Promise<Exports>;
  /** The catalogue's text, where it comes with the script. */
  readonly catalogue?: string | undefined;
}

/** Begins on a page, once: a second copy of the script leaves everything to the first. */
export function begin(settings: Settings, {address, importChunk, catalogue}: Suite): void {
  const handedOver = takeHandedOver();
  if (window.askFirst) return;
  const banner = makeBanner(settings);
  const askFirst = (window.askFirst = createAskFirst(settings, {
    builtIn: catalogue,
    framePage: settings.hold === 'frames' ? new URL('frame.html', address).href : undefined,
    importReader: () => importChunk('reader'),
    importChecker: () => importChunk('checker'),
    importPreferences: () => importChunk('preferences'),
  }));
  const tellGoogle = startConsentMode(askFirst.consent);
  const hold = startHold(askFirst, settings, address.origin, () => importChunk('release'));

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
  if (handedOver && !askFirst.answered) {
    void importChunk<typeof Handover>('handover').then(({receive}) => receive(askFirst, handedOver));
  }
  addEventListener('load', () =>
    setTimeout(
      () => void importChunk<typeof AtIdle>('at-idle').then(({atIdle}) => atIdle(askFirst, settings)),
      // When the page is at rest.
      2000,
    ),
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
