import {unclobbered} from '../page/unclobbered-document.js';

/** What stands inside of an element: whatever comes of the page is text, and never markup. */
export type Part = Node | string | false | undefined | readonly Part[];

/** Makes an element without Lit: a page whose policy lets Lit's templates in once would refuse a second copy of it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...parts: readonly Part[]
): HTMLElementTagNameMap[Name] {
  const element = unclobbered.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...nodesOf(parts));
  return element;
}

/** Parts as nodes and texts, without those that are not there. */
export function nodesOf(parts: readonly Part[]): (Node | string)[] {
  return parts.flatMap((part) => (isList(part) ? nodesOf(part) : part || []));
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);
