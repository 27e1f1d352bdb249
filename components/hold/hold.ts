import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {setFramePolicy} from './frame-policy.js';
import {frames, holdFrame} from './frames.js';
import type {release} from './release.js';

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
  importRelease: () => Promise<{readonly release: typeof release}>,
): Hold {
  const hosts = hold === 'frames' ? [suite, ...named.split(/[\s,]+/).filter(Boolean)] : undefined;
  if (hosts) setFramePolicy(hosts);

  // Nothing has to be let go before a yes, and nothing taken back that was not.
  let releasing: ReturnType<typeof importRelease> | undefined;
  const letGo = (element: HTMLElement) => {
    if (askFirst.allows(element.dataset.consent || '')) releasing ||= importRelease();
    if (releasing) void releasing.then(({release}) => release(askFirst));
  };
  return {
    selector: `${frames},[data-consent]`,
    found(element) {
      if (element.matches(frames)) holdFrame(element, askFirst, hosts);
      else letGo(element as HTMLElement);
    },
    update() {
      document.querySelectorAll(frames).forEach((frame) => holdFrame(frame, askFirst, hosts));
      document.querySelectorAll<HTMLElement>('[data-consent]').forEach(letGo);
    },
  };
}
