/** Pages that nobody would write: frames put anywhere into real ones, by dice that always fall alike. */
import {readdirSync, readFileSync} from 'node:fs';

import {frames} from '../../embed-markup/markup.js';

const sites = 'stories/sites';
const realPages = ['www', 'jobs', 'payments', 'democracy']
  .flatMap((site) => readdirSync(`${sites}/${site}`).map((file) => `${sites}/${site}/${file}`))
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(file, 'utf8'));

const src = 'https://www.youtube.com/embed/M7lc1UVf-VE';
/** What is put in: frames, and what makes a parser stumble. */
const pieces = [
  ...frames.map(({html}) => html),
  `<iframe src="${src}"></iframe>`,
  `<IFRAME SRC='${src}' title=x></IFRAME>`,
  `<iframe src=${src}>`,
  `<iframe src="${src}" />`,
  `<embed src="${src}">`,
  `<object data="${src}">`,
  `<noscript><iframe src="${src}"></iframe></noscript>`,
  `<template><iframe src="${src}"></iframe></template>`,
  `<link rel="preconnect" href="https://www.youtube.com">`,
  '<video-consent-placeholder service=x><template><script src=a></script><img src=b>',
  '</template></video-consent-placeholder>',
  ...[
    '<b>',
    '</p>',
    '<a href=x>',
    '<table>',
    '<td>',
    '<svg>',
    '<math><mi>',
    '<form>',
    '<template>',
    '</div>',
  ],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<textarea>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '"',
    "'",
    '<',
    '&amp',
  ],
  ...[
    '<noscript>',
    '</noscript>',
    '<frameset>',
    '<body class=x>',
    '</html>',
    '\r\n',
    '\u00e9',
    '\0',
    '\x1b',
    '\x01',
  ],
];

/** Makes as many such pages as asked for; the same seed makes the same. */
export function randomPages(count: number, seed: number): readonly string[] {
  const roll = dice(seed);
  return Array.from({length: count}, () => {
    let page = pick(realPages, roll);
    // Short ones too, where little keeps the parser on its way.
    if (roll() < 0.5) {
      const from = Math.floor(roll() * page.length);
      page = page.slice(from, from + 400);
    }
    for (let times = 1 + Math.floor(roll() * 8); times > 0; times--) {
      const at = Math.floor(roll() * page.length);
      page = page.slice(0, at) + pick(pieces, roll) + page.slice(at);
    }
    return page;
  });
}

function pick(from: readonly string[], roll: () => number): string {
  return from[Math.floor(roll() * from.length)] ?? '';
}

/** Mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
