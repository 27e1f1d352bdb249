/** The frame that a placeholder took the place of, which was left inside it. */
export function findHeldFrame(placeholder: Element): HTMLElement | undefined {
  return placeholder.querySelector('template')?.content.firstElementChild as HTMLElement | undefined;
}

/** What a placeholder's frame or question is called: as its author says, else as the held frame or the link inside it. */
export function titleOf(
  placeholder: Element,
  label: string | null,
  held: Element | undefined,
  otherwise: string,
): string {
  return label || held?.getAttribute('title') || placeholder.textContent?.trim() || otherwise;
}

/**
 * Gives a placeholder the room of a frame of this size, where it is known: its shape and greatest width, also in a box that
 * shrinks to fit; of a frame that is as wide as its place, the height. No question is taller than the frame was.
 */
export function takeSize({style}: HTMLElement, width: number | undefined, height: number | undefined): void {
  if (!height) return;
  const set = (name: string, value: string) => style.setProperty(name, value);
  // Style by script, not by attribute: strict policies let it pass.
  set('--most', `${height}px`);
  set('--consent-aspect-ratio', width ? `${width} / ${height}` : 'auto');
  if (!width) return set('--least', `${height}px`);
  set('max-inline-size', `${width}px`);
  set('contain-intrinsic-inline-size', `min(${width}px, 85vw)`);
}
