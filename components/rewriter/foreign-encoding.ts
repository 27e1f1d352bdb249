import type {Warning} from './warnings.js';

/** A byte order mark of UTF-16, or a tag with a NUL behind each letter. */
const WIDE = /^(?:\xff\xfe|\xfe\xff)|<\0{1,3}[a-z!/?]\0/i;

/** What switches ISO-2022-JP to two bytes a letter, or to Japan's own ASCII. */
const JAPANESE = /\x1b(?:\$[@B]|\([IJ])/;

/** What would be rewritten if the page could be read. */
const FRAMES = /<(?:i?frame|object|embed|link|script|img)[\s/]/i;

/**
 * Where a page shows that it is in an encoding whose bytes are not those of ASCII, though they look like it. A single NUL
 * or escape elsewhere is a slip, and browsers read on: the parser does with it what they do.
 */
export function findForeignEncoding(html: string): Warning | undefined {
  if (WIDE.test(html)) return {at: Math.max(0, html.indexOf('\0')), kind: 'utf-16'};
  const japanese = JAPANESE.exec(html);
  return japanese ? {at: japanese.index, kind: 'iso-2022-jp'} : undefined;
}

/** Whether there is anything in a page, wide or not, for whose sake its author has to be told that it was left. */
export function hasFrames(html: string): boolean {
  return FRAMES.test(html.replaceAll('\0', ''));
}
