import {BeyondBounds, type Bounds, LONGEST_BASE} from './bounds.js';
import {type Edit, inOrder} from './edit.js';
import {isHydrated} from './hydration.js';
import {inspectElement} from './inspect-element.js';
import type {KnownServices} from './known-services.js';
import {childrenOf, type Element, isHtmlElement, type Node, type ParsedHtml, valueOf} from './parse-html.js';
import type {Surroundings} from './placeholder-markup.js';
import {type Addresses, resolveBases} from './provider-url.js';
import type {Warning} from './warnings.js';

/** All that would contact a known provider as the page is loaded, and what can't be helped. */
export interface Found {
  readonly edits: readonly Edit[];
  readonly doubts: readonly Warning[];
  /** Where the page shows that a framework builds it again in the browser; infinite where it does not. */
  readonly hydratedAt: number;
}

/** Looks through a page for frames of known providers and for links that contact them early. */
export function findEdits(page: ParsedHtml, {edits}: Pick<Bounds, 'edits'>, services: KnownServices): Found {
  const addresses = {bases: resolveBases(findBase(page)), services};
  return search(page, addresses, [[page.document, OUTSIDE]], edits);
}

const OUTSIDE: Surroundings = {isInLink: false, isInPlaceholder: false, isInTemplate: false};

/** Is made again in each block where it was not closed, with the same attributes, however long: once is enough. */
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

type Waiting = [node: Node, around: Surroundings][];

function search(
  page: ParsedHtml,
  addresses: Addresses,
  waiting: Waiting,
  most: number,
  isInObject = false,
): Found {
  const edits: Edit[] = [];
  const doubts: Warning[] = [];
  let hydratedAt = Infinity;
  const seen = new WeakSet<Element['attrs']>();
  // A list, not recursion: pages can be nested deeper than a call stack is.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, around] = next;
    const isNew = 'tagName' in node && !seen.has(node.attrs);
    if (isNew && FORMATTING.test(node.tagName)) seen.add(node.attrs);
    const found = isNew ? inspectElement(page, node, addresses, around) : undefined;
    if (isNew && isHydrated(node))
      hydratedAt = Math.min(hydratedAt, node.sourceCodeLocation?.startOffset ?? Infinity);
    const below = 'tagName' in node ? surroundingsIn(node, around) : around;
    const inside = childrenOf(node).map((child): Waiting[number] => [child, below]);
    if (found && 'markup' in found) {
      const isObject = node.nodeName === 'object' && !isInObject;
      edits.push(
        isObject
          ? {...found, fallbackEdits: inOrder(search(page, addresses, inside, most, true).edits)}
          : found,
      );
      if (edits.length > most) throw new BeyondBounds('too-many-frames');
    } else if (found) doubts.push(found);
    if (!found || !('markup' in found) || found.as === 'deferred')
      for (const child of inside) waiting.push(child);
  }
  return {edits, doubts, hydratedAt};
}

function surroundingsIn(element: Element, around: Surroundings): Surroundings {
  const {tagName, parentNode} = element;
  const isInLink = around.isInLink || tagName === 'a';
  // Drawings have neither.
  if (tagName !== 'template' || !isHtmlElement(element)) {
    const isInPlaceholder = around.isInPlaceholder || tagName === PLACEHOLDER;
    return {...around, isInLink, isInPlaceholder};
  }
  const owner =
    parentNode && isHtmlElement(parentNode) && parentNode.tagName === PLACEHOLDER ? parentNode : undefined;
  // As a shadow root it would be live.
  const isOwn = owner !== undefined && !has(element, 'shadowrootmode');
  return {
    isInLink,
    // What comes to life after a yes to one service may have a question of its own for another.
    isInPlaceholder: around.isInPlaceholder && !(isOwn && has(owner, 'service')),
    isInTemplate: around.isInTemplate || isOwn,
  };
}

const PLACEHOLDER = 'video-consent-placeholder';

const has = ({attrs}: Element, wanted: string) => attrs.some(({name}) => name === wanted);

/** What relative addresses begin from, as the first `<base>` of the page says. */
function findBase(page: ParsedHtml): string {
  const waiting: Node[] = [page.document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const href =
      isHtmlElement(node) && node.tagName === 'base' ? valueOf(page, node, 'href')?.text : undefined;
    if (href !== undefined && href.length > LONGEST_BASE) throw new BeyondBounds('base-too-long');
    if (href !== undefined) return href;
    if ('tagName' in node && node.content) continue;
    // The last one first, because the list is taken from its end.
    const children = childrenOf(node);
    for (const child of [...children].reverse()) waiting.push(child);
  }
  return '';
}
