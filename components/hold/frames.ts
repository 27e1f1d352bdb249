import type {AskFirst} from '../page/ask-first.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {parseUrl} from '../page/parse-url.js';
import {addressOf} from './frame-address.js';
import {serviceOf} from './known-frames.js';

/** Whatever shows another site inside the page, pasted by an editor or held by a developer. */
export const frames = 'iframe,object[data],embed[src]';

/**
 * Puts a placeholder where a frame is that may not be shown: it has the frame's size and title, and asks. The frame is
 * replaced as an element, because browsers reload one that is only given its address, on Back, after a withdrawal too.
 * It is kept inside a template, where it does nothing, and where a copy of the page's markup has it too: Turbo and htmx
 * show such a copy on the way back.
 *
 * @param hosts Hosts whose frames are the page's own.
 * @param isStrict Whether the page holds all others; else only those of known providers are held.
 * @param runChunk Is given each frame of another site of which only the catalogue knows whose it is.
 */
export function holdFrame(
  frame: Element,
  askFirst: AskFirst,
  hosts: readonly string[],
  isStrict: boolean,
  runChunk: (name: 'rows', frame: Element) => void,
): void {
  const {consent} = (frame as HTMLElement).dataset;
  const address = addressOf(frame);
  const id = consent || serviceOf(address);
  if (id ? !consent && !isStrict && askFirst.allows(id) : isOwn(address, hosts)) return;
  if (id || isStrict) replaceFrame(frame);
  else runChunk('rows', frame);
}

/** Puts a placeholder in the place of a frame, with the frame inside a template of it. */
export function replaceFrame(frame: Element): void {
  // One that was found twice is in its template by now, or in that of the object around it.
  if (!frame.isConnected) return;
  const placeholder = unclobbered.createElement('video-consent-placeholder');
  frame.replaceWith(placeholder);
  placeholder.appendChild(unclobbered.createElement('template')).content.append(frame);
}

function isOwn(address: string, hosts: readonly string[]): boolean {
  const url = parseUrl(address);
  return (
    !(url && url.host) || [location.origin, ...hosts].some((own) => own === url.origin || own === url.host)
  );
}
