/** Pages that make a parser or a search work more than their size accounts for; each grows to the length asked for. */
const src = 'https://www.youtube.com/embed/M7lc1UVf-VE';
const frame = `<iframe src="${src}"></iframe>`;

const fill = (piece: string, length: number) => piece.repeat(Math.max(1, Math.floor(length / piece.length)));

function count(pieceOf: (i: number) => string, length: number): string {
  const pieces: string[] = [];
  for (let [i, size] = [0, 0]; size < length; i += 1)
    size += pieces[pieces.push(pieceOf(i)) - 1]?.length ?? 0;
  return pieces.join('');
}

export const adversarialPages: Readonly<Record<string, (length: number) => string>> = {
  'fonts that are made again in each paragraph': (n) => count((i) => `<p><font a=${i}>`, n) + frame,
  'a long font that is made again': (n) =>
    `<font style="background:url(//x/${'a'.repeat(n / 2)})">${fill('<p>x</p>', n / 2)}${frame}`,
  'links that are never closed': (n) => fill('<a><p>', n) + frame,
  'links in boxes': (n) => fill('<a href=x><div>x', n) + frame,
  'bold that is closed outside': (n) => fill('<b><div></b>', n) + frame,
  'formatting that is closed in the wrong order': (n) =>
    count((i) => `<b a=${i}>`, n / 2) + fill('</b>', n / 2) + frame,
  'links that contact early': (n) => fill('<link rel=preconnect href=//i.ytimg.com>', n),
  'such links between text': (n) => fill('x<link rel=preconnect href=//i.ytimg.com>', n),
  frames: (n) => fill(frame, n),
  'frames that can only be held': (n) => `<p><b>x</p>${fill(frame, n)}`,
  'frames in noscript': (n) => fill(`<noscript>${frame}</noscript>`, n),
  'frames with broken links': (n) => fill(`<p><a>x</p>${frame}`, n),
  framesets: (n) => `<frameset>${fill(`<frame src="${src}">`, n)}`,
  thumbnails: (n) => fill('<img src=//i.ytimg.com/a.jpg>', n),
  'objects in objects': (n) => fill(`<object data="${src}">`, n),
  objects: (n) => fill(`<object data="${src}"></object>`, n),
  boxes: (n) => fill('<div>', n) + frame,
  'empty elements': (n) => fill('<i></i>', n) + frame,
  comments: (n) => fill('<!>', n) + frame,
  templates: (n) => fill('<template>', n) + frame,
  'lists of options in templates': (n) => fill('<select><template>', n) + frame,
  'lists of options in SVG': (n) => `<svg>${fill('<select>', n)}${frame}`,
  options: (n) => `<select>${fill('<option>', n)}${frame}`,
  formulas: (n) => fill('<math><mi>', n) + frame,
  'what does not belong in a table': (n) => `<table>${fill('<b>x', n)}${frame}`,
  'text in a table': (n) => `<table>${fill('<tr>x', n)}${frame}`,
  'one tag of many attributes': (n) => `<p ${count((i) => `a${i} `, n)}>${frame}`,
  'bodies with an attribute each': (n) => count((i) => `<body a${i}>`, n) + frame,
  'bodies of many attributes': (n) => fill(`<body ${count((i) => `a${i} `, Math.sqrt(n))}>`, n) + frame,
  'a long base': (n) =>
    `<base href="https://x/${'a'.repeat(n / 2)}">${fill('<iframe src=x></iframe>', n / 2)}`,
  'Drupal’s page in Drupal’s page': (n) =>
    `<iframe src="${fill('https://x/media/oembed?url=', n)}"></iframe>`,
  'a style with a gap': (n) => `<iframe src="${src}" style="(${' '.repeat(n)}"></iframe>`,
  'a width with a gap': (n) => `<iframe src="${src}" width="${' '.repeat(n)}"></iframe>`,
  'a page in a frame, of words': (n) => `<iframe srcdoc="${fill('google.', n)}"></iframe>`,
  'a page in a frame, of one word': (n) => `<iframe srcdoc="${'a'.repeat(n)}"></iframe>`,
  'pictures of many sizes': (n) => `<img srcset="${fill('//a/b 1x, ', n)}">${frame}`,
  'a style sheet': (n) => `<style>${fill('url(//', n / 2)}url(${' '.repeat(n / 2)}</style>${frame}`,
  'a script in a script': (n) => `<script>${fill('<!--<script>', n)}${frame}`,
  doctypes: (n) => fill('<!doctype html>', n) + frame,
  'tags that never end': (n) => fill('<iframe ', n),
  entities: (n) => fill('&amp', n) + frame,
  'lines and NULs': (n) => fill('\0\r\n', n) + frame,
};
