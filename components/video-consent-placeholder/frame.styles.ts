/** Gives the text as it is: these styles are used without Lit, too. */
const css = String.raw;

/**
 * What a placeholder needs to show its frame, or the room that is kept for it: all there is while it is shown without the
 * element, and a part of the element's own styles, so that nothing moves when that takes over.
 */
export const frameStyles = css`
  :host {
    --corner: var(--consent-radius, 6px);
    display: block;
    margin-block: 1em;
    container-type: inline-size;
    /* A container has no width of its own: in a float or a cell of a layout table nothing of it was seen. */
    contain-intrinsic-inline-size: min(288px, 45vw);
  }
  /* What a page does to its tags while they have no element, it does to their fallback. */
  :host(:not(:defined)) {
    display: block !important;
    visibility: inherit !important;
    opacity: 1 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .box,
  .room,
  iframe {
    box-sizing: border-box;
    inline-size: 100%;
    aspect-ratio: var(--consent-aspect-ratio, 16 / 9);
    min-block-size: var(--least, auto);
    border: 0;
    border-radius: var(--corner);
  }
  .box,
  .room {
    background: var(--consent-background, color-mix(in srgb, currentColor 8%, transparent));
  }
  .room,
  iframe {
    display: block;
  }
  .room:focus-visible {
    outline: 3px solid var(--consent-focus-color, currentColor);
    outline-offset: 2px;
  }
`;
