/** The whole address of a picture that the page's own server gives; nothing for any other: fetching it is contact. */
export function posterUrl(address: string): string | undefined {
  try {
    const url = new URL(address, document.baseURI);
    return url.origin === location.origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}
