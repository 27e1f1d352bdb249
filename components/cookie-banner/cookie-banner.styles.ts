import {css} from 'lit';

export const styles = css`
  .question,
  .space {
    /* What the head script held free, so that the page below stays where it is. */
    min-block-size: min(var(--space), 100vh - 40px);
  }
  .box {
    display: grid;
    align-content: safe center;
    /* However far a visitor zooms in, a strip of the page stays in view. */
    max-block-size: calc(100vh - 40px);
    padding: 1em var(--consent-gutter, 1em);
    border-block-end: 1px solid var(--line);
    background: var(--consent-background, color-mix(in srgb, currentColor 6%, transparent));
    color: var(--consent-color, inherit);
    overflow: auto;
  }
  .text {
    inline-size: 100%;
    max-inline-size: var(--consent-max-width, 60em);
    margin-inline: auto;
  }
  h2 {
    margin-block-end: 0.25em;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  /* On which sites an answer counts is of the list. */
  ul + p {
    margin-block-start: -0.5em;
  }
  p,
  summary {
    margin-block-end: 0.5em;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .actions button {
    flex: 1 1 7em;
    max-inline-size: 16em;
    padding-inline: 0.5em;
  }
  .actions a {
    flex: 1 0 100%;
    min-block-size: 24px;
  }
  @media (min-width: 40em) {
    .box {
      padding-block: 1.25em;
    }
    .actions a {
      flex: none;
      align-self: center;
    }
  }
  /* 400 % zoom on a laptop is a window of 320 by 256. */
  @media (max-height: 24em) {
    :host > .box {
      padding-block: 4px;
      font-size: 16px;
      line-height: 1.25;
    }
    h2,
    p,
    summary {
      margin-block-end: 0.25em;
      font-size: 1em;
    }
    .actions {
      gap: 4px 8px;
    }
    .actions button {
      padding-block: 0;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
