import {baseOf, type PreparedForm} from './form.js';

const kinds = ['youtube', 'vimeo', 'maps'] as const;

/** A video or map of the page. */
export interface Embed {
  readonly kind: (typeof kinds)[number];
  /** What its provider calls it. */
  readonly id: string;
  /** Address of its frame. */
  readonly src: string;
  readonly title: string;
}

const FIRST_VIMEO = 76_979_871;

/** The embed at this place of the page, counted from 0 to 999. */
export function embedAt(index: number): Embed {
  const kind = kinds[index % kinds.length] ?? 'youtube';
  const id = {
    youtube: `M7lc1UVf${String(index).padStart(3, '0')}`,
    vimeo: String(FIRST_VIMEO + index),
    maps: `!1m18!1m12!1m3!1d2468${index}!2d-0.41!3d51.87`,
  }[kind];
  const src = {
    youtube: `https://www.youtube.com/embed/${id}`,
    vimeo: `https://player.vimeo.com/video/${id}`,
    maps: `https://www.google.com/maps/embed?pb=${id}`,
  }[kind];
  return {kind, id, src, title: `${kind} ${index}`};
}

/** Which embed of the page a frame's address is, however its provider's address is written. */
export function indexOfEmbed(url: string): number | undefined {
  const [, youtube, vimeo, map] =
    /M7lc1UVf(\d{3})|\/video\/(\d+)|!1d2468(\d+)!/.exec(url.replaceAll('%21', '!')) ?? [];
  if (youtube) return Number(youtube);
  return vimeo ? Number(vimeo) - FIRST_VIMEO : map ? Number(map) : undefined;
}

/** A script of the page that counts visitors. */
export interface HeldScript {
  readonly service: 'google-analytics' | 'clarity' | 'hotjar';
  readonly src: string;
}

const scripts: readonly HeldScript[] = [
  {service: 'google-analytics', src: 'https://www.googletagmanager.com/gtag/js?id=G-TEST1'},
  {service: 'clarity', src: 'https://www.clarity.ms/tag/abc123'},
  {service: 'hotjar', src: 'https://static.hotjar.com/c/hotjar-1.js?sv=6'},
];

/** Style sheet of the page. */
export const councilStyles = `*{box-sizing:border-box}html{font:100%/1.5 Arial,sans-serif;color:#1b1b1b;background:#fff}body{margin:0}
.wrap{max-width:68rem;margin:0 auto;padding:0 1rem}header.site{background:#00365c;color:#fff}header.site a{color:#fff}
nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}h1{font-size:2rem}h2{font-size:1.4rem}a{color:#00539f}
.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}.cell{width:320px;height:180px;max-width:100%;overflow:hidden;position:relative}
.cell iframe{width:100%;height:100%;border:0}footer.site{background:#eee;padding:1rem 0}footer.site button{font:inherit}`;

/** A council's page of 20 kB of text with so many embeds and three scripts, all of them held as the form has it. */
export function councilPage(form: PreparedForm, embeds: number): string {
  const base = baseOf(form);
  const cells = Array.from(
    {length: embeds},
    (_, index) => `<div class="cell" data-index="${index}">${form.embed?.(embedAt(index)) ?? ''}</div>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Services – Westshire Council</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">
${form.head?.(base) ?? ''}
${scripts.map((script) => form.script?.(script) ?? '').join('\n')}
</head><body>
${form.bodyStart?.(base) ?? ''}
<header class="site"><div class="wrap"><p><a href="/">Westshire Council</a></p><nav aria-label="Main"><ul><li><a href="/bins">Bins</a></li><li><a href="/parking">Parking</a></li><li><a href="/schools">Schools</a></li></ul></nav></div></header>
<main id="main"><div class="wrap"><h1>Services for residents</h1>
<div class="grid">
${cells.join('\n')}
</div>
${text}
</div></main>
<footer class="site"><div class="wrap"><p><a href="/cookies">Cookies</a></p></div></footer>
${form.bodyEnd?.(base) ?? ''}
</body></html>`;
}

const words =
  'council resident service street waste recycling garden permit parking planning library school admission housing benefit band payment account report pothole lighting licence market leisure park playground budget meeting agenda councillor ward election address appeal decision notice deadline form evidence support team telephone office reception accessible translation'.split(
    ' ',
  );

/** The same text in every run, and words enough for it to be compressed as real text is. */
const text = writeText(18_500);

function writeText(length: number): string {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const sentence = () =>
    `The ${Array.from({length: 8 + next(12)}, () => words[next(words.length)]).join(' ')}.`;
  let html = '';
  while (html.length < length) {
    const paragraph = Array.from({length: 4}, sentence).join(' ');
    html += `<section><h2>${sentence().slice(0, 40)}</h2><p>${paragraph} <a href="/more">More</a></p><ul><li>${sentence()}</li><li>${sentence()}</li></ul></section>\n`;
  }
  return html;
}
