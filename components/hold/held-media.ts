import {unclobbered} from '../page/unclobbered-document.js';

/** What waits for a yes with its address in `data-*`; frames become placeholders instead (frames.ts). */
const held = 'img[data-consent],link[data-consent],video[data-consent],source[data-consent]';

const addresses = ['src', 'srcset', 'href'];

/** Gives pictures, links and videos their address when they are allowed, and takes it away when they no longer are. */
export function releaseMedia(allows: (id: string) => boolean, within: ParentNode = unclobbered): void {
  for (const element of within.querySelectorAll<HTMLElement>(held)) {
    const allowed = allows(element.dataset.consent ?? '');
    for (const name of addresses) {
      const address = element.dataset[name];
      if (address === undefined || allowed === element.hasAttribute(name)) continue;
      if (allowed) element.setAttribute(name, address);
      else if (element.matches('img,picture *')) takePicture(element.closest('picture') ?? element);
      else element.removeAttribute(name);
      // A video that looked for its sources does not look again by itself.
      element.closest('video')?.load();
    }
  }
}

/**
 * Puts a copy without addresses in a picture's place. It is made in a document that loads nothing, because a picture
 * that loses one of its addresses in the page asks for the next.
 */
function takePicture(picture: Element): void {
  const copy = unclobbered.implementation.createHTMLDocument().importNode(picture, true);
  for (const element of [copy, ...copy.querySelectorAll('*')])
    addresses.forEach((name) => element.removeAttribute(name));
  picture.replaceWith(copy);
}
