import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1em;
  }
  table {
    inline-size: 100%;
    margin-block-end: 1.5em;
    border-collapse: collapse;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 0.5em;
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    padding: 0.6em 1em 0.6em 0;
    border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  th:dir(rtl),
  td:dir(rtl) {
    padding: 0.6em 0 0.6em 1em;
  }
  thead th {
    border-block-end-width: 2px;
    font-weight: 700;
  }
  .name {
    inline-size: 32%;
  }
  .lifetime {
    inline-size: 24%;
  }
  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .names {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .note {
    font-size: 0.9375em;
  }
  .missing,
  .stale {
    font-style: italic;
  }
  .label {
    display: none;
    font-weight: 700;
  }
  @media (max-width: 40em) {
    table,
    tbody,
    tr,
    th,
    td,
    caption {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      padding-block: 0.75em;
      border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    }
    tbody tr:first-child {
      border-block-start: 2px solid color-mix(in srgb, currentColor 40%, transparent);
    }
    tbody th,
    tbody td {
      inline-size: auto;
      padding: 0.15em 0;
      border: 0;
    }
    .label {
      display: inline;
    }
  }
`;
