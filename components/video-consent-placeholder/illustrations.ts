import {html} from 'lit';

/** What a video shows where the page has no picture of it: that it is one. */
export const play = html`
  <svg class="play" viewBox="0 0 18 18" aria-hidden="true">
    <circle cx="9" cy="9" r="8" />
    <path d="M7 5.5L12.5 9 7 12.5z" />
  </svg>
`;

/** What a map shows where the page has no picture of it: a town of nowhere, with streets, a park, a river and a pin. */
export const map = html`
  <svg class="picture map" viewBox="0 0 160 90" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
    <path class="park" d="M92 4h38l6 22-40 8zM8 52l26-6 8 26-28 8z" />
    <path class="water" d="M-4 30c22-8 34 6 54 2s26-22 46-38" />
    <path
      class="street"
      d="M-4 44L164 8M-4 84L164 42M22-4l22 100M66-4l24 100M112-4l26 100M30 34l40 60M88 26l60 16"
    />
    <path
      class="pin"
      d="M80 3c-4 0-6 3-6 6 0 4 6 10 6 10s6-6 6-10c0-3-2-6-6-6zm0 3.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z"
    />
  </svg>
`;
