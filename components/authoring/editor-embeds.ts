import {plainText} from './standalone-line.js';
import {createSuiteElement} from './create-element.js';
import {makeLink, mediaUrl} from './media-url.js';
import {queryUpgradable} from './editable-content.js';

/**
 * Puts a placeholder into what editors leave of a video without a frame. Their wrapper stays, with its size and caption;
 * those that have a frame are held as frames (hold/frames.ts).
 */
export function* replaceEditorEmbeds(root: Element): Iterable<void> {
  for (const embed of queryUpgradable(
    root,
    'oembed[url],[data-oembed-url],.umb-embed-holder[data-embed-url]',
  )) {
    yield;
    if (!embed) continue;
    const {oembedUrl, embedUrl, embedWidth, embedHeight} = embed.dataset;
    const src = mediaUrl(embed.getAttribute('url') ?? oembedUrl ?? embedUrl ?? '');
    const isShown = embed.querySelector('iframe,object,embed,video,video-consent-placeholder');
    if (!src || isShown) continue;
    const caption = embed.closest('figure')?.querySelector('figcaption')?.textContent ?? null;
    const link = makeLink(src, plainText(embed.textContent));
    const placeholder = createSuiteElement(
      'video-consent-placeholder',
      {src, label: plainText(caption)},
      link,
    );
    const [width, height] = [Number(embedWidth), Number(embedHeight)];
    if (width && height) {
      // Style by script, not by attribute: strict policies let it pass.
      placeholder.style.setProperty('--consent-aspect-ratio', `${width} / ${height}`);
      placeholder.style.maxInlineSize = `${width}px`;
    }
    if (embed.localName === 'oembed') embed.replaceWith(placeholder);
    else embed.replaceChildren(placeholder);
  }
}
