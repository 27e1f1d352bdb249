import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1em;
  }
  .top:focus {
    outline: none;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0 0 1.5em;
    padding: 0 0 1em;
    border: 0;
    border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  }
  legend {
    padding: 0;
    margin-block-end: 0.5em;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
  }
  .fixed {
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2em;
    margin-block-end: 0.75em;
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
  .services li {
    margin-block-end: 0.75em;
  }
  .about {
    margin: 0;
    max-inline-size: 45em;
    font-size: 0.9375em;
  }
  .save {
    padding-inline: 1.5em;
  }
  .status {
    margin-block-start: 1em;
    font-weight: 600;
  }
  details {
    margin-block-start: 1.5em;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
  dialog {
    inline-size: min(48em, 100vw - 2em);
    max-block-size: calc(100vh - 2em);
    padding: 1.5em;
    border: 1px solid currentColor;
    border-radius: var(--consent-radius, 4px);
    background: var(--consent-panel-background, Canvas);
    color: var(--consent-panel-color, CanvasText);
    overflow: auto;
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
`;
