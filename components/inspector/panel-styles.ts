/** How the panel looks, on any page: nothing is taken over from it. */
export const panelStyles = `
:host {
  all: initial !important;
  --paper: #fff;
  --ink: #16202a;
  --quiet: #4d5a67;
  --line: #d5dbe1;
  --band: #16324f;
  --yes: #0b6b35;
  --yes-paper: #e3f4ea;
  --no: #a11b1b;
  --no-paper: #fbe8e6;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #182029;
    --ink: #eef2f5;
    --quiet: #b4bfca;
    --line: #3a4653;
    --band: #0c1a29;
    --yes: #8fe0b0;
    --yes-paper: #123a26;
    --no: #ffb4ab;
    --no-paper: #4a1c1a;
  }
}
* {
  box-sizing: border-box;
  margin: 0;
  padding: 0;
}
.panel {
  position: fixed;
  inset-block-end: 16px;
  inset-inline-end: 16px;
  z-index: 2147483647;
  display: flex;
  flex-direction: column;
  inline-size: min(440px, 100vw - 32px);
  max-block-size: min(720px, 100vh - 32px);
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--paper);
  box-shadow: 0 12px 40px rgb(0 0 0 / 30%);
  color: var(--ink);
  font: 14px/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
header {
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding: 10px 12px 10px 16px;
  background: var(--band);
  color: #fff;
}
h2 {
  font-size: 16px;
}
.version {
  margin-inline-start: 8px;
  font-size: 12px;
  font-weight: 400;
}
button {
  min-block-size: 36px;
  padding: 4px 14px;
  border: 1px solid #fff;
  border-radius: 6px;
  background: transparent;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover {
  text-decoration: underline;
}
:focus-visible {
  outline: 3px solid #ffb000;
  outline-offset: -3px;
}
.content {
  overflow-y: auto;
  overscroll-behavior: contain;
}
details + details {
  border-block-start: 1px solid var(--line);
}
summary {
  padding: 12px 16px;
  font-weight: 600;
  cursor: pointer;
}
.body {
  padding: 0 16px 16px;
}
.lead {
  margin-block-end: 12px;
}
p {
  color: var(--quiet);
}
article + article {
  margin-block-start: 14px;
}
h3 {
  display: flex;
  align-items: baseline;
  gap: 8px;
  margin-block-end: 4px;
  font-size: 14px;
}
.badge {
  flex: none;
  padding: 1px 8px;
  border-radius: 99px;
  font-size: 12px;
  font-weight: 600;
}
.badge.yes,
.chips .yes {
  background: var(--yes-paper);
  color: var(--yes);
}
.badge.no,
.chips .no {
  background: var(--no-paper);
  color: var(--no);
}
ul {
  list-style: none;
}
.chips {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  margin-block-start: 6px;
}
.chips li {
  padding: 1px 8px;
  border-radius: 4px;
  font-size: 12px;
}
.held li {
  display: grid;
  grid-template-columns: auto 1fr;
  align-items: baseline;
  gap: 2px 8px;
  padding-block: 8px;
}
.held li + li {
  border-block-start: 1px solid var(--line);
}
.subject {
  grid-column: 2;
  color: var(--quiet);
  font-size: 12px;
}
code {
  font: 12px/1.45 ui-monospace, monospace;
}
dl {
  display: grid;
  grid-template-columns: minmax(7em, auto) 1fr;
  gap: 6px 12px;
}
dl + dl,
p + dl,
dl + p {
  margin-block-start: 10px;
}
dt {
  color: var(--quiet);
}
@media (max-width: 30em) {
  .panel {
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: auto;
    max-block-size: 60vh;
    border-inline-width: 0;
    border-radius: 12px 12px 0 0;
  }
}
@media (forced-colors: active) {
  .badge,
  .chips li {
    border: 1px solid;
  }
}
@media print {
  .panel {
    display: none;
  }
}
`;
