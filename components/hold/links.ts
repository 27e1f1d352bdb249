import {links} from './known-links.js';

const isMedia =
  /youtu\.be\/.|youtube(-nocookie)?\.com\/(watch|embed|shorts|live|playlist)|vimeo\.com\/(\d|video|channels|showcase|event)|google\.[a-z.]+\/maps\/(embed|d\/)/;

const blocks = 'p,li,div,td,figure,section,article,dd';

/**
 * Puts a placeholder around each link to a video or map that stands alone in its block; inside a sentence it stays a
 * link. An author who wants the link alone gives it, or anything around it, the class `no-embed`.
 */
export function upgradeLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(links)) {
    const block = link.parentElement;
    const isAlone =
      block?.matches(blocks) &&
      block.textContent?.trim() === link.textContent?.trim() &&
      block.children.length === 1;
    if (!isAlone || !isMedia.test(link.href) || link.closest('nav,.no-embed,video-consent-placeholder'))
      continue;
    const placeholder = document.createElement('video-consent-placeholder');
    placeholder.setAttribute('src', link.href);
    link.replaceWith(placeholder);
    // The link stays as the fallback, and its text is the title.
    placeholder.append(link);
  }
}
