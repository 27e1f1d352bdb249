import type {Edit} from './edit.js';
import {childrenOf, type Node, type ParsedHtml, type TextNode} from './parse-html.js';

/** What is expected at the beginning of an element: where it ends, or nothing for one that is only held. */
type Marks = ReadonlyMap<number, {readonly end?: number; readonly isShown?: boolean}>;

/** Whether browsers make the same of a page after the edits, but for the places that were edited. */
export function hasSameStructure(before: ParsedHtml, after: ParsedHtml, edits: readonly Edit[]): boolean {
  const old = outline(before.document, marksBefore(edits));
  const now = outline(after.document, marksAfter(edits));
  return old.length === now.length && old.every((line, i) => line === now[i]);
}

function marksBefore(edits: readonly Edit[]): Marks {
  return new Map(
    edits.map(({as, at, end}) => [at, as === 'held' ? {} : {end, isShown: as === 'placeholder'}]),
  );
}

function marksAfter(edits: readonly Edit[]): Marks {
  let shift = 0;
  return new Map(
    edits.flatMap(({as, at, start, end, markup}): [number, {end?: number; isShown?: boolean}][] => {
      const begin = at + shift;
      const to = start + shift + markup.length;
      shift += markup.length - (end - start);
      return as === 'removed' ? [] : [[begin, as === 'held' ? {} : {end: to, isShown: true}]];
    }),
  );
}

/** The tree as lines: one an element, its end, a text or a comment. */
function outline(document: Node & {mode: string}, marks: Marks): readonly string[] {
  const lines = [document.mode];
  const waiting: (Node | typeof end)[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === end) lines.push(end);
    else if ('value' in node) addText(lines, node);
    else {
      const place = 'tagName' in node ? node.sourceCodeLocation : undefined;
      const mark = marks.get(place?.startOffset ?? -1);
      const isHeld = mark !== undefined && mark.end === undefined;
      if (mark && !isHeld && mark.end === place?.endOffset) {
        if (mark.isShown) lines.push('#edited');
        continue;
      }
      // Inside a noscript that was read as text stand the same bytes, but for edits; they are compared as elements too.
      const isUnread = node.nodeName === 'noscript' && childrenOf(node).every((child) => 'value' in child);
      lines.push(lineOf(node, isHeld));
      waiting.push(end);
      const children = isUnread ? [] : childrenOf(node);
      // The last one first, because the list is taken from its end.
      for (const child of [...children].reverse()) waiting.push(child);
    }
  }
  return lines;
}

const end = '/';

function lineOf(node: Node, isHeld: boolean): string {
  if ('tagName' in node) {
    const attributes = isHeld ? [] : node.attrs.map(({name, value}) => `${name}=${JSON.stringify(value)}`);
    return `<${node.namespaceURI} ${node.tagName} ${attributes.join(' ')}`;
  }
  return 'data' in node ? `!${node.data}` : `#${node.nodeName} ${'name' in node ? node.name : ''}`;
}

function addText(lines: string[], {value, parentNode}: TextNode): void {
  // Where a link was taken out of the head, a gap beside it may be nobody's.
  if (/^\s*$/.test(value) && /^(?:head|html)$/.test(parentNode?.nodeName ?? '')) return;
  const last = lines.length - 1;
  // Two texts with nothing between them are one.
  if (lines[last]?.startsWith('"')) lines[last] += value;
  else lines.push(`"${value}`);
}
