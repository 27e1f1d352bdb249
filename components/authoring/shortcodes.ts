import type {CatalogueQuestion} from '../catalogue/question.js';
import type {Settings} from '../page/settings.js';
import {containsOnly, type StandaloneLine, findStandaloneLine, replaceLine} from './standalone-line.js';
import {createSuiteElement} from './create-element.js';
import {makeLink, mediaUrl} from './media-url.js';
import {findTarget} from './table-target.js';
import {isAuthored, isEchoing, isUpgradable} from './editable-content.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** What an author typed in square brackets on a line of its own. */
export interface Shortcode {
  readonly node: Text;
  readonly line: StandaloneLine;
  readonly kind: 'cookie-table' | 'cookie-preferences' | 'video';
  /** What it names, without `category=` and quotes. */
  readonly value: string;
}

const form = /^\[(cookie-table|cookie-preferences|video)(?: (.*?))? ?\/? ?\]$/i;

/** Straight, curly, doubled and escaped: whatever editors make of a quote. */
const quote = `(?:["'\\\\\u2018-\u201f\u2032\u2033\u00ab\u00bb]|&[^;\\s&]*;)`;
const first = new RegExp(`^${quote}+`);
const last = new RegExp(`${quote}$`);

/** A text without the quotes at its ends. */
export function withoutQuotes(text: string): string {
  let left = text.replace(first, '');
  // One by one from the end: a pattern for all of them would begin anew at each quote of the text.
  while (last.test(left.slice(-32))) left = left.slice(0, -32) + left.slice(-32).replace(last, '');
  return left;
}

/**
 * Finds every bracketed text that stands alone where authors write; inside a sentence or an example it is a text.
 * Gives nothing for each text that is none, so that whoever takes turns can stop there.
 */
export function* findShortcodes(root: Element, {shortcodes}: Settings): Iterable<Shortcode | undefined> {
  if (shortcodes === 'off' || isEchoing()) return;
  const walker = unclobbered.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node; (node = walker.nextNode() as Text | null); yield)
    if (node.data.includes('[')) texts.push(node);
  for (const text of texts) yield readShortcode(text);
}

function readShortcode(node: Text): Shortcode | undefined {
  const parent = node.parentElement;
  if (!parent || !isUpgradable(parent) || !isAuthored(parent)) return undefined;
  const line = findStandaloneLine(node);
  const [, kind, rest = ''] = form.exec(line?.text ?? '') ?? [];
  if (!line || !kind || !containsOnly(line)) return undefined;
  const value = withoutQuotes(rest.replace(/^[\w-]+ ?= ?/, ''));
  return {node, line, kind: kind.toLowerCase() as Shortcode['kind'], value};
}

/** Puts a placeholder or the preferences where they are asked for. Tables need the catalogue (below). */
export function replaceShortcode({line, kind, value}: Shortcode): void {
  if (kind === 'cookie-preferences') replaceLine(line, createSuiteElement(kind));
  if (kind !== 'video') return;
  const [typed = '', ...words] = value.split(' ');
  // Some systems make a link of the address, and shorten its text.
  const link = line.nodes.find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
  const src = mediaUrl(link?.href ?? withoutQuotes(typed));
  const label = withoutQuotes(words.join(' '));
  if (src)
    replaceLine(line, createSuiteElement('video-consent-placeholder', {src, label}, makeLink(src, label)));
}

/** Puts a table where one is asked for. */
export function replaceTableShortcode({node, value}: Shortcode, catalogue: CatalogueQuestion): void {
  const line = isUpgradable(node.parentElement) && findStandaloneLine(node);
  const named = line && findTarget(catalogue, value);
  if (named) replaceLine(line, createSuiteElement('cookie-table', named));
}
