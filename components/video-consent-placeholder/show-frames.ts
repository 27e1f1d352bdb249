import type {AskFirst} from '../page/ask-first.js';
import {queueFrame, unqueueFrame} from './frame-queue.js';
import {rightsOf} from './frame-rights.js';
import {stateOf} from './frame-state.js';
import {frameIn, keepRoom, putFrame, rootOf, showFallback} from './frame-view.js';
import {isNearWindow, watchNearness} from './near-window.js';

/** A frame that a placeholder wants to show. */
export interface WantedFrame {
  /** Address of the video or map. */
  readonly address: string;
  /** The address in the page that this was made of. */
  readonly written: string;
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
  if (isNearWindow(placeholder)) queue(placeholder, false);
  watchNearness(placeholder, (isNear) => {
    if (!isNear) unqueueFrame(placeholder);
    else if (state.wanted && !frameIn(root)) queue(placeholder, true);
  });
}

const queue = (placeholder: HTMLElement, isPainted: boolean) =>
  queueFrame(placeholder, () => makeFrame(placeholder), isPainted);

/** Makes a placeholder's frame at once, as a browser makes that of an `<iframe>`, and not after the page's first paint. */
export const showAtOnce = (placeholder: HTMLElement) => queue(placeholder, true);

/**
 * What the frame's `src` is. A page that holds all frames shows each through a page of the suite's origin, which is told
 * the catalogue where it needs one.
 */
function sourceOf({address, catalogue}: WantedFrame): string {
  const page = window.askFirst?.framePage;
  return page ? page + (catalogue ? `?catalogue=${encodeURIComponent(catalogue)}` : '') : address;
}

/** Whose catalogue came, or is known not to come. */
let disclosed: AskFirst | undefined;

function makeFrame(placeholder: HTMLElement): void {
  const frame = stateOf(placeholder).wanted;
  const {askFirst} = window;
  if (!frame || !placeholder.isConnected || frameIn(placeholder.shadowRoot)) return;
  if (!frame.isAllowed()) return fail(placeholder, frame);
  // The catalogue is on its way, and may say that the yes was to something else.
  if (askFirst && !askFirst.answered && disclosed !== askFirst)
    return void askFirst.ready.then(() => {
      disclosed = askFirst;
      queue(placeholder, true);
    });
  const {title, held} = frame;
  // frame.html itself has to be of its own origin, and has a script: it passes these on.
  const passedOn = askFirst?.framePage && {sandbox: null, csp: null};
  const rights = {...rightsOf(held), ...passedOn};
  putFrame(rootOf(placeholder), {title, address: sourceOf(frame), rights}, () => tell(placeholder));
}

/**
 * The page that shows frames is told what to show: when it is there, and when that changes. To whatever origin: the page's
 * own policy lets no other than the suite's load there.
 */
function tell(placeholder: HTMLElement): void {
  const {address, held} = stateOf(placeholder).wanted ?? {};
  if (!address || !window.askFirst?.framePage) return;
  frameIn(placeholder.shadowRoot)?.contentWindow?.postMessage({address, ...rightsOf(held)}, '*');
}

/** Takes a frame away at once, if there is one or will be, and shows what its page has inside the placeholder. */
export function hideFrame(placeholder: HTMLElement): void {
  const state = stateOf(placeholder);
  const title = state.wanted?.title;
  if (title === undefined) return;
  state.wanted = undefined;
  showFallback(keepRoom(rootOf(placeholder), title), title);
}

/** Does so, and leaves what to show instead to whoever wanted it. */
function fail(placeholder: HTMLElement, {failed}: WantedFrame): void {
  hideFrame(placeholder);
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
  // A policy that only reports stops nothing, and one for pictures stops no frame.
  listen('securitypolicyviolation', ({blockedURI, disposition, effectiveDirective}) => {
    if (!blockedURI || disposition === 'report' || effectiveDirective !== 'frame-src') return;
    forEachWanted((placeholder, frame) => {
      if (!frameIn(placeholder.shadowRoot)?.src.startsWith(blockedURI)) return;
      stateOf(placeholder).stopped = frame.address;
      fail(placeholder, frame);
    });
  });
}
