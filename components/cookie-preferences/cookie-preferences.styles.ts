import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1em;
  }
  .top:focus,
  .status:focus {
    outline: none;
  }
  fieldset {
    min-inline-size: 0;
    max-inline-size: 48em;
    margin: 0 0 1.5em;
    padding: 1.25em 1.5em;
    border: 1px solid var(--line);
    border-radius: var(--corner);
  }
  legend {
    /* Inside the frame, not across it. */
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 0.25em;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
  }
  .ask {
    display: block;
    font-size: 0.8em;
  }
  legend + * {
    clear: both;
  }
  .fixed {
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2em;
    margin-block-end: 0.5em;
  }
  .choice {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--consent-accent, auto);
    cursor: pointer;
  }
  input[role='switch'] {
    position: relative;
    inline-size: 46px;
    block-size: 26px;
    border: 2px solid currentColor;
    border-radius: 13px;
    background: transparent;
    appearance: none;
  }
  input[role='switch']::before {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  input[role='switch']:checked {
    border-color: var(--consent-accent, currentColor);
    background: var(--consent-accent, currentColor);
  }
  input[role='switch']:checked::before {
    inset-inline-start: 23px;
    border-color: Canvas;
    background: Canvas;
  }
  .services {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .services > li {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--line);
  }
  .services > li:last-child {
    padding-block-end: 0;
  }
  /* The switches stand in a line of their own at the end. */
  .services .choice {
    display: flex;
    flex-direction: row-reverse;
    justify-content: space-between;
  }
  .about {
    margin: 0;
    font-size: 0.9375em;
  }
  /* Words of another language, perhaps of the other direction, get a line of their own. */
  .about > span[lang] {
    display: block;
  }
  .save {
    padding-inline: 1.5em;
  }
  .save,
  summary {
    /* Room for its outline, where the browser scrolls to it. */
    scroll-margin-block: 8px;
  }
  .notice {
    max-inline-size: 48em;
    margin-block-end: 1em;
    padding: 1em 1.5em;
    border-inline-start: 6px solid var(--consent-accent, currentColor);
    background: color-mix(in srgb, currentColor 6%, transparent);
  }
  .notice > :last-child {
    margin-block-end: 0;
  }
  details {
    margin-block-start: 1.5em;
  }
  .each,
  .cookies {
    margin-block-start: 8px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
  dialog {
    inline-size: min(48em, 100vw - 2em);
    max-block-size: calc(100vh - 2em);
    padding: 1.5em;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    background: var(--consent-panel-background, Canvas);
    color: var(--consent-panel-color, CanvasText);
    overflow: auto;
    /* The ring round what has the focus is not cut off at the edge. */
    scroll-padding: 0.5em;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  .head {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    align-items: start;
    margin-block-end: 1em;
  }
  .head h2 {
    margin: 0;
    font-size: 1.5em;
  }
  @media (max-width: 30em) {
    fieldset {
      padding: 1em;
    }
    dialog {
      inline-size: 100vw;
      max-inline-size: none;
      padding: 1em;
    }
  }
  @media print {
    input,
    button,
    details {
      display: none;
    }
  }
  @media (forced-colors: active) {
    input[role='switch']:checked {
      background: Highlight;
    }
    input[role='switch'],
    input[role='switch']::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`;
