import {css} from 'lit';

/** Where things are: three columns, two, or one. */
export const layoutStyles = css`
  .app {
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    padding: 10px 20px;
    border-block-end: 1px solid var(--line);
    background: var(--paper);
  }
  h1 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-inline-size: 0;
    font-size: 16px;
    line-height: 1.3;
  }
  .brand {
    color: var(--accent);
    font-weight: 800;
    letter-spacing: -0.01em;
  }
  .file {
    font-weight: 500;
  }
  .state {
    padding: 1px 10px;
    border: 1px solid var(--bad);
    border-radius: 99px;
    color: var(--bad);
    font-size: 13px;
    font-weight: 600;
  }
  .state.is-saved {
    border-color: var(--good);
    color: var(--good);
  }
  .tools,
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .work {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr) minmax(0, 1fr);
    flex: 1;
    min-block-size: 0;
  }
  .work > * {
    min-block-size: 0;
    overflow-y: auto;
  }
  .menu {
    padding: 16px;
    border-inline-end: 1px solid var(--line);
  }
  .form {
    padding: 24px 28px 96px;
  }
  .preview {
    border-inline-start: 1px solid var(--line);
    background: var(--paper);
  }
  .only-narrow,
  .not-wide {
    display: none;
  }
  .says > p {
    padding: 8px 20px;
    border-block-end: 1px solid var(--line);
    background: var(--tint);
    font-size: 15px;
  }
  .says > p:empty {
    position: absolute;
    padding: 0;
    border: 0;
  }
  .says > [role='alert'] {
    background: var(--bad-tint);
    color: var(--bad);
    font-weight: 600;
  }
  .form > * {
    max-inline-size: 720px;
  }
  .welcome {
    flex: 1;
    overflow-y: auto;
    padding: 48px 20px;
  }
  .welcome > .card {
    max-inline-size: 720px;
    margin: 0 auto 24px;
  }
  .over {
    position: fixed;
    inset: 12px;
    z-index: 9;
    display: grid;
    place-items: center;
    border: 3px dashed var(--accent);
    border-radius: 16px;
    background: color-mix(in srgb, var(--tint) 92%, transparent);
    font-size: 24px;
    font-weight: 700;
    pointer-events: none;
  }
  @media (max-width: 1199px) {
    .work {
      grid-template-columns: 248px minmax(0, 1fr);
    }
    .not-wide {
      display: inline-flex;
    }
    .app.edit .preview,
    .app.preview .form {
      display: none;
    }
  }
  @media (max-width: 719px) {
    .app {
      block-size: auto;
      min-block-size: 100dvh;
    }
    .work {
      display: block;
    }
    .only-narrow {
      display: inline-flex;
    }
    .bar {
      padding: 10px 12px;
    }
    .menu {
      display: none;
      border: 0;
      border-block-end: 1px solid var(--line);
    }
    .menu.is-open {
      display: block;
    }
    .form {
      padding: 16px 12px 64px;
    }
    .preview {
      block-size: 85dvh;
      border: 0;
    }
    .welcome {
      padding: 16px 12px;
    }
  }
`;
