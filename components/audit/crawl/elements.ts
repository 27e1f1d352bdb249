import {type DefaultTreeAdapterMap, parse} from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** All elements of a page as it was sent, in the order of its source. */
export function elementsOf(html: string): readonly Element[] {
  const elements: Element[] = [];
  // Not by recursion: pages nest as deep as they like.
  const waiting: Node[] = [parse(html, {scriptingEnabled: true})];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return elements;
}

/** An attribute's value. */
export const read = ({attrs}: Element, name: string) => attrs.find((each) => each.name === name)?.value;

/** Whether an element is somewhere inside of another one. */
export function isIn(element: Element, tag: string): boolean {
  let at = element.parentNode;
  while (at && 'tagName' in at) {
    if (at.tagName === tag) return true;
    at = at.parentNode;
  }
  return false;
}
