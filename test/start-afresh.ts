import {startAskFirst} from '../components/entries/start-ask-first.js';
import type {AskFirst} from '../components/page/ask-first.js';
import type {Settings} from '../components/page/settings.js';

/** The catalogue the demo sites run on. */
export const luton = new URL('../stories/sites/luton.json', import.meta.url).href;

/** Begins as on a first visit: no answer is stored, and the suite starts anew. */
export function startAfresh(settings: Partial<Settings> = {}): AskFirst {
  document.cookie = 'ask_first=; Path=/; Max-Age=0';
  for (const key of ['ask_first', 'ask_first_given']) localStorage.removeItem(key);
  return startAgain(settings);
}

/** Begins as after a reload: what was answered is still stored. */
export function startAgain(settings: Partial<Settings> = {}): AskFirst {
  delete window.askFirst;
  stopListening();
  return listening(() => startAskFirst({catalogue: luton, site: 'main', ...settings}));
}

/** Ends what the start before listens to. On a page there is one, which lasts as long as the page. */
let stopListening = () => {};

/** Starts, and remembers what listens from then on for answers given elsewhere: a test would hear of the one before it. */
function listening(start: () => AskFirst): AskFirst {
  const ends: (() => void)[] = [];
  const {BroadcastChannel: Channel} = window;
  const targets: EventTarget[] = [window, ...('cookieStore' in window ? [window.cookieStore] : [])];
  for (const target of targets) {
    target.addEventListener = (...[type, listener, options]: Parameters<EventTarget['addEventListener']>) => {
      EventTarget.prototype.addEventListener.call(target, type, listener, options);
      ends.push(() => target.removeEventListener(type, listener, options));
    };
  }
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      ends.push(() => this.close());
    }
  };
  stopListening = () => ends.forEach((end) => end());
  try {
    return start();
  } finally {
    targets.forEach((target) => Reflect.deleteProperty(target, 'addEventListener'));
    window.BroadcastChannel = Channel;
  }
}

/** An address of a catalogue that is made up for a test. */
export function catalogueOf(catalogue: unknown): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(catalogue))}`;
}
