/** What the script in <head> does on every page. In ES2018: what every browser reads that knows import(). */
import type * as AfterAnswer from '../chunks/after-consent-change.js';
import type * as AtIdle from '../chunks/on-idle.js';
import type * as Handover from '../linker/apply-answer.js';
import {takeAnswerFromUrl} from '../linker/read-fragment.js';
import {startHold} from '../hold/hold.js';
import {createAskFirst} from '../page/ask-first.js';
import type {ConsentChangeEvent} from '../page/consent-change-event.js';
import {isAskedByParentFrame} from './parent-frame.js';
import {reserveBannerSpace} from './reserve-banner-space.js';
import {makeBanner} from './make-banner.js';
import type {Settings} from '../page/settings.js';
import {observeElements} from './observe-elements.js';
import {startConsentMode} from '../services/google-consent-mode.js';
import {CANDIDATE_SELECTOR, isCandidate, mayContainShortcode} from '../authoring/detect-candidates.js';
import type * as Upgrade from '../authoring/authoring-forms.js';

/** Where the script's other parts are, and what is built into it. */
export interface PageEnvironment {
  /** Address that the suite's other files are beside. */
  readonly address: URL;
  /** Brings a part by the name of its file. */
  importChunk<Exports>(name: string): Promise<Exports>;
  /** The catalogue's text, where it comes with the script. */
  readonly catalogue?: string | undefined;
}

/** Begins on a page, once: a second copy of the script leaves everything to the first. */
export function startPage(settings: Settings, {address, importChunk, catalogue}: PageEnvironment): void {
  const handedOver = takeAnswerFromUrl();
  if (window.askFirst) return;
  const isAsked = isAskedByParentFrame();
  const banner = isAsked ? undefined : makeBanner(settings);
  const askFirst = (window.askFirst = createAskFirst(settings, {
    builtIn: catalogue,
    framePage: settings.hold === 'frames' ? new URL('frame.html', address).href : undefined,
    importCatalogueReader: () => importChunk('reader'),
    importChecker: () => importChunk('checker'),
    importPreferences: () => importChunk('preferences'),
  }));
  const tellGoogle = startConsentMode(askFirst.consent);
  const hold = startHold(askFirst, settings, address.origin, () => importChunk('release'));

  /** Brings a part and uses it. A page whose policy lets none in is told why, and goes on without. */
  const loadChunk = <Part>(name: string, use?: (part: Part) => unknown) =>
    void importChunk<Part>(name).then(use).catch(console.warn);
  // Lit's templates are no XML: there the tags keep what stands inside them.
  const isXml = document.contentType.endsWith('xml');
  const mayAsk = () => !isAsked && !isXml && !askFirst.answered;

  reserveBannerSpace(!mayAsk());
  if (mayAsk()) {
    // Asked for together, before the parser has come to the banner's tag.
    void askFirst.ready;
    loadChunk('banner');
  }

  const tags = ['cookie-banner', 'cookie-table', 'cookie-preferences', 'video-consent-placeholder'];
  const loadElement = (tag: string) => {
    // A file is called by its tag's last word: block lists know the whole.
    if (!isXml && (tag !== 'cookie-banner' || mayAsk())) loadChunk(tag.replace(/.*-/, ''));
  };
  const upgrade = () =>
    loadChunk<typeof Upgrade>('authoring', ({startAuthoringForms}) =>
      startAuthoringForms(askFirst, settings),
    );
  observeElements(
    `body,${tags.join()},${hold.selector},${CANDIDATE_SELECTOR},${tags.join('>:not(a):not(template),')}>:not(a):not(template)`,
    (element) => {
      if (element === document.body) {
        if (banner) element.prepend(banner);
      } else if (tags.includes(element.localName)) {
        // The page has one of its own.
        if (banner && element.localName === 'cookie-banner' && element !== banner) banner.remove();
        loadElement(element.localName);
      } else if (element.matches(hold.selector)) hold.found(element);
      else if (isCandidate(element)) upgrade();
    },
    (part) => {
      if (mayContainShortcode(part)) upgrade();
    },
  );

  document.addEventListener('consent-change', (change) => {
    tellGoogle(change.consent);
    hold.update();
    // A changed disclosure, or an answer that ran out, makes the banner due again.
    if (document.querySelector('cookie-banner')) loadElement('cookie-banner');
    if (change.by !== 'catalogue' || change.withdrawn.length) after(change);
  });
  const after = (change?: ConsentChangeEvent) =>
    loadChunk<typeof AfterAnswer>('after-change', ({afterConsentChange}) =>
      afterConsentChange(change, askFirst, settings),
    );
  if (handedOver && !askFirst.answered) {
    loadChunk<typeof Handover>('apply-answer', ({applyAnswer}) => applyAnswer(askFirst, handedOver));
  }
  addEventListener('load', () =>
    setTimeout(
      () => loadChunk<typeof AtIdle>('on-idle', ({onIdle}) => onIdle(askFirst, settings)),
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
