import {type Warning, type Edit, inOrder} from './edit.js';
import {inspectElement} from './inspect-element.js';
import type {Surroundings} from './placeholder-markup.js';
import {childrenOf, type Element, isHtmlElement, type Node, type ParsedHtml, valueOf} from './parse-html.js';

/** All that would contact a known provider as the page is loaded, and what can't be helped. */
export interface Found {
  readonly edits: readonly Edit[];
  readonly doubts: readonly Warning[];
}

/** Looks through a page for frames of known providers and for links that contact them early. */
export function findEdits(page: ParsedHtml): Found {
  return search(page, findBase(page), [[page.document, {isInLink: false, isInPlaceholder: false}]]);
}

type Waiting = [node: Node, around: Surroundings][];

function search(page: ParsedHtml, base: string, waiting: Waiting, isInObject = false): Found {
  const edits: Edit[] = [];
  const doubts: Warning[] = [];
  // A list, not recursion: pages can be nested deeper than a call stack is.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, around] = next;
    const found = 'tagName' in node ? inspectElement(page, node, base, around) : undefined;
    const below = 'tagName' in node ? surroundingsIn(node, around) : around;
    const inside = childrenOf(node).map((child): Waiting[number] => [child, below]);
    if (found && 'markup' in found) {
      const isObject = node.nodeName === 'object' && !isInObject;
      edits.push(
        isObject ? {...found, fallbackEdits: inOrder(search(page, base, inside, true).edits)} : found,
      );
    } else {
      if (found) doubts.push(found);
      for (const child of inside) waiting.push(child);
    }
  }
  return {edits, doubts};
}

function surroundingsIn({tagName}: Element, {isInLink, isInPlaceholder}: Surroundings): Surroundings {
  return {
    isInLink: isInLink || tagName === 'a',
    isInPlaceholder: isInPlaceholder || tagName === 'video-consent-placeholder',
  };
}

/** What relative addresses begin from, as the first `<base>` of the page says. */
function findBase(page: ParsedHtml): string {
  const waiting: Node[] = [page.document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const href =
      isHtmlElement(node) && node.tagName === 'base' ? valueOf(page, node, 'href')?.text : undefined;
    if (href !== undefined) return href;
    if ('content' in node) continue;
    // The last one first, because the list is taken from its end.
    const children = childrenOf(node);
    for (const child of [...children].reverse()) waiting.push(child);
  }
  return '';
}
