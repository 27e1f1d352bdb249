import {css} from 'lit';

/**
 * What every element begins with: the host page's font and colours, but none of its inherited oddities. There is no
 * `rem` in the suite, because a page that sets `html {font-size: 62.5%}` makes 1rem 10px.
 *
 * @cssprop --consent-font-size - Size of the text. At least 16 px where left out.
 * @cssprop --consent-accent - Borders of buttons, and switches.
 * @cssprop --consent-button-background - Behind the words of a button.
 * @cssprop --consent-button-color - Words of a button.
 * @cssprop --consent-link-color - Links.
 * @cssprop --consent-focus-color - The ring around what has the focus.
 * @cssprop --consent-radius - How round the corners are.
 */
export const baseStyles = css`
  :host {
    --line: color-mix(in srgb, currentColor 25%, transparent);
    --corner: var(--consent-radius, 6px);
    display: block;
  }
  /* Not on :host, where the page's own rules would win. */
  :host > :not(slot) {
    font-size: var(--consent-font-size, max(1em, 16px));
    font-style: normal;
    font-variant: normal;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    overflow-wrap: break-word;
    user-select: auto;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  h2,
  ul {
    margin: 0 0 0.75em;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.25;
  }
  a {
    color: var(--consent-link-color, inherit);
  }
  button {
    min-block-size: 44px;
    margin: 0;
    padding: 0.5em 1em;
    border: 2px solid var(--consent-accent, currentColor);
    border-radius: var(--corner);
    background: var(--consent-button-background, transparent);
    color: var(--consent-button-color, inherit);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--consent-focus-color, currentColor);
    outline-offset: 2px;
  }
`;
