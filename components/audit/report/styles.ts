/** How the report looks: on a phone, on a desk and on paper. */
export const styles = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c1b1a, #ecebe8);
  --soft: light-dark(#5c5954, #b3aea6);
  --paper: light-dark(#fbfaf8, #191817);
  --card: light-dark(#fff, #232220);
  --line: light-dark(#dcd8d1, #3b3936);
  --breach: light-dark(#a4161a, #ff8f87);
  --list: light-dark(#8a5300, #f3b760);
  --look: light-dark(#2a5d84, #93c4ea);
  --fine: light-dark(#226b3a, #85d29c);
  font: 17px/1.55 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
main { max-inline-size: 60rem; margin-inline: auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: clamp(1.7rem, 5vw, 2.5rem); line-height: 1.15; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 3rem 0 .3rem; }
h3 { font-size: 1.06rem; line-height: 1.4; margin: 0 0 .35rem; }
p { margin: .35rem 0; max-inline-size: 44rem; }
a { color: inherit; }
code { font: .92em ui-monospace, monospace; }
.soft { color: var(--soft); }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .8rem; margin: 1.6rem 0; padding: 0; list-style: none; }
.counts li { padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-block-start: 4px solid var(--tone); border-radius: .5rem; }
.counts b { display: block; font-size: 2rem; line-height: 1.1; color: var(--tone); font-variant-numeric: tabular-nums; }
.breach { --tone: var(--breach); } .list { --tone: var(--list); } .look { --tone: var(--look); } .fine { --tone: var(--fine); }
.scroll { overflow-x: auto; margin-block: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
table { border-collapse: collapse; inline-size: 100%; min-inline-size: 38rem; overflow-wrap: normal; font-size: .92rem; }
th, td { padding: .6rem .9rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
tr:last-child > * { border-block-end: 0; }
thead th { font-weight: 600; color: var(--soft); font-size: .84rem; }
tbody th { min-inline-size: 8rem; }
td b { color: var(--tone); font-weight: 600; white-space: nowrap; }
.finding { margin: .9rem 0; padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--tone); border-radius: .5rem; break-inside: avoid; }
.tag { display: inline-block; margin: 0 .4rem .3rem 0; font-size: .8rem; font-weight: 600; color: var(--tone); }
.finding h3:not(:first-of-type) { margin-block-start: 1rem; }
.finding .do { margin-block-start: .55rem; }
.places { margin: .5rem 0 0; padding: 0; list-style: none; font-size: .88rem; color: var(--soft); }
.places li { margin-block: .3rem; }
details { margin-block-start: .5rem; font-size: .92rem; }
summary { cursor: pointer; color: var(--soft); min-block-size: 24px; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--look); outline-offset: 2px; }
img { display: block; max-inline-size: 100%; inline-size: 24rem; block-size: auto; margin-block-start: .5rem; border: 1px solid var(--line); border-radius: .35rem; }
.body { display: grid; gap: 0 1.2rem; }
@media (min-width: 52rem) { .body.pictured { grid-template-columns: 1fr 17rem; } .body img { inline-size: 17rem; margin: 0; } }
.notes { font-size: .92rem; padding-inline-start: 1.2rem; color: var(--soft); }
@media (max-width: 40rem) {
  table { min-inline-size: 0; } table, tbody, tr, th, td { display: block; } thead { position: absolute; clip-path: inset(50%); }
  tr { padding: .7rem .9rem; border-block-end: 1px solid var(--line); } tr:last-child { border-block-end: 0; }
  tbody th, td { padding: .15rem 0; border: 0; } td { display: flex; justify-content: space-between; gap: 1rem; }
  td[data-name] { white-space: nowrap; } td[data-name]::before { content: attr(data-name); color: var(--soft); white-space: normal; }
}
@page { margin: 15mm; }
@media print {
  :root { color-scheme: light; font-size: 10.5pt; }
  body { background: none; } main { padding: 0; max-inline-size: none; }
  h2 { break-after: avoid; } details::details-content { content-visibility: visible; block-size: auto; } .scroll { overflow: visible; } table { min-inline-size: 0; }
  .finding { break-inside: auto; } .finding h3 { break-after: avoid; } a { text-decoration: none; }
  img { inline-size: 11rem; } .body.pictured { grid-template-columns: 1fr 11rem; }
}
`;
