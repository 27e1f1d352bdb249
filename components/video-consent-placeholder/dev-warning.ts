import {warnOnce} from '../page/warn-once.js';

/** Tells a developer that a plain frame can't be held for certain, and what can. */
export function warnUnheldFrame(frame: Element): void {
  // A frame written with data-src never asked for anything, and where all frames are held, none could.
  if (!frame.hasAttribute('src') || window.askFirst?.framePage) return;
  warnOnce(
    `the browser may have asked for ${frame.getAttribute('src')} before it could be held. To be sure, use <video-consent-placeholder>, a link, or data-hold="frames" on the script.`,
  );
}
