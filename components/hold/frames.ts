import type {AskFirst} from '../page/ask-first.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {serviceAt} from '../embeds/service-at.js';
import {addressOf} from './frame-address.js';
import {targetOf} from './frame-target.js';

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
  const url = targetOf(addressOf(frame));
  const id = consent || (url && serviceAt(url));
  if (id ? !consent && !isStrict && askFirst.allows(id) : isOwn(url, hosts)) return;
  if (id || isStrict) replaceFrame(frame);
  else runChunk('rows', frame);
}

/** Puts a placeholder in the place of a frame, with the frame inside a template of it. */
export function replaceFrame(frame: Element): void {
  // One that was found twice is in its template by now, or in that of the object around it.
  if (frame.isConnected) wrapFrame(frame);
}

/** The same for a frame that is not in the page yet. */
export function wrapFrame(frame: Element): void {
  const placeholder = unclobbered.createElement('video-consent-placeholder');
  frame.replaceWith(placeholder);
  placeholder.appendChild(unclobbered.createElement('template')).content.append(frame);
}

function isOwn(url: URL | undefined, hosts: readonly string[]): boolean {
  return (
    !(url && url.host) || [location.origin, ...hosts].some((own) => own === url.origin || own === url.host)
  );
}
