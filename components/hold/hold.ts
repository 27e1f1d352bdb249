import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {setFramePolicy} from './frame-policy.js';
import {frames, holdFrame} from './frames.js';
import {releaseScripts} from './held-scripts.js';

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
 */
export function startHold(
  askFirst: AskFirst,
  {hold, frames: named = ''}: Settings,
  suite: string,
  importMedia: () => Promise<{releaseMedia(askFirst: AskFirst): void}>,
): Hold {
  const hosts = hold === 'frames' ? [suite, ...named.split(/[\s,]+/).filter(Boolean)] : undefined;
  if (hosts) setFramePolicy(hosts);

  // Pictures are rare enough to bring what releases them only where one is held.
  let media: ReturnType<typeof importMedia> | undefined;
  const release = () => {
    releaseScripts(askFirst);
    if (media) void media.then(({releaseMedia}) => releaseMedia(askFirst));
  };
  return {
    selector: `${frames},[data-consent]`,
    found(element) {
      if (element.matches(frames)) holdFrame(element, askFirst, hosts);
      else {
        if (element.localName !== 'script') media ||= importMedia();
        release();
      }
    },
    update() {
      document.querySelectorAll(frames).forEach((frame) => holdFrame(frame, askFirst, hosts));
      release();
    },
  };
}
