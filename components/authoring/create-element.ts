import type {Tag} from '../page/tags.js';
import {unclobbered} from '../page/unclobbered-document.js';

const generated = new WeakSet<Element>();

/** Makes an element of the suite that keeps `fallback` as its own content, for where the catalogue can't be used. */
export function createSuiteElement(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...fallback: (Node | string)[]
): HTMLElement {
  const element: HTMLElement = unclobbered.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...fallback);
  generated.add(element);
  return element;
}

/** Whether the upgrade made this element itself. */
export const isGenerated = (element: Element) => generated.has(element);
