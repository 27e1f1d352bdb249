import {css} from 'lit';

/** Colours and measures, in light and in dark; what everything begins with. */
export const toneStyles = css`
  :host {
    --ink: #16202a;
    --soft: #51606e;
    --paper: #ffffff;
    --ground: #f3f5f7;
    --line: #cfd6dd;
    --edge: #76838f;
    --accent: #0b5f6b;
    --on-accent: #ffffff;
    --tint: #e3f0f1;
    --bad: #b3261e;
    --bad-tint: #fdeceb;
    --good: #1d6b3a;
    --corner: 8px;
    color-scheme: light dark;
    display: block;
    min-block-size: 100dvh;
    background: var(--ground);
    color: var(--ink);
    font:
      16px/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #e8edf1;
      --soft: #a7b4bf;
      --paper: #1b232b;
      --ground: #12181e;
      --line: #37434e;
      --edge: #8997a3;
      --accent: #7fd0da;
      --on-accent: #06262b;
      --tint: #16343a;
      --bad: #ffb4ab;
      --bad-tint: #43201e;
      --good: #86d8a2;
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul {
    margin: 0;
  }
  h2 {
    font-size: 24px;
    line-height: 1.25;
  }
  h3 {
    margin-block: 24px 8px;
    font-size: 18px;
    line-height: 1.3;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  code {
    font:
      600 15px/1.4 ui-monospace,
      monospace;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline-width: 2px;
    border-radius: 4px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .hint,
  .aside,
  .intro {
    color: var(--soft);
  }
  .hint,
  .aside {
    font-size: 14px;
  }
`;
