/**
 * Entry of the chunk that shows a video or map that is allowed already, without the element: nothing has to be asked, so
 * neither Lit nor the catalogue is needed. It is whole in its own file, and watches over what it shows until the element
 * takes that over.
 */
import {plainEmbed} from '../embeds/plain-embed.js';
import type {resolveEmbed} from '../embeds/resolve-embed.js';
import {addressOf} from '../hold/frame-address.js';
import {stateOf} from './frame-state.js';
import {findHeldFrame, takeSize, titleOf} from './held-frame.js';
import {hideFrame, showAtOnce, showFrame} from './show-frames.js';

const tag = 'video-consent-placeholder';
const {querySelectorAll} = Document.prototype;
const attributes = ['src', 'data-src', 'service', 'label', 'width', 'height'];

/** What knows every form of address; it comes as a chunk of its own where one is not plain. */
interface Addresses {
  readonly resolveEmbed: typeof resolveEmbed;
}

/** Loads a chunk by the name of its file, and uses it. */
type LoadAddresses = (name: 'addresses', use: (chunk: Addresses) => void, failed: () => void) => void;

let addresses: Addresses | undefined;
let observer: MutationObserver | undefined;
/** The placeholder whose frame is made before the page is painted, if any. */
let first: WeakSet<Element> | undefined;

/**
 * Shows what a placeholder stands for. Where it may not be shown, now or later, its element is loaded, which says why and
 * asks; from then on all placeholders are the element's.
 */
export function showAllowed(
  placeholder: HTMLElement,
  loadElement: () => void,
  loadChunk: LoadAddresses,
): void {
  if (customElements.get(tag)) return;
  const again = () => showAllowed(placeholder, loadElement, loadChunk);
  const ask = () => {
    hideFrame(placeholder);
    loadElement();
  };
  // What stands in a template is brought to life by the element.
  if (placeholder.hasAttribute('service')) return ask();
  const attribute = (name: string) => placeholder.getAttribute(name);
  const held = findHeldFrame(placeholder);
  const written = held ? addressOf(held) : attribute('src') || attribute('data-src') || '';
  const embed = plainEmbed(written) ?? addresses?.resolveEmbed(written);
  if (!embed) {
    if (stateOf(placeholder).wanted?.written !== written) hideFrame(placeholder);
    return loadChunk('addresses', (chunk) => ((addresses = chunk), again()), loadElement);
  }
  const {service = '', frame} = embed;
  const mayShow = () =>
    [service, held?.dataset.consent ?? service].every((id) => window.askFirst?.allows(id));
  if (!frame || !mayShow()) return ask();
  const size = (name: string) => Number((held ?? placeholder).getAttribute(name));
  try {
    showFrame(placeholder, {
      address: frame,
      written,
      held,
      title: titleOf(placeholder, attribute('label'), held, service),
      isAllowed: mayShow,
      failed: loadElement,
    });
  } catch {
    // Safari before 16.4 and Firefox before 101 make no style sheets: there what stands inside the tag stays.
    return loadElement();
  }
  takeSize(placeholder, size('width'), size('height'));
  first ??= new WeakSet([...querySelectorAll.call(document, tag)].filter(isSeen).slice(0, 1));
  if (first.has(placeholder)) showAtOnce(placeholder);
  follow(placeholder, again);
}

/** Whether it can be seen in the window. Asking costs a layout of the page. */
function isSeen(element: Element): boolean {
  // One that has nothing in it yet has no height.
  const [box] = element.getClientRects();
  return !!box && box.top < innerHeight && box.bottom >= 0 && box.left < innerWidth && box.right >= 0;
}

const changed = new WeakMap<Node, () => void>();

/** Shows a placeholder anew when its attributes change, until there is the element, which sees that by itself. */
function follow(placeholder: HTMLElement, again: () => void): void {
  observer ??= new MutationObserver((records) => records.forEach(({target}) => changed.get(target)?.()));
  changed.set(placeholder, again);
  observer.observe(placeholder, {attributeFilter: attributes});
}
