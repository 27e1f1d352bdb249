/**
 * Where to click on the first element of a selector, or the one of them with this text, inside open shadow roots too, in CSS
 * pixels of the window; nothing while there is none, or while it is not yet where the last look brought it: what arrives
 * above it, such as a table, moves it. Runs in the page, so all it needs is inside of it.
 */
export function placeToClick(
  selector: string,
  text?: string,
): {readonly x: number; readonly y: number} | undefined {
  const find = (scope: ParentNode): Element | undefined => {
    for (const element of scope.querySelectorAll('*')) {
      const isWanted = text === undefined || element.textContent?.trim() === text;
      if (isWanted && element.matches(selector)) return element;
      const within = element.shadowRoot && find(element.shadowRoot);
      if (within) return within;
    }
    return undefined;
  };
  const target = find(document);
  if (!target) return undefined;
  const before = target.getBoundingClientRect();
  target.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = target.getBoundingClientRect();
  const stands = Math.abs(before.left - left) < 1 && Math.abs(before.top - top) < 1;
  return width > 0 && stands ? {x: Math.round(left + width / 2), y: Math.round(top + height / 2)} : undefined;
}
