import {css} from 'lit';

export const styles = css`
  .question,
  .space {
    /* What the head script held free, so that the page below stays where it is. */
    min-block-size: var(--room, 0);
  }
  .box {
    display: grid;
    align-content: center;
    padding: 1.25em var(--consent-gutter, 1em);
    border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    background: var(--consent-background, color-mix(in srgb, currentColor 6%, transparent));
    color: var(--consent-color, inherit);
  }
  .text {
    inline-size: 100%;
    max-inline-size: var(--consent-max-width, 60em);
    margin-inline: auto;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }
  .actions button {
    flex: 1 1 8em;
    max-inline-size: 16em;
  }
  .confirmation:focus {
    outline: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
