import type {AskFirst} from '../page/ask-first.js';
import {parseAddress, serviceOf} from './known-frames.js';

/** A frame that a placeholder stands for. */
export interface HeldFrame {
  readonly frame: Element;
  /** Where it would have led, as the page wrote it. */
  readonly address: string;
  /** The category or service it waits for; nothing for a frame the page may not show at all. */
  readonly service: string | undefined;
}

/** Whatever shows another site inside the page, pasted by an editor or held by a developer. */
export const frames = 'iframe,object[data],embed[src]';

/**
 * Puts a placeholder where a frame is that may not be shown: it has the frame's size and title, and asks. The frame is
 * replaced as an element, because browsers reload one that is only given its address, on Back, after a withdrawal too.
 *
 * @param hosts The hosts whose frames may be shown, where the page holds all others; left out, only frames of known
 * providers are held.
 */
export function holdFrame(frame: Element, askFirst: AskFirst, hosts?: readonly string[]): void {
  const {consent, src} = (frame as HTMLElement).dataset;
  const address = (consent && src) || frame.getAttribute('src') || frame.getAttribute('data') || '';
  const id = consent ?? serviceOf(address);
  if (id ? !consent && !hosts && askFirst.allows(id) : !hosts || isOwn(address, hosts)) return;
  // An object's own fallback may be an embed of the same video: one question is enough.
  if (frame.parentElement?.closest('object')) return;
  const placeholder = document.createElement('video-consent-placeholder') as HTMLElement & {held?: HeldFrame};
  // The element reads the rest from the frame itself: size, title, what it is.
  placeholder.held = {frame, address, service: id};
  frame.replaceWith(placeholder);
}

function isOwn(address: string, hosts: readonly string[]): boolean {
  const url = parseAddress(address);
  return (
    !url?.protocol.startsWith('http') ||
    [location.origin, ...hosts].some((own) => [url.origin, url.host].includes(own))
  );
}
