import type {AskFirst} from './ask-first.js';
import {unclobbered} from './unclobbered-document.js';

/**
 * Sees to it that the banner can be seen where something is left to answer: one that stands in a hidden box, as tag
 * managers make them, is put first into the body. One that is itself hidden by its author stays so.
 */
export function revealBanner(askFirst: AskFirst): void {
  let seen: Element | null = null;
  const look = () => {
    const banner = unclobbered.querySelector('cookie-banner');
    if (!banner || banner === seen || askFirst.answered) return;
    seen = banner;
    if (!isInHiddenBox(banner)) return;
    console.warn(
      'Ask First: <cookie-banner> was in a hidden box, where nobody is asked. It is now first in the body.',
    );
    unclobbered.body.prepend(banner);
  };
  look();
  // A tag manager may bring it later still.
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
}

function isInHiddenBox(element: Element): boolean {
  for (let box = element.parentElement; box && box !== unclobbered.body; box = box.parentElement) {
    const {display, visibility, overflow} = getComputedStyle(box);
    const isClosed = overflow !== 'visible' && !(box.clientWidth && box.clientHeight);
    if (display === 'none' || visibility !== 'visible' || isClosed) return true;
  }
  return false;
}
