import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    font-size: 14px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 10px 14px;
    border-block-end: 1px solid var(--line);
  }
  .group {
    display: inline-flex;
  }
  .group button {
    border-radius: 0;
  }
  .group button:first-child {
    border-start-start-radius: 6px;
    border-end-start-radius: 6px;
  }
  .group button:last-child {
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
  }
  .group button + button {
    margin-inline-start: -1px;
  }
  button,
  select {
    min-block-size: 32px;
    max-inline-size: 100%;
    padding: 3px 10px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  select {
    max-inline-size: 112px;
    padding-inline: 6px;
    font-weight: 400;
    text-overflow: ellipsis;
  }
  button:hover {
    background: var(--tint);
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    z-index: 1;
  }
  .pair {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .old {
    margin: 0;
    padding: 6px 14px;
    background: var(--bad-tint);
    color: var(--bad);
    font-weight: 600;
  }
  .stage {
    position: relative;
    flex: 1;
    min-block-size: 320px;
    overflow: hidden;
    background: var(--ground);
  }
  iframe {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    border: 0;
    background: #fff;
    color-scheme: light;
    transform-origin: 0 0;
  }
  .phone iframe {
    inset-inline-start: 50%;
    margin-inline-start: -188px;
    box-shadow: 0 0 0 1px var(--line);
  }
  @media (max-width: 400px) {
    .phone iframe {
      inset-inline-start: 0;
      margin: 0;
    }
  }
`;
