import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Registers an element, unless a second copy of the suite on the page has done so already, or the page is XML, which Lit's
 * templates are not: there the tags keep what stands inside them.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag) && !unclobbered.contentType.endsWith('xml'))
    customElements.define(tag, element);
}
