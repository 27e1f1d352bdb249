/** Characters of an address at which nobody who pastes one has arrived: a map with all its layers has a quarter. */
export const LONGEST_URL = 4096;

const media =
  /^([\w-]+\.)*(youtu\.be\/.|youtube(-nocookie)?\.com\/(watch|embed|shorts|live|playlist)|vimeo\.com\/(\d|video|channels|showcase|event)|google\.[a-z.]+\/maps\/(embed|d\/))/;

/**
 * The whole address of something a placeholder may show; it says itself, later, what exactly. Nothing for any other, and
 * for what is no web address: an author who may only type text must not get to write a `javascript:` link.
 */
export function mediaUrl(text: string): string | undefined {
  try {
    if (text.length > LONGEST_URL) return undefined;
    const url = new URL(text.trim().replace(/^(?!https?:)(\/\/)?/i, 'https://'));
    return media.test(url.hostname + url.pathname) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A plain link, for where a placeholder can't be shown. */
export function makeLink(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text || address;
  return link;
}
