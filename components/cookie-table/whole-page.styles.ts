import {css} from 'lit';

export const pageStyles = css`
  nav,
  section {
    margin-block-end: 2.5em;
  }
  nav {
    padding-inline-start: 1.25em;
    border-inline-start: 4px solid var(--consent-accent, currentColor);
  }
  nav > ul {
    columns: 17em auto;
    column-gap: 2em;
    padding: 0;
    list-style: none;
  }
  nav li {
    break-inside: avoid;
    margin-block-end: 0.25em;
  }
  /* Big enough for a finger: WCAG 2.2, 2.5.8. */
  a {
    padding-block: 2px;
  }
  nav > ul > li > a {
    font-weight: 600;
  }
  nav ul ul {
    margin: 0.25em 0 0.75em;
    padding-inline-start: 1.25em;
  }
  .section {
    padding-block-start: 1.5em;
    border-block-start: 2px solid var(--line);
  }
  .section > :is(h2, h3, h4, h5, h6) {
    font-size: 1.5em;
  }
  article {
    margin-block-start: 2em;
  }
  article > :is(h3, h4, h5, h6) {
    margin-block-end: 0.25em;
    font-size: 1.25em;
  }
  article article > :is(h4, h5, h6) {
    font-size: 1.0625em;
  }
  .address {
    margin-block-end: 0.5em;
    overflow-wrap: anywhere;
  }
  dl {
    margin: 0 0 1.5em;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0 0 0.75em;
  }
  .browsers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    padding: 0;
    list-style: none;
  }
  /* Only a link leads there; nobody can press it. */
  :is(h2, h3, h4, h5, h6):focus {
    outline: none;
  }
  @media print {
    nav {
      display: none;
    }
  }
`;
