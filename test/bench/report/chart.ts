import type {Results} from '../results.js';
import {type Column, mainTable} from './tables.js';
import {medianOf} from './statistics.js';

const WIDTH = 900;
const NAMES = 350;
const BARS = 470;
const ROW = 22;
const HEADING = 44;

/** The compared columns of the main table as bars, one below the other: a picture for the documentation, light or dark. */
export function renderChart(results: Results): string {
  const panels = mainTable.columns.filter(({compared}) => compared);
  let top = 8;
  const drawn = panels.map((column) => {
    const {svg, height} = renderPanel(column, results, top);
    top += height;
    return svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" aria-label="Bars of each figure of the table, by tool">
<style>text{font:13px system-ui,sans-serif;fill:#1b1b1b}.title{font-weight:bold}.value{font-variant-numeric:tabular-nums}.floor{fill:#9a9a9a}.peer{fill:#6b8fb5}.ours{fill:#00703c}@media(prefers-color-scheme:dark){text{fill:#eee}.ours{fill:#4cc38a}}</style>
${drawn.join('\n')}
</svg>
`;
}

function renderPanel(column: Column, {samples, forms}: Results, top: number) {
  const bars = forms.flatMap(({label, kind, id}) => {
    const value = medianOf(samples, column, id);
    return value === undefined || value <= 0 ? [] : {label, kind, value};
  });
  const most = Math.max(1, ...bars.map(({value}) => value));
  const rows = bars.map(({label, kind, value}, index) => {
    const y = top + HEADING - 12 + index * ROW;
    const width = Math.max(1, Math.round((value / most) * BARS));
    const text = Math.round(value).toLocaleString('en');
    return `<text x="${NAMES - 8}" y="${y + 13}" text-anchor="end">${escapeXml(label)}</text><rect class="${kind}" x="${NAMES}" y="${y}" width="${width}" height="16" rx="2"/><text class="value" x="${NAMES + width + 6}" y="${y + 13}">${text}</text>`;
  });
  if (!rows.length) return {svg: '', height: 0};
  const title = `<text class="title" x="8" y="${top + 20}">${escapeXml(column.title)}</text>`;
  return {svg: [title, ...rows].join('\n'), height: HEADING + rows.length * ROW};
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
