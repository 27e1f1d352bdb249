import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {setFramePolicy} from './frame-policy.js';
import {frames, holdFrame} from './frames.js';
import {releaseMedia} from './held-media.js';
import {releaseScripts} from './held-scripts.js';
import {links} from './known-links.js';

// Until the page is parsed, nobody knows whether a link stays alone in its block.
const parsed = new Promise((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve);
  else resolve(0);
});

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
  importLinks: () => Promise<{upgradeLinks(): void}>,
): Hold {
  const hosts = hold === 'frames' ? [suite, ...named.split(/[\s,]+/).filter(Boolean)] : undefined;
  if (hosts) setFramePolicy(hosts);

  const release = () => {
    releaseScripts(askFirst);
    releaseMedia(askFirst);
  };
  const bringLinks = async () => {
    const [{upgradeLinks}] = await Promise.all([importLinks(), parsed]);
    upgradeLinks();
  };
  return {
    selector: `${frames},[data-consent],${links}`,
    found(element) {
      if (element.matches(frames)) holdFrame(element, askFirst, hosts);
      else if (element.matches(links)) void bringLinks();
      else release();
    },
    update() {
      document.querySelectorAll(frames).forEach((frame) => holdFrame(frame, askFirst, hosts));
      release();
    },
  };
}
