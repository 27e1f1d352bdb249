/** A file of ours, by its address: what it puts back or lets run was somebody else's. */
export const isLibrary = (url: string) =>
  /\/ask-first(?:\.bundle)?\.js(?:[?#]|$)|\/chunks\/[\w-]+-[\da-f]{6}\.js$/.test(url);

/** A URL without what may be about one visitor. */
export function plain(url: string): string {
  return url.replace(/[?#].*/, '').slice(0, 300);
}
