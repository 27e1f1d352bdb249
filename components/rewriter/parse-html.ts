import {Parser, type ParserOptions, type TokenHandler, Tokenizer, type TokenizerOptions} from 'parse5';

import {BeyondBounds, type Bounds} from './bounds.js';
import {type Child, type Document, type Element, type Node, type PageTree, treeBuilder} from './tree.js';

export {type Element, type Node, textOf} from './tree.js';

/** A page as browsers read it, with scripts or without: the same bytes are another tree inside `<noscript>`. */
export interface ParsedHtml {
  readonly html: string;
  readonly scripts: boolean;
  readonly document: Document;
  /** How many nodes the document has, and what else making it cost. */
  readonly nodes: number;
  /** Whether the source ends inside a tag. */
  readonly isCutOff: boolean;
  /** Whether anything but the elements that every page has came out of it. */
  readonly hasContent: boolean;
}

/** The value of an attribute, to read (`text`) and to write into markup again (`html`), in the page's own bytes. */
export interface Value {
  readonly text: string;
  readonly html: string;
}

// Stands for each character of the source that is not ASCII: what it means depends on an encoding nobody told us.
const foreign = '\uE000';

/** How a page is read. */
export interface Reading {
  /** Whether browsers run scripts. */
  readonly scripts: boolean;
  readonly bounds: Bounds;
}

/**
 * Reads a page as the HTML Standard says; every place in the tree is an offset into the string given. Throws
 * `BeyondBounds` where the tree would be too large.
 */
export function parseHtml(html: string, {scripts, bounds}: Reading): ParsedHtml {
  let isCutOff = false;
  const skeleton = html
    // A byte order mark is no text, whether it was decoded or not.
    .replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, (mark) => ' '.repeat(mark.length))
    .replace(/[^\0-\x7f]/g, foreign);
  const {adapter, spent} = treeBuilder(skeleton, bounds);
  const options: Required<ParserOptions<PageTree>> = {
    treeAdapter: adapter,
    sourceCodeLocationInfo: true,
    scriptingEnabled: scripts,
    onParseError: ({code}) => {
      if (code === 'eof-in-tag') isCutOff = true;
    },
  };
  const parser = new Parser<PageTree>(options);
  parser.tokenizer = new BoundedTokenizer(options, parser, bounds);
  parser.tokenizer.write(skeleton, true);
  const {document} = parser;
  const hasContent = document.childNodes.flatMap(childrenOf).some((node) => childrenOf(node).length > 0);
  return {html, scripts, document, nodes: spent(), isCutOff, hasContent};
}

/** Counts attributes while they are read: a single tag can have more of them than there is memory. */
class BoundedTokenizer extends Tokenizer {
  #left: number;

  constructor(options: TokenizerOptions, handler: TokenHandler, {attributes}: Bounds) {
    super(options, handler);
    this.#left = attributes;
  }

  protected override _createAttr(start: string): void {
    this.#left -= 1;
    if (this.#left < 0) throw new BeyondBounds('too-many-nodes');
    super._createAttr(start);
  }
}

/** The nodes below a node, those of a template's content included. */
export function childrenOf(node: Node): readonly Child[] {
  if ('tagName' in node && node.content) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** Whether a node is an element of HTML proper, not one of SVG or MathML that has the same name. */
export function isHtmlElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI.endsWith('/xhtml');
}

/** An attribute of an element of those that are looked at (tree.ts); nothing where it has none of that name. */
export function valueOf({html}: ParsedHtml, element: Element, name: string): Value | undefined {
  const i = element.attrs.findIndex((attribute) => attribute.name === name);
  const value = element.attrs[i]?.value;
  const place = element.sourceCodeLocation?.attrs?.[i];
  if (value === undefined || !place) return undefined;
  // What is not ASCII in the value stands in the source in the same order.
  const written = html.slice(place.startOffset, place.endOffset).match(/[^\0-\x7f]/g) ?? [];
  return {text: putBack(value, written), html: putBack(escapeHtml(value, foreign), written)};
}

/** Text as markup that means the same inside quotes and between tags, in ASCII but for the character to be kept. */
export function escapeHtml(text: string, kept = ''): string {
  return text.replace(/[^\0-\x7f]|[&<>"]/gu, (char) =>
    char === kept ? char : (names[char] ?? `&#${char.codePointAt(0) ?? 0};`),
  );
}

const names: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

function putBack(text: string, written: readonly string[]): string {
  let next = 0;
  return text.replaceAll(foreign, () => written[next++] ?? '');
}
