/** A URL without what may be about one visitor. */
export function plain(url: string): string {
  return url.replace(/[?#].*/, '').slice(0, 300);
}
