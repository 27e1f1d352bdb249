import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {matches, unclobbered} from '../page/unclobbered-document.js';
import {setFramePolicy} from './frame-policy.js';
import {frames, holdFrame} from './frames.js';

/** What the page holds back, and lets go when it is allowed. */
export interface Hold {
  /** Matches everything that `found` wants to see. */
  readonly selector: string;
  /** Takes an element of the page that may have to be held, or may be let go. */
  found(element: Element): void;
  /** Lets go what is allowed by now, and holds what no longer is. */
  update(): void;
}

/**
 * Begins to hold: frames of known providers, or with `data-hold="frames"` all but the page's own.
 *
 * @param suite The origin of the suite's own files.
 * @param runChunk Loads a chunk and runs it: `release` lets go what is allowed by now, and takes
 * back what no longer is; `rows` is given each frame of which only the catalogue knows whose it is.
 */
export function startHold(
  askFirst: AskFirst,
  {hold, frames: named = ''}: Settings,
  suite: string,
  runChunk: (name: 'release' | 'rows', frame?: Element) => void,
): Hold {
  const hosts = [suite, ...(named.match(/[^\s,]+/g) || [])];
  const isStrict = hold === 'frames';
  if (isStrict) setFramePolicy(hosts);

  // Nothing has to be let go before a yes, and nothing taken back that was not.
  let released = false;
  const selector = `${frames},[data-consent]`;
  const found = (element: Element) => {
    if (matches(element, frames)) holdFrame(element, askFirst, hosts, isStrict, runChunk);
    else if ((released ||= askFirst.allows((element as HTMLElement).dataset.consent || '')))
      runChunk('release');
  };
  return {selector, found, update: () => unclobbered.querySelectorAll(selector).forEach(found)};
}
