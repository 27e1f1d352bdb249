import {EMBED_PATTERNS} from '../embeds/embed-patterns.js';
import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {chunkOf, TAGS} from '../page/tags.js';
import {unclobbered} from '../page/unclobbered-document.js';
import type {ElementObserver} from './observe-elements.js';
import type {LoadChunk} from './page-environment.js';
import {isAskedByParentFrame} from '../page/parent-frame.js';
import {reserveBannerSpace} from './reserve-banner-space.js';

/** The chunk that shows what is allowed without the element. */
interface Players {
  showAllowed(placeholder: Element, loadElement: () => void, loadChunk: LoadChunk): void;
}

type Banner = HTMLElementTagNameMap['cookie-banner'];

/** Loads the elements' chunks when they are wanted. */
export interface ElementLoader extends ElementObserver {
  /** Loads what a change of consent makes due. */
  update(): void;
}

/**
 * Begins to load each element when its tag is on the page, and the banner before the parser has come to its tag where
 * something is left to answer. With `data-banner="auto"` a page without a banner is given one.
 */
export function startElements(askFirst: AskFirst, {banner}: Settings, loadChunk: LoadChunk): ElementLoader {
  const isAsked = isAskedByParentFrame();
  // Lit's templates are no XML: there the tags keep what stands inside them.
  const isXml = unclobbered.contentType.endsWith('xml');
  const mayAsk = () => !isAsked && !isXml && !askFirst.answered;
  const load = (tag: string) => {
    if (!isXml && (mayAsk() || tag !== 'cookie-banner'))
      // The browser says by itself what it could not load.
      loadChunk(chunkOf(tag), undefined, giveSpaceBack);
  };
  // Most who allow one allow all: what is not allowed after all is found out there.
  const mayShowFrames = () => EMBED_PATTERNS.some(([service]) => askFirst.allows(service));
  const own = banner === 'auto' && !isAsked && unclobbered.createElement('cookie-banner');

  const giveSpaceBack = reserveBannerSpace(!mayAsk());
  if (mayAsk()) {
    // Asked for together, before the parser has come to the banner's tag.
    void askFirst.ready;
    load('cookie-banner');
  }
  return {
    selector: `body,${TAGS.join()}`,
    found(element) {
      if (element === unclobbered.body) {
        if (own) element.prepend(own);
        return;
      }
      if (element.localName === 'cookie-banner') {
        // The page has one of its own.
        if (own && own !== element) own.remove();
        // Written into the page, it can be pressed before what it takes is there.
        (element as Banner).onclick = (event) =>
          ((element as Banner).pressed = event.composedPath()[0] as Element);
      }
      const loadElement = () => load(element.localName);
      if (element.localName === 'video-consent-placeholder' && mayShowFrames()) {
        loadChunk<Players>('players', ({showAllowed}) => showAllowed(element, loadElement, loadChunk));
      } else loadElement();
    },
    update() {
      // A changed disclosure, or an answer that ran out, makes the banner due again.
      if (unclobbered.querySelector('cookie-banner')) load('cookie-banner');
    },
  };
}
