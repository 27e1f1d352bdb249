import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1em;
    container-type: inline-size;
  }
  .box,
  iframe {
    display: block;
    inline-size: 100%;
    aspect-ratio: var(--consent-aspect-ratio, 16 / 9);
    border: 0;
    border-radius: var(--consent-radius, 4px);
  }
  .box {
    position: relative;
    /* Grows with its text: no overflow is hidden, which would let the ratio win. */
    display: grid;
    background: var(--consent-background, color-mix(in srgb, currentColor 8%, transparent));
  }
  .poster {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .panel {
    position: relative;
    align-self: end;
    margin: 1em;
    padding: 1em 1.25em;
    border-radius: var(--consent-radius, 4px);
    max-inline-size: 42em;
  }
  .poster + .panel {
    background: var(--consent-panel-background, Canvas);
    color: var(--consent-panel-color, CanvasText);
  }
  .title {
    margin-block-end: 0.25em;
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  .actions,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }
  .links {
    margin: 0.75em 0 0;
    font-size: 0.9375em;
  }
  @container (max-width: 20em) {
    .panel {
      margin: 0;
      padding: 0.75em;
    }
    .actions button {
      flex: 1 1 100%;
    }
  }
`;
