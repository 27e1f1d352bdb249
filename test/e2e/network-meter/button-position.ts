/**
 * Where to click on the button with this text, inside open shadow roots too, in CSS pixels of the window; nothing while
 * there is no such button, or while it is not yet where the last look brought it: what arrives above it, such as a
 * table, moves it. Runs in the page, so all it needs is inside of it.
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
  const before = button.getBoundingClientRect();
  button.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = button.getBoundingClientRect();
  const stands = Math.abs(before.left - left) < 1 && Math.abs(before.top - top) < 1;
  return width > 0 && stands ? {x: Math.round(left + width / 2), y: Math.round(top + height / 2)} : undefined;
}
