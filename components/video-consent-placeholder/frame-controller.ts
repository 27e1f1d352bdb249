import type {LitElement, ReactiveController} from 'lit';

import {clearFrame, frameIn, keepRoom, roomIn, showFallback} from './frame-view.js';
import {stateOf} from './frame-state.js';
import {unwatchNearness, watchNearness} from './near-window.js';
import type {WantedFrame} from './show-frames.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Shows the frame that its element wants after an update, or none. */
export class FrameController implements ReactiveController {
  /** What to show. It is wanted anew in each update. */
  wanted: Omit<WantedFrame, 'failed'> | undefined;
  readonly #host: LitElement;
  #isPressed = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the page's own policy stopped the frame of this address: a link is of more use then. */
  isStopped(address: string): boolean {
    return stateOf(this.#host).stopped === address;
  }

  /**
   * Goes on wanting what is shown for an address of the page, where that is allowed still; whether it does. What the
   * address stands for is not known yet.
   */
  keeps(written: string): boolean {
    const {wanted} = stateOf(this.#host);
    if (wanted?.written !== written || !wanted.isAllowed()) return false;
    this.wanted = wanted;
    return true;
  }

  /** Gives the focus to what is shown next, unless the visitor goes on to something else before: a button was pressed. */
  takeFocus(): void {
    this.#isPressed = true;
  }

  hostConnected(): void {
    watchNearness(this.#host);
  }

  hostUpdate(): void {
    this.wanted = undefined;
  }

  hostUpdated(): void {
    const {wanted} = this;
    if (!wanted) return clearFrame(this.#host);
    const root = this.#host.renderRoot as ShadowRoot;
    const takesFocus = this.#isPressed && !this.#isFocusElsewhere();
    const shown = frameIn(root) ?? keepRoom(root, takesFocus ? '' : wanted.title);
    if (takesFocus) shown.focus();
    this.#isPressed = false;
    void this.#show();
  }

  hostDisconnected(): void {
    // What is only moved has its frame, which the browser loads where it is now.
    if (this.#host.isConnected) return;
    // A frame that comes back into a page is loaded anew, whatever was answered in the meantime.
    clearFrame(this.#host);
    unwatchNearness(this.#host);
  }

  async #show(): Promise<void> {
    try {
      // A question does without.
      const {showFrame} = await import('./show-frames.js');
      // Much may have happened in the meantime.
      if (!this.wanted || !this.#host.isConnected) return;
      showFrame(this.#host, {...this.wanted, failed: () => this.#host.requestUpdate()});
    } catch (error) {
      console.warn(error);
      const room = roomIn(this.#host.shadowRoot);
      if (room) showFallback(room, this.wanted?.title ?? '');
    }
  }

  #isFocusElsewhere(): boolean {
    const root = this.#host.getRootNode();
    const {activeElement} = root instanceof ShadowRoot ? root : unclobbered;
    return !!activeElement && activeElement !== this.#host && activeElement !== unclobbered.body;
  }
}
