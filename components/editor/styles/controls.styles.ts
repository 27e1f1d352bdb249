import {css} from 'lit';

/** What can be pressed, picked and filled in. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    max-inline-size: 100%;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 40px;
    padding: 6px 14px;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }
  button:hover:not([disabled]) {
    border-color: var(--accent);
    background: var(--tint);
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button[aria-pressed='true'],
  button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.main:hover:not([disabled]),
  button[aria-pressed='true']:hover:not([disabled]) {
    background: color-mix(in srgb, var(--accent) 85%, var(--ink));
  }
  button.small {
    min-block-size: 32px;
    min-inline-size: 32px;
    padding: 3px 10px;
    font-size: 14px;
  }
  button.danger {
    border-color: var(--bad);
    color: var(--bad);
  }
  button.danger:hover:not([disabled]) {
    background: var(--bad-tint);
  }
  button.add {
    margin-block-start: 6px;
    border-style: dashed;
    background: transparent;
  }
  button.link {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 40px;
    padding: 7px 10px;
  }
  textarea {
    display: block;
    line-height: 1.5;
    max-block-size: 400px;
    resize: vertical;
    field-sizing: content;
  }
  .lines,
  .names input {
    font-family: ui-monospace, monospace;
    font-size: 15px;
  }
  [dir='rtl'] {
    font-size: 17px;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 20px;
    min-block-size: 20px;
    margin: 2px 0 0;
    accent-color: var(--accent);
  }
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .field {
    min-inline-size: 0;
    margin: 0 0 20px;
    padding: 0;
    border: 0;
  }
  .field > label:empty {
    display: none;
  }
  .field .hint {
    margin-block-end: 4px;
  }
  .tick {
    display: flex;
    gap: 10px;
    align-items: start;
    padding-block: 4px;
    font-weight: 400;
  }
  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 2px 16px;
  }
  .wrong {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--bad);
  }
  .found {
    margin-block-start: 4px;
    font-size: 15px;
    font-weight: 600;
  }
  .found .error {
    color: var(--bad);
  }
  .found .warning {
    color: var(--soft);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .row > input,
  .row > select {
    flex: 1 1 140px;
    inline-size: auto;
    min-inline-size: 0;
  }
  .row > .number {
    flex: 0 1 90px;
  }
  .row > .found,
  .row.names > .found {
    flex-basis: 100%;
    margin: 0;
  }
  .names {
    margin-block-end: 8px;
  }
  .grow,
  .row > label {
    flex: 1 1 160px;
  }
`;
