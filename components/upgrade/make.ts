type Tag = 'cookie-table' | 'cookie-preferences' | 'video-consent-placeholder';

const made = new WeakSet<Element>();

/** Makes an element of the suite that keeps `fallback` as its own content, for where the catalogue can't be used. */
export function make<Name extends Tag>(
  tag: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...fallback: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...fallback);
  made.add(element);
  return element;
}

/** Whether the upgrade made this element itself. */
export const isMade = (element: Element) => made.has(element);
