import type {AskFirst} from '../page/ask-first.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {addressOf} from './frame-address.js';
import {parseAddress, serviceOf} from './known-frames.js';

/** Whatever shows another site inside the page, pasted by an editor or held by a developer. */
export const frames = 'iframe,object[data],embed[src]';

/**
 * Puts a placeholder where a frame is that may not be shown: it has the frame's size and title, and asks. The frame is
 * replaced as an element, because browsers reload one that is only given its address, on Back, after a withdrawal too.
 * It is kept inside a template, where it does nothing, and where a copy of the page's markup has it too: Turbo and htmx
 * show such a copy on the way back.
 *
 * @param hosts The hosts whose frames may be shown, where the page holds all others; left out, only frames of known
 * providers are held.
 */
export function holdFrame(frame: Element, askFirst: AskFirst, hosts?: readonly string[]): void {
  const {consent} = (frame as HTMLElement).dataset;
  const address = addressOf(frame);
  const id = consent || serviceOf(address);
  if (id ? !consent && !hosts && askFirst.allows(id) : !hosts || isOwn(address, hosts)) return;
  // One that was found twice is in its template by now. An object's own fallback may be an embed of the same video: one
  // question is enough.
  if (!frame.isConnected || frame.matches('object *')) return;
  const placeholder = unclobbered.createElement('video-consent-placeholder');
  frame.replaceWith(placeholder);
  placeholder.appendChild(unclobbered.createElement('template')).content.append(frame);
}

function isOwn(address: string, hosts: readonly string[]): boolean {
  const url = parseAddress(address);
  return (
    !(url && url.protocol.startsWith('http')) ||
    [location.origin, ...hosts].some((own) => [url.origin, url.host].includes(own))
  );
}
