import type {WantedFrame} from './show-frames.js';

/** What is known of a placeholder's frame. */
interface FrameState {
  /** The frame that it is to show. */
  wanted?: WantedFrame | undefined;
  /** The address that the page's own policy stopped. */
  stopped?: string;
}

const key = Symbol.for('ask-first-frame');

/**
 * What is known of a placeholder's frame. It is kept with the placeholder, because the element and what shows frames
 * without it have each a copy of this code: one watches over the frame until the other shows or hides it.
 */
export const stateOf = (placeholder: HTMLElement & {[key]?: FrameState}): FrameState =>
  (placeholder[key] ??= {});
