import {type Element, isHtmlElement, type ParsedHtml} from './parse-html.js';
import type {Warning} from './warnings.js';

const FRAME = /<(?:iframe|object|embed)[\s/]/gi;

/** Where the tags of frames are in a page's source, looked up once for all its lists of options. */
const tagsOf = new WeakMap<ParsedHtml, readonly number[]>();

/** Parsers drop the tag of a frame inside `<select>`, and newer browsers don't. */
export function noteFrameInSelect(page: ParsedHtml, element: Element): Warning | undefined {
  const place = element.sourceCodeLocation;
  if (element.tagName !== 'select' || !place || !isHtmlElement(element)) return undefined;
  const tags = tagsOf.get(page) ?? findTags(page.html);
  tagsOf.set(page, tags);
  let [low, high] = [0, tags.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle] ?? 0) < place.startOffset) low = middle + 1;
    else high = middle;
  }
  const at = tags[low];
  return at !== undefined && at < place.endOffset ? {at, kind: 'in-select'} : undefined;
}

function findTags(html: string): readonly number[] {
  const found: number[] = [];
  for (const {index} of html.matchAll(FRAME)) found.push(index);
  return found;
}
