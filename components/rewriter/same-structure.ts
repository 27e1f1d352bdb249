import {type Edit, isOfAttributes} from './edit.js';
import {childrenOf, type Element, type Node, type ParsedHtml, textOf} from './parse-html.js';

/** What is expected at the beginning of an element: where it ends, or nothing for one of which only attributes change. */
type Marks = ReadonlyMap<number, {readonly end?: number; readonly isShown?: boolean}>;

/** Whether browsers make the same of a page after the edits, but for the places that were edited. */
export function hasSameStructure(before: ParsedHtml, after: ParsedHtml, edits: readonly Edit[]): boolean {
  const lineOf = makeLines();
  const old = outline(before.document, marksBefore(edits), lineOf);
  const now = outline(after.document, marksAfter(edits), lineOf);
  for (;;) {
    const [one, other] = [old.next(), now.next()];
    if (one.value !== other.value) return false;
    if (one.done || other.done) return one.done === other.done;
  }
}

function marksBefore(edits: readonly Edit[]): Marks {
  return new Map(
    edits.map((edit) => [
      edit.at,
      isOfAttributes(edit) ? {} : {end: edit.end, isShown: edit.as === 'placeholder'},
    ]),
  );
}

function marksAfter(edits: readonly Edit[]): Marks {
  let shift = 0;
  return new Map(
    edits.flatMap((edit): [number, {end?: number; isShown?: boolean}][] => {
      const {as, at, start, end, markup} = edit;
      const begin = at + shift;
      const to = start + shift + markup.length;
      shift += markup.length - (end - start);
      return as === 'removed' ? [] : [[begin, isOfAttributes(edit) ? {} : {end: to, isShown: true}]];
    }),
  );
}

type LineOf = (node: Node, isHeld: boolean) => string;

/** The tree as lines: one an element, its end, a text or a comment. */
function* outline(
  document: Node & {mode: string},
  marks: Marks,
  lineOf: LineOf,
): Generator<string, undefined, undefined> {
  yield document.mode;
  // Two texts with nothing between them are one.
  let text: string[] = [];
  const waiting: (Node | typeof end)[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node !== end && 'value' in node) {
      const value = textOf(node);
      // Where a link was taken out of the head, a gap beside it may be nobody's.
      const isGap = /^(?:head|html)$/.test(node.parentNode?.nodeName ?? '') && !/\S/.test(value);
      if (!isGap) text.push(value);
      continue;
    }
    const place = node !== end && 'tagName' in node ? node.sourceCodeLocation : undefined;
    const mark = marks.get(place?.startOffset ?? -1);
    const isHeld = mark !== undefined && mark.end === undefined;
    const isEdited = mark !== undefined && !isHeld && mark.end === place?.endOffset;
    if (isEdited && !mark.isShown) continue;
    if (text.length) {
      yield `"${text.join('')}`;
      text = [];
    }
    if (node === end) yield end;
    else if (isEdited) yield '#edited';
    else {
      yield lineOf(node, isHeld);
      // Inside a noscript that was read as text stand the same bytes, but for edits; they are compared as elements too.
      const isUnread = node.nodeName === 'noscript' && childrenOf(node).every((child) => 'value' in child);
      waiting.push(end);
      const children = isUnread ? [] : childrenOf(node);
      // The last one first, because the list is taken from its end.
      for (let i = children.length - 1; i >= 0; i -= 1) {
        const child = children[i];
        if (child) waiting.push(child);
      }
    }
  }
  if (text.length) yield `"${text.join('')}`;
}

const end = '/';

/** Names attributes by a number that both trees share: formatting that is made again has the same, however long. */
function makeLines(): LineOf {
  const numbers = new Map<string, number>();
  const known = new WeakMap<Element['attrs'], number>();
  const numberOf = (attrs: Element['attrs']) => {
    const found = known.get(attrs);
    if (found !== undefined) return found;
    const text = JSON.stringify(attrs.map(({name, value}) => [name, value]));
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    known.set(attrs, number);
    return number;
  };
  return (node, isHeld) => {
    if ('tagName' in node) {
      return `<${node.namespaceURI} ${node.tagName} ${isHeld || !node.attrs.length ? '' : numberOf(node.attrs)}`;
    }
    return 'data' in node ? `!${node.data}` : `#${node.nodeName} ${'name' in node ? node.name : ''}`;
  };
}
