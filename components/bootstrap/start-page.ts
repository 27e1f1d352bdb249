/** What the script in <head> does on every page. In ES2018: what every browser reads that knows import(). */
import type * as AfterAnswer from '../chunks/after-consent-change.js';
import type * as AtIdle from '../chunks/on-idle.js';
import type * as Handover from '../linker/apply-answer.js';
import {takeHandedOver} from '../linker/read-fragment.js';
import {startHold} from '../hold/hold.js';
import {createAskFirst} from '../page/ask-first.js';
import type {ConsentChangeEvent} from '../page/consent-change-event.js';
import {isAskedAround} from './parent-frame.js';
import {holdSpace} from './reserve-banner-space.js';
import {makeBanner} from './make-banner.js';
import type {Settings} from '../page/settings.js';
import {watch} from './observe-elements.js';
import {startConsentMode} from '../services/google-consent-mode.js';
import {candidates, mayBeForm, mayHoldText} from '../authoring/detect-candidates.js';
import type * as Upgrade from '../authoring/authoring-forms.js';

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
  const isAsked = isAskedAround();
  const banner = isAsked ? undefined : makeBanner(settings);
  const askFirst = (window.askFirst = createAskFirst(settings, {
    builtIn: catalogue,
    framePage: settings.hold === 'frames' ? new URL('frame.html', address).href : undefined,
    importReader: () => importChunk('reader'),
    importChecker: () => importChunk('checker'),
    importPreferences: () => importChunk('preferences'),
  }));
  const tellGoogle = startConsentMode(askFirst.consent);
  const hold = startHold(askFirst, settings, address.origin, () => importChunk('release'));

  /** Brings a part and uses it. A page whose policy lets none in is told why, and goes on without. */
  const bring = <Part>(name: string, use?: (part: Part) => unknown) =>
    void importChunk<Part>(name).then(use).catch(console.warn);
  // Lit's templates are no XML: there the tags keep what stands inside them.
  const isXml = document.contentType.endsWith('xml');
  const mayAsk = () => !isAsked && !isXml && !askFirst.answered;

  holdSpace(!mayAsk());
  if (mayAsk()) {
    // Asked for together, before the parser has come to the banner's tag.
    void askFirst.ready;
    bring('banner');
  }

  const tags = ['cookie-banner', 'cookie-table', 'cookie-preferences', 'video-consent-placeholder'];
  const bringTag = (tag: string) => {
    // A file is called by its tag's last word: block lists know the whole.
    if (!isXml && (tag !== 'cookie-banner' || mayAsk())) bring(tag.replace(/.*-/, ''));
  };
  const upgrade = () =>
    bring<typeof Upgrade>('authoring', ({startUpgrade}) => startUpgrade(askFirst, settings));
  watch(
    `body,${tags.join()},${hold.selector},${candidates},${tags.join('>:not(a):not(template),')}>:not(a):not(template)`,
    (element) => {
      if (element === document.body) {
        if (banner) element.prepend(banner);
      } else if (tags.includes(element.localName)) {
        // The page has one of its own.
        if (banner && element.localName === 'cookie-banner' && element !== banner) banner.remove();
        bringTag(element.localName);
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
    if (document.querySelector('cookie-banner')) bringTag('cookie-banner');
    if (change.by !== 'catalogue' || change.withdrawn.length) after(change);
  });
  const after = (change?: ConsentChangeEvent) =>
    bring<typeof AfterAnswer>('after-change', ({afterAnswer}) => afterAnswer(change, askFirst, settings));
  if (handedOver && !askFirst.answered) {
    bring<typeof Handover>('apply-answer', ({receive}) => receive(askFirst, handedOver));
  }
  addEventListener('load', () =>
    setTimeout(
      () => bring<typeof AtIdle>('on-idle', ({atIdle}) => atIdle(askFirst, settings)),
      // When the page is at rest.
      2000,
    ),
  );
  try {
    // What ran on the page before may have written again after a withdrawal.
    if (sessionStorage.ask_first_clear) after();
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
