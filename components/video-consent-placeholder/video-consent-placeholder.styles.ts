import {css} from 'lit';

export const styles = css`
  .box {
    position: relative;
    /* Grows with its text: no overflow is hidden, which would let the ratio win. */
    display: grid;
    /* Above the panel a strip of the drawing always shows, however narrow the box. */
    grid-template-rows: minmax(min(5em, var(--most, 5in) / 9), 1fr) max-content;
    color: var(--consent-color, inherit);
  }
  /* What stands in a template says nothing of its size. */
  :host([service]) .box {
    aspect-ratio: var(--consent-aspect-ratio, auto);
  }
  .picture {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .panel {
    position: relative;
    grid-row: 2;
    /* Where a frame said its height, what does not fit is scrolled. */
    overflow: auto;
    max-block-size: max(10em, var(--most, 99in) * 0.8);
    max-inline-size: 42em;
    margin: 0 1em 1em;
    padding: 1em 1.25em;
    border-radius: var(--corner);
    background: var(--consent-panel-background, Canvas);
    color: var(--consent-panel-color, CanvasText);
  }
  .play {
    place-self: center;
    inline-size: max(44px, 8cqi);
    max-block-size: 100%;
    fill: none;
    stroke: currentColor;
    opacity: 0.7;
  }
  .play path {
    fill: currentColor;
  }
  .map {
    fill: none;
    stroke: color-mix(in srgb, currentColor 20%, transparent);
    stroke-width: 1.6;
  }
  .park {
    fill: color-mix(in srgb, #2e9e5b 35%, transparent);
    stroke: none;
  }
  .water {
    stroke: color-mix(in srgb, #2b86c5 45%, transparent);
    stroke-width: 7;
  }
  .pin {
    fill: var(--consent-accent, currentColor);
    fill-rule: evenodd;
    stroke: none;
  }
  /* Words of another language, perhaps of the other direction, get a line of their own. */
  .panel span[lang] {
    display: block;
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
  .actions {
    position: sticky;
    inset-block-end: 0;
    background: inherit;
  }
  .links a {
    min-block-size: 24px;
  }
  .links {
    margin: 0.75em 0 0;
    font-size: 0.9375em;
  }
  details {
    display: none;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  /* Small boxes show their picture: what it says is folded. In px, because an old page's 1em may be 10px. */
  @container (max-width: 420px) {
    .panel {
      margin: 0 0.5em 0.5em;
      padding: 0.5em;
      font-size: 0.875em;
    }
    .panel:has([open]) {
      max-block-size: none;
    }
    .actions button {
      flex: 1 1 7em;
      padding: 0.25em;
    }
    .wide {
      display: none;
    }
    details {
      display: block;
      margin-block-start: 0.5em;
    }
    /* Where the focus is, its outline lies over nothing else. */
    [open] summary {
      margin-block-end: 0.5em;
    }
  }
  @container (max-width: 240px) {
    /* Too low for both: the words stand below the picture. */
    .box {
      grid-template-rows: minmax(calc(var(--most, 8em) / 2), 1fr) max-content;
    }
    .panel {
      margin: 0;
      max-block-size: none;
    }
    .actions {
      gap: 4px;
    }
  }
  @media print {
    .actions,
    .picture,
    .play {
      display: none;
    }
  }
`;
