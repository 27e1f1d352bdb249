import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1em;
    container-type: inline-size;
    /* A container has no width of its own: in a float or a cell of a layout table nothing of it was seen. */
    contain-intrinsic-inline-size: min(288px, 45vw);
  }
  table {
    inline-size: 100%;
    margin-block-end: 0.75em;
    border-collapse: collapse;
    font: inherit;
    line-height: inherit;
    text-align: inherit;
    white-space: inherit;
    color: inherit;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 0.5em;
    font-size: 1.125em;
    font-weight: 700;
    text-align: start;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :is(h3, h4, h5, h6) {
    margin: 0 0 0.75em;
    font-size: 1.125em;
    line-height: 1.25;
  }
  th,
  td {
    padding-block: 0.75em;
    padding-inline: 0 1.25em;
    border-block-end: 1px solid var(--line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-block: 0.5em;
    border-block-end-width: 2px;
    font-weight: 700;
    vertical-align: bottom;
  }
  .name {
    inline-size: 34%;
  }
  .lifetime {
    inline-size: 22%;
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
    display: block;
    font-size: 0.9375em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    margin-block-end: 2em;
  }
  .live {
    font-weight: 600;
  }
  .live::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border: 0.3em solid var(--consent-accent, currentColor);
    border-radius: 50%;
  }
  .missing {
    font-style: italic;
  }
  .label {
    display: none;
    font-weight: 700;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-end: 1.5em;
  }
  label {
    font-weight: 600;
  }
  input {
    flex: 0 1 20em;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-inline: 0.75em;
    border: 2px solid var(--consent-accent, currentColor);
    border-radius: var(--corner);
    background: transparent;
    color: inherit;
    font: inherit;
  }
  .sort {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: inherit;
  }
  svg {
    flex: none;
    inline-size: 0.7em;
    block-size: 1.1em;
    fill: currentColor;
  }
  .ascending .down,
  .descending .up {
    visibility: hidden;
  }
  .none path {
    opacity: 0.6;
  }
  /* In px: an old page's 1em may be 10px. */
  @container (max-width: 576px) {
    table,
    tbody,
    tr,
    th,
    td,
    caption {
      display: block;
    }
    thead:not(.sorts),
    .sorts th:not(.name, .lifetime) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .sorts,
    .sorts tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1.5em;
      inline-size: 100%;
    }
    .sorts th {
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    tbody tr {
      padding-block: 0.75em;
      border-block-end: 1px solid var(--line);
    }
    tbody tr:first-child {
      border-block-start: 2px solid var(--line);
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
  @media print {
    .search,
    svg {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
