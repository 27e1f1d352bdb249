import {TAGS} from '../page/tags.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** What stands in one line of its own: all of a block, or what is between two blocks inside it. */
export interface StandaloneLine {
  readonly block: Element;
  readonly nodes: readonly ChildNode[];
  /** Its text, with every run of white space as one blank. */
  readonly text: string;
}

const inline = 'a,abbr,b,bdi,bdo,big,br,cite,em,font,i,mark,small,span,strong,sub,sup,u,wbr';

/** Where something may stand alone. In a heading, a label or a summary it can't. */
const blocks = 'p,li,div,td,th,dd,figure,section,article,main,aside,blockquote,center,form,body';

const endOfLine = `${blocks},address,details,dl,dt,fieldset,figcaption,footer,h1,h2,h3,h4,h5,h6,header,hr,nav,ol,pre,script,style,table,ul,${TAGS.join()}`;

/** Nodes and characters of a line beyond which nothing stands alone in it. */
const most = {nodes: 256, characters: 8192};

/** Finds the line a node stands in; nothing where none can stand alone. */
export function findStandaloneLine(node: ChildNode): StandaloneLine | undefined {
  let top = node;
  while (top.parentElement?.matches(inline)) top = top.parentElement;
  const block = top.parentElement;
  if (!block?.matches(blocks)) return undefined;
  const left = {...most};
  const nodes = [top];
  if (!fits(top, left)) return undefined;
  for (let near = top.previousSibling; near && !endsLine(near); near = near.previousSibling)
    if (nodes.unshift(near) && !fits(near, left)) return undefined;
  for (let near = top.nextSibling; near && !endsLine(near); near = near.nextSibling)
    if (nodes.push(near) && !fits(near, left)) return undefined;
  return {block, nodes, text: plainText(nodes.map(textOf).join(''))};
}

/**
 * Takes a node, and what is in it, off what is left. Without an end to it, each of a thousand links in a line would look
 * at the thousand.
 */
function fits(node: Node, left: {nodes: number; characters: number}): boolean {
  const inside = unclobbered.createTreeWalker(node);
  for (let each: Node | null = node; each; each = inside.nextNode()) {
    left.nodes -= 1;
    left.characters -= each.nodeValue?.length ?? 0;
    if (left.nodes < 0 || left.characters < 0) return false;
  }
  return true;
}

const endsLine = (node: Node) => node instanceof Element && node.matches(endOfLine);

const textOf = (node: Node) => (node instanceof Comment ? '' : node.textContent);

/** A text as a reader sees it: without the blanks, breaks and soft hyphens that editors put in. */
export const plainText = (text: string | null) =>
  (text ?? '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a line holds nothing but text and the marks around it; what is in `link` is not looked at. */
export function containsOnly({nodes}: StandaloneLine, link?: Element): boolean {
  return nodes
    .flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []))
    .every(
      (element) =>
        (link && element.matches('a') ? element === link : element.matches(inline)) ||
        link?.contains(element),
    );
}

/**
 * Puts an element where a line is: in place of a paragraph, which would only be a box around it, else inside the block.
 *
 * @param fallback The part of the line that the element keeps as its own content.
 */
export function replaceLine(
  {block, nodes}: StandaloneLine,
  element: HTMLElement,
  fallback: readonly Node[] = [],
): void {
  const isWhole = block.childNodes.length === nodes.length;
  if (isWhole && block.matches('p')) {
    // It may be what a link leads to.
    if (block.id) element.id = block.id;
    block.replaceWith(element);
  } else {
    nodes[0]?.before(element);
    nodes.forEach((node) => node.remove());
  }
  element.append(...fallback);
}
