import {css} from 'lit';

/** What the line of exempt uses needs beside the banner's own styles. */
export const styles = css`
  .exempt {
    margin-block-start: 0;
  }
  .inline {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
  }
`;
