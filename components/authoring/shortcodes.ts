import type {Catalogue} from '../catalogue/schema.js';
import {containsOnly, type StandaloneLine, findStandaloneLine, replaceLine} from './standalone-line.js';
import {createSuiteElement} from './create-element.js';
import {makeLink, mediaUrl} from './media-url.js';
import {findTarget} from './table-target.js';
import {isUpgradable} from './editable-content.js';

/** What an author typed in square brackets on a line of its own. */
export interface Shortcode {
  readonly node: Text;
  readonly line: StandaloneLine;
  readonly kind: 'cookie-table' | 'cookie-preferences' | 'video';
  /** What it names, without `category=` and quotes. */
  readonly value: string;
}

const form = /^\[(cookie-table|cookie-preferences|video)(?: (.*?))? ?\/? ?\]$/i;

/** Straight, curly, doubled and escaped: whatever editors make of a quote, at either end. */
const quotes =
  /^(?:["'\\\u2018-\u201f\u2032\u2033\u00ab\u00bb]|&[^;\s]*;)+|(?:["'\\\u2018-\u201f\u2032\u2033\u00ab\u00bb]|&[^;\s]*;)+$/g;

/** Finds every bracketed text that stands alone; inside a sentence or an example it is a text. */
export function findShortcodes(root: Element): Shortcode[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Shortcode[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (!node.data.includes('[') || !isUpgradable(node.parentElement)) continue;
    const line = findStandaloneLine(node);
    const [, kind, rest = ''] = form.exec(line?.text ?? '') ?? [];
    if (!line || !kind || !containsOnly(line)) continue;
    const value = rest.replace(/^[\w-]+ ?= ?/, '').replace(quotes, '');
    found.push({node, line, kind: kind.toLowerCase() as Shortcode['kind'], value});
  }
  return found;
}

/** Puts a placeholder or the preferences where they are asked for. Tables need the catalogue (below). */
export function replaceShortcode({line, kind, value}: Shortcode): void {
  if (kind === 'cookie-preferences') replaceLine(line, createSuiteElement(kind));
  if (kind !== 'video') return;
  const [typed = '', ...words] = value.split(' ');
  // Some systems make a link of the address, and shorten its text.
  const link = line.nodes.find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
  const src = mediaUrl(link?.href ?? typed.replace(quotes, ''));
  const label = words.join(' ').replace(quotes, '');
  if (src)
    replaceLine(line, createSuiteElement('video-consent-placeholder', {src, label}, makeLink(src, label)));
}

/** Puts a table where one is asked for. */
export function replaceTableShortcode({node, value}: Shortcode, catalogue: Catalogue): void {
  const line = isUpgradable(node.parentElement) && findStandaloneLine(node);
  const named = line && findTarget(catalogue, value);
  if (named) replaceLine(line, createSuiteElement('cookie-table', named));
}
