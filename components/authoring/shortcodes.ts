import type {Catalogue} from '../catalogue/schema.js';
import {holdsNothingBut, type Line, lineOf, takePlace} from './standalone-line.js';
import {make} from './create-element.js';
import {makeLink, mediaAddress} from './media-url.js';
import {lookUp} from './table-target.js';
import {isOpen} from './editable-content.js';

/** What an author typed in square brackets on a line of its own. */
export interface Bracketed {
  readonly node: Text;
  readonly line: Line;
  readonly kind: 'cookie-table' | 'cookie-preferences' | 'video';
  /** What it names, without `category=` and quotes. */
  readonly value: string;
}

const form = /^\[(cookie-table|cookie-preferences|video)(?: (.*?))? ?\/? ?\]$/i;

/** Straight, curly, doubled and escaped: whatever editors make of a quote, at either end. */
const quotes =
  /^(?:["'\\\u2018-\u201f\u2032\u2033\u00ab\u00bb]|&[^;\s]*;)+|(?:["'\\\u2018-\u201f\u2032\u2033\u00ab\u00bb]|&[^;\s]*;)+$/g;

/** Finds every bracketed text that stands alone; inside a sentence or an example it is a text. */
export function findBracketed(root: Element): Bracketed[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Bracketed[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (!node.data.includes('[') || !isOpen(node.parentElement)) continue;
    const line = lineOf(node);
    const [, kind, rest = ''] = form.exec(line?.text ?? '') ?? [];
    if (!line || !kind || !holdsNothingBut(line)) continue;
    const value = rest.replace(/^[\w-]+ ?= ?/, '').replace(quotes, '');
    found.push({node, line, kind: kind.toLowerCase() as Bracketed['kind'], value});
  }
  return found;
}

/** Puts a placeholder or the preferences where they are asked for. Tables need the catalogue (below). */
export function upgradeBracketed({line, kind, value}: Bracketed): void {
  if (kind === 'cookie-preferences') takePlace(line, make(kind));
  if (kind !== 'video') return;
  const [typed = '', ...words] = value.split(' ');
  // Some systems make a link of the address, and shorten its text.
  const link = line.nodes.find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
  const src = mediaAddress(link?.href ?? typed.replace(quotes, ''));
  const label = words.join(' ').replace(quotes, '');
  if (src) takePlace(line, make('video-consent-placeholder', {src, label}, makeLink(src, label)));
}

/** Puts a table where one is asked for. */
export function upgradeBracketedTable({node, value}: Bracketed, catalogue: Catalogue): void {
  const line = isOpen(node.parentElement) && lineOf(node);
  const named = line && lookUp(catalogue, value);
  if (named) takePlace(line, make('cookie-table', named));
}
