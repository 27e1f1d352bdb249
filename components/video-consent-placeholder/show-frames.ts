import {queueFrame, unqueueFrame} from './frame-queue.js';
import {frameIn, keepRoom, putFrame, rootOf, showFallback} from './frame-view.js';
import {stateOf} from './frame-state.js';
import {isNearWindow, watchNearness} from './near-window.js';

/** A frame that a placeholder wants to show. */
export interface WantedFrame {
  /** Address of the video or map. */
  readonly address: string;
  /** URL of the catalogue that says that it may be shown; left out for a built-in provider's. */
  readonly catalogue?: string | undefined;
  /** The frame of the page that it stands for, if any: what is shown has no more rights. */
  readonly held?: Element | undefined;
  readonly title: string;
  /** Whether it may be shown: asked before it is made, and at each change of what is allowed. */
  isAllowed(): boolean;
  /** Is told that it is not shown after all: it is no longer allowed, or the page's own policy stopped it. */
  failed(): void;
}

/** All that have a frame or want one, weakly: one that its page took away without a word must not be kept. */
const placeholders = new Set<WeakRef<HTMLElement>>();

/**
 * Shows a frame in a placeholder once that is near the window, and keeps the room for it until then. Takes over a frame of
 * the same address that is there already, whoever put it there. What is no longer allowed is taken away at once.
 */
export function showFrame(placeholder: HTMLElement, frame: WantedFrame): void {
  const root = rootOf(placeholder);
  follow();
  const state = stateOf(placeholder);
  if (!state.wanted) placeholders.add(new WeakRef(placeholder));
  state.wanted = frame;
  const shown = frameIn(root);
  if (shown?.getAttribute('src') === sourceOf(frame)) {
    shown.title = frame.title;
    tell(placeholder);
    return;
  }
  keepRoom(root, frame.title);
  const queue = (isPainted: boolean) => queueFrame(placeholder, () => makeFrame(placeholder), isPainted);
  if (isNearWindow(placeholder)) queue(false);
  watchNearness(placeholder, (isNear) => {
    if (!isNear) unqueueFrame(placeholder);
    else if (state.wanted && !frameIn(root)) queue(true);
  });
}

/**
 * Makes the frame of a placeholder that can be seen at once, as a browser makes that of an `<iframe>`, and not after the
 * page's first paint: it costs a layout of the page, so it is for one placeholder of a page.
 */
export function showAtOnce(placeholder: HTMLElement): void {
  const {top, bottom, height} = placeholder.getBoundingClientRect();
  if (height && top < innerHeight && bottom > 0) queueFrame(placeholder, () => makeFrame(placeholder), true);
}

/**
 * What the frame's `src` is. A page that holds all frames shows each through a page of the suite's origin, which is told
 * the catalogue where it needs one.
 */
function sourceOf({address, catalogue}: WantedFrame): string {
  const page = window.askFirst?.framePage;
  return page ? page + (catalogue ? `?catalogue=${encodeURIComponent(catalogue)}` : '') : address;
}

function makeFrame(placeholder: HTMLElement): void {
  const frame = stateOf(placeholder).wanted;
  if (!frame || !placeholder.isConnected || frameIn(placeholder.shadowRoot)) return;
  if (!frame.isAllowed()) return fail(placeholder, frame);
  const {title, held} = frame;
  // frame.html itself has to be of its own origin.
  const passesOn = !!window.askFirst?.framePage;
  putFrame(rootOf(placeholder), {title, address: sourceOf(frame), held}, passesOn, () => tell(placeholder));
}

/**
 * The page that shows frames is told what to show: when it is there, and when that changes. To whatever origin: the page's
 * own policy lets no other than the suite's load there.
 */
function tell(placeholder: HTMLElement): void {
  const {address, held} = stateOf(placeholder).wanted ?? {};
  if (!address || !window.askFirst?.framePage) return;
  const order = {
    address,
    sandbox: held?.getAttribute('sandbox'),
    referrerpolicy: held?.getAttribute('referrerpolicy'),
  };
  frameIn(placeholder.shadowRoot)?.contentWindow?.postMessage(order, '*');
}

/** Takes a frame away at once, and leaves what to show instead to whoever wanted it. */
function fail(placeholder: HTMLElement, {title, failed}: WantedFrame): void {
  stateOf(placeholder).wanted = undefined;
  showFallback(keepRoom(rootOf(placeholder), title), title);
  failed();
}

function forEachWanted(look: (placeholder: HTMLElement, frame: WantedFrame) => void): void {
  for (const kept of placeholders) {
    const placeholder = kept.deref();
    const frame = placeholder && stateOf(placeholder).wanted;
    if (frame) look(placeholder, frame);
    else placeholders.delete(kept);
  }
}

let follows = false;
function follow(): void {
  if (follows) return;
  follows = true;
  const {addEventListener} = EventTarget.prototype;
  const listen = addEventListener.bind(document) as typeof document.addEventListener;
  listen('consent-change', () =>
    forEachWanted((placeholder, frame) => {
      if (!frame.isAllowed()) fail(placeholder, frame);
    }),
  );
  // The page that shows frames says what it does not show: the catalogue may have changed since this page was loaded.
  addEventListener.call(window, 'message', (event) => {
    const {data, source} = event as MessageEvent<unknown>;
    forEachWanted((placeholder, frame) => {
      if (data !== `refused ${frame.address}` || frameIn(placeholder.shadowRoot)?.contentWindow !== source)
        return;
      stateOf(placeholder).stopped = frame.address;
      fail(placeholder, frame);
    });
  });
  listen('securitypolicyviolation', ({blockedURI}) =>
    forEachWanted((placeholder, frame) => {
      if (!blockedURI || !frameIn(placeholder.shadowRoot)?.src.startsWith(blockedURI)) return;
      stateOf(placeholder).stopped = frame.address;
      fail(placeholder, frame);
    }),
  );
}
