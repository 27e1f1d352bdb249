import {css} from 'lit';

/** Lists, cards and what is folded away. */
export const contentStyles = css`
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: start;
    justify-content: space-between;
    margin-block-end: 8px;
  }
  .title h2 {
    flex: 1 1 200px;
  }
  .intro {
    margin-block-end: 20px;
  }
  .menu a {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 10px;
    border-radius: 6px;
    color: inherit;
    text-decoration: none;
  }
  .menu a:hover {
    background: color-mix(in srgb, var(--tint) 60%, transparent);
    text-decoration: underline;
  }
  .menu a[aria-current] {
    background: var(--tint);
    color: var(--accent);
    font-weight: 700;
  }
  .menu .group {
    margin-block: 20px 4px;
    padding-inline: 10px;
    font-size: 15px;
  }
  .menu .beside {
    margin-block-start: 12px;
    padding-inline: 10px;
    font-size: 15px;
  }
  .menu .add {
    inline-size: 100%;
    font-size: 15px;
  }
  .count {
    color: var(--soft);
    font-weight: 400;
  }
  .badge {
    flex: none;
    min-inline-size: 24px;
    padding: 0 8px;
    border-radius: 99px;
    background: var(--tint);
    color: var(--ink);
    font-size: 13px;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }
  .badge.problem {
    background: var(--bad-tint);
    color: var(--bad);
  }
  .badge.fine {
    color: var(--good);
  }
  .texts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 0 16px;
    align-items: end;
  }
  .texts > .unread > .field {
    margin-block-end: 4px;
  }
  .texts > .unread {
    margin-block-end: 20px;
  }
  .texts > .field {
    align-self: start;
  }
  .card,
  dialog {
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--paper);
    color: inherit;
  }
  .card > p,
  dialog p {
    margin-block: 8px 16px;
  }
  dialog {
    max-inline-size: min(520px, calc(100vw - 24px));
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .answers {
    flex-direction: column;
  }
  .starts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 12px;
    margin-block-end: 12px;
  }
  .starts button {
    flex-direction: column;
    align-items: start;
    justify-content: start;
    gap: 6px;
    padding: 16px;
    text-align: start;
  }
  .starts span {
    font-size: 14px;
    font-weight: 400;
  }
  .plain > li {
    padding-block: 6px;
  }
  .links > li,
  .notes > li {
    border-block-end: 1px solid var(--line);
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .rows > li {
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    background: var(--paper);
  }
  .rows > .open {
    border-color: var(--accent);
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    justify-content: start;
    inline-size: 100%;
    padding: 8px 12px;
    border: 0;
    border-radius: var(--corner);
    background: none;
    font-weight: 400;
    text-align: start;
  }
  .summary .about {
    flex-basis: 100%;
    overflow: hidden;
    color: var(--soft);
    font-size: 14px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open .about {
    display: none;
  }
  .body {
    padding: 12px 16px 16px;
  }
  .more {
    margin-block-end: 16px;
    border: 1px solid var(--line);
    border-radius: var(--corner);
    background: color-mix(in srgb, var(--paper) 60%, transparent);
  }
  .more > summary {
    padding: 10px 14px;
    font-weight: 600;
    cursor: pointer;
  }
  .more > :not(summary) {
    margin-inline: 14px;
  }
  .cookies {
    margin-block-end: 20px;
  }
  meter {
    inline-size: 120px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 160px) minmax(0, 1fr);
    gap: 4px 16px;
    margin: 4px 0 0;
    font-size: 15px;
  }
  dt {
    color: var(--soft);
  }
  dd {
    display: grid;
    gap: 2px;
    margin: 0;
  }
  h4 {
    margin: 0 0 4px;
    font-size: 17px;
  }
  .changes > li {
    padding-block: 12px;
    border-block-end: 1px solid var(--line);
  }
  .badge.asks {
    background: var(--accent);
    color: var(--on-accent);
  }
  .card.again,
  .card.none {
    padding: 14px 18px;
  }
  .card.again > p {
    margin-block: 4px;
  }
  .again {
    margin-block-end: 12px;
    border-inline-start: 4px solid var(--accent);
  }
  del {
    color: var(--soft);
    text-decoration-color: var(--bad);
  }
  ins {
    font-weight: 600;
    text-decoration: none;
  }
  @media (max-width: 479px) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }
    .card,
    dialog {
      padding: 16px;
    }
  }
`;
