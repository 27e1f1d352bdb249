import {html as names, type Token, type TreeAdapter} from 'parse5';

import {BeyondBounds, type Bounds, MOST_OPEN, NODES_A_TAG, SPARE_NODES} from './bounds.js';

/** A piece of the source, in offsets. */
export interface Span {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Where an element stands in the source; its tags and attributes only where somebody looks at them. */
export interface Place {
  readonly startOffset: number;
  endOffset: number;
  readonly startTag?: Span;
  endTag?: Span | undefined;
  /** Of each attribute, in their order; nothing for one that came from elsewhere. */
  readonly attrs?: readonly (Span | undefined)[];
}

/** An element as the parser made it. */
export interface Element {
  readonly nodeName: string;
  readonly tagName: string;
  readonly namespaceURI: names.NS;
  readonly attrs: Token.Attribute[];
  parentNode: Parent | null;
  childNodes: Child[];
  /** Of a `<template>`. */
  content: Fragment | undefined;
  sourceCodeLocation: Place | undefined;
}

/** A text between elements. */
export interface TextNode {
  readonly nodeName: '#text';
  /** The end of the text. */
  value: string;
  /** What stands before it in a long text. */
  before: string[] | undefined;
  parentNode: Parent | null;
}

interface CommentNode {
  readonly nodeName: '#comment';
  readonly data: string;
  parentNode: Parent | null;
}

interface Doctype {
  readonly nodeName: '#documentType';
  readonly name: string;
  parentNode: Parent | null;
}

interface Fragment {
  readonly nodeName: '#document-fragment';
  childNodes: Child[];
}

/** A page, with the mode that browsers show it in. */
export interface Document {
  readonly nodeName: '#document';
  mode: names.DOCUMENT_MODE;
  childNodes: Child[];
}

type Parent = Document | Fragment | Element;
/** What stands inside of another node. */
export type Child = Element | TextNode | CommentNode | Doctype;
/** Any node of a parsed page. */
export type Node = Parent | Child;

/** The types of this tree, for the parser. */
export interface PageTree {
  node: Node;
  parentNode: Parent;
  childNode: Child;
  document: Document;
  documentFragment: Fragment;
  element: Element;
  commentNode: CommentNode;
  textNode: TextNode;
  template: Element;
  documentType: Doctype;
}

/** Elements whose attributes are looked up in the source; with those of the others a tree would be twice as large. */
const LOOKED_AT = new Set(
  'iframe frame object embed param link script img image base source video audio input'.split(' '),
);

/** Characters of a text, which comes word by word: a string that grew so keeps its pieces, at ten times their size. */
const PIECE = 4096;

/** What the parser builds a tree with, and how many nodes it has become, with what else making it cost. */
export interface TreeBuilder {
  readonly adapter: TreeAdapter<PageTree>;
  readonly spent: () => number;
}

// An array of its own for each leaf would cost more than the leaf.
const NONE: Child[] = [];

/**
 * Builds the tree of a page for the parser, and throws `BeyondBounds` where it would become larger or deeper than the
 * source accounts for. Small nodes, because up to four trees of a page are in memory at once.
 */
export function treeBuilder(html: string, {nodes}: Pick<Bounds, 'nodes'>): TreeBuilder {
  const most = Math.min(nodes, SPARE_NODES + NODES_A_TAG * countTags(html));
  let spent = 0;
  let open = 0;
  const spend = (cost: number) => {
    spent += cost;
    if (spent > most) throw new BeyondBounds('too-many-nodes');
  };
  const indexOf = ({childNodes}: Parent, child: Child) => {
    const last = childNodes.length - 1;
    if (childNodes[last] === child) return last;
    // The parser works at the end of its lists; whatever makes it search pays for it.
    spend(childNodes.length);
    return childNodes.indexOf(child);
  };
  const append = (parent: Parent, child: Child) => {
    if (parent.childNodes === NONE) parent.childNodes = [child];
    else parent.childNodes.push(child);
    child.parentNode = parent;
  };
  const insert = (parent: Parent, child: Child, before: Child) => {
    parent.childNodes.splice(indexOf(parent, before), 0, child);
    child.parentNode = parent;
  };
  const text = (value: string): TextNode => {
    spend(1);
    return {nodeName: '#text', value, before: undefined, parentNode: null};
  };
  const lengthen = (node: TextNode, value: string) => {
    node.value += value;
    if (node.value.length < PIECE) return;
    node.before ??= [];
    node.before.push([node.value.slice(0, PIECE), node.value.slice(PIECE)].join(''));
    node.value = '';
  };
  const adapter: TreeAdapter<PageTree> = {
    createDocument: () => ({nodeName: '#document', mode: names.DOCUMENT_MODE.NO_QUIRKS, childNodes: NONE}),
    createDocumentFragment: () => ({nodeName: '#document-fragment', childNodes: NONE}),
    createElement(tagName, namespaceURI, attrs) {
      spend(1);
      return {
        nodeName: tagName,
        tagName,
        namespaceURI,
        attrs,
        parentNode: null,
        childNodes: NONE,
        content: undefined,
        sourceCodeLocation: undefined,
      };
    },
    createCommentNode(data) {
      spend(1);
      return {nodeName: '#comment', data, parentNode: null};
    },
    createTextNode: text,
    appendChild: append,
    insertBefore: insert,
    setTemplateContent: (template, content) => void (template.content = content),
    getTemplateContent: (template) => template.content ?? {nodeName: '#document-fragment', childNodes: NONE},
    setDocumentType: (document, name) =>
      append(document, {nodeName: '#documentType', name, parentNode: null}),
    setDocumentMode: (document, mode) => void (document.mode = mode),
    getDocumentMode: ({mode}) => mode,
    detachNode(node) {
      const parent = 'parentNode' in node ? node.parentNode : null;
      if (!parent) return;
      parent.childNodes.splice(indexOf(parent, node as Child), 1);
      (node as Child).parentNode = null;
    },
    insertText(parent, value) {
      const last = parent.childNodes[parent.childNodes.length - 1];
      if (last && 'value' in last) lengthen(last, value);
      else append(parent, text(value));
    },
    insertTextBefore(parent, value, before) {
      const previous = parent.childNodes[indexOf(parent, before) - 1];
      if (previous && 'value' in previous) lengthen(previous, value);
      else insert(parent, text(value), before);
    },
    adoptAttributes({attrs}, more) {
      const known = new Set(attrs.map(({name}) => name));
      // A page may open <body> any number of times, with as many attributes each.
      spend(more.length && attrs.length);
      attrs.push(...more.filter(({name}) => !known.has(name)));
    },
    getFirstChild: ({childNodes}) => childNodes[0] ?? null,
    getChildNodes: ({childNodes}) => childNodes,
    getParentNode: (node) => ('parentNode' in node ? node.parentNode : null),
    getAttrList: ({attrs}) => attrs,
    getTagName: ({tagName}) => tagName,
    getNamespaceURI: ({namespaceURI}) => namespaceURI,
    getTextNodeContent: textOf,
    getCommentNodeContent: ({data}) => data,
    getDocumentTypeNodeName: ({name}) => name,
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is TextNode => node.nodeName === '#text',
    isCommentNode: (node): node is CommentNode => node.nodeName === '#comment',
    isDocumentTypeNode: (node): node is Doctype => node.nodeName === '#documentType',
    isElementNode: (node): node is Element => 'tagName' in node,
    setNodeSourceCodeLocation(node, place) {
      if (place && 'tagName' in node) node.sourceCodeLocation = placeOf(node, place);
    },
    getNodeSourceCodeLocation: (node) =>
      ('tagName' in node ? node.sourceCodeLocation : undefined) as Token.ElementLocation | undefined,
    updateNodeSourceCodeLocation(node, {endOffset, endTag}) {
      const place = 'tagName' in node ? node.sourceCodeLocation : undefined;
      if (!place) return;
      place.endOffset = endOffset ?? place.endOffset;
      if (endTag && place.startTag) place.endTag = spanOf(endTag);
    },
    onItemPush() {
      open += 1;
      if (open > MOST_OPEN) throw new BeyondBounds('too-deep');
    },
    onItemPop: () => void (open -= 1),
  };
  return {adapter, spent: () => spent};
}

/** The whole of a text. */
export function textOf({before, value}: TextNode): string {
  return before ? before.join('') + value : value;
}

function placeOf({tagName, attrs}: Element, place: Token.ElementLocation): Place {
  const {startOffset, endOffset, startTag, attrs: spans = {}} = place;
  if (!startTag || !LOOKED_AT.has(tagName)) return {startOffset, endOffset};
  return {
    startOffset,
    endOffset,
    startTag: spanOf(startTag),
    endTag: undefined,
    attrs: attrs.map(({name}) => spans[name] && spanOf(spans[name])),
  };
}

function spanOf({startOffset, endOffset}: Span): Span {
  return {startOffset, endOffset};
}

/** How many tags and comments a source can have at most. */
function countTags(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1;
  return tags;
}
