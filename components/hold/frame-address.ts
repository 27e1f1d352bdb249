/** Where a frame leads, or will once it is allowed, as the page wrote it. */
export function addressOf(frame: Element): string {
  const {consent, src} = (frame as HTMLElement).dataset;
  return (consent && src) || frame.getAttribute('src') || frame.getAttribute('data') || '';
}
