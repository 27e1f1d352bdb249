import {type DefaultTreeAdapterTypes, parse} from 'parse5';

/** An element as the parser made it, with its place in the source. */
export type Element = DefaultTreeAdapterTypes.Element;
/** A text between elements. */
export type TextNode = DefaultTreeAdapterTypes.TextNode;
/** Any node of a parsed page. */
export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** A page as browsers read it, with scripts or without: the same bytes are another tree inside `<noscript>`. */
export interface ParsedHtml {
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
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

/** Reads a page as the HTML Standard says; every place in the tree is an offset into the string given. */
export function parseHtml(html: string, {scripts}: {readonly scripts: boolean}): ParsedHtml {
  let isCutOff = false;
  const skeleton = html
    // A byte order mark is no text, whether it was decoded or not.
    .replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, (mark) => ' '.repeat(mark.length))
    .replace(/[^\0-\x7f]/g, foreign);
  const document = parse(skeleton, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: scripts,
    onParseError: ({code}) => {
      if (code === 'eof-in-tag') isCutOff = true;
    },
  });
  const hasContent = document.childNodes.flatMap(childrenOf).some((node) => childrenOf(node).length > 0);
  return {html, document, isCutOff, hasContent};
}

/** The nodes below a node, those of a template's content included. */
export function childrenOf(node: Node): readonly DefaultTreeAdapterTypes.ChildNode[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** Whether a node is an element of HTML proper, not one of SVG or MathML that has the same name. */
export function isHtmlElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI.endsWith('/xhtml');
}

/** An attribute of an element; nothing where it has none of that name. */
export function valueOf({html}: ParsedHtml, element: Element, name: string): Value | undefined {
  const value = element.attrs.find((attribute) => attribute.name === name)?.value;
  const place = element.sourceCodeLocation?.attrs?.[name];
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
