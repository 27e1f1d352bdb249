/**
 * Where to click on the button with this text, inside open shadow roots too, in CSS pixels of the window; nothing while
 * there is no such button. Runs in the page, so all it needs is inside of it.
 */
export function placeOfButton(text: string): {readonly x: number; readonly y: number} | undefined {
  const find = (scope: ParentNode): Element | undefined => {
    for (const element of scope.querySelectorAll('*')) {
      const isButton = element.matches('button, [role="button"], [role="switch"]');
      if (isButton && element.textContent?.trim() === text) return element;
      const within = element.shadowRoot && find(element.shadowRoot);
      if (within) return within;
    }
    return undefined;
  };
  const button = find(document);
  if (!button) return undefined;
  button.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = button.getBoundingClientRect();
  return width > 0 ? {x: Math.round(left + width / 2), y: Math.round(top + height / 2)} : undefined;
}
