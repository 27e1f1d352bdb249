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

/** Gives a placeholder the shape and the greatest width of a frame of this size, where it is known. */
export function takeSize({style}: HTMLElement, width: number | undefined, height: number | undefined): void {
  if (!width || !height) return;
  // Style by script, not by attribute: strict policies let it pass.
  style.setProperty('--consent-aspect-ratio', `${width} / ${height}`);
  style.maxInlineSize = `${width}px`;
}
