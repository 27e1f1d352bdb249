import {matches, unclobbered} from '../page/unclobbered-document.js';

/** A part of the script that wants to see elements of the page. */
export interface ElementObserver {
  /** Matches every element that `found` wants to see. */
  readonly selector: string;
  found(element: Element): void;
}

/**
 * Shows each element of the page to the first observer whose selector it matches, and each text to `read`: those
 * there are, those the parser still brings, and those added or given another URL later, by whatever means. Nothing is
 * collected once at the start.
 *
 * @param read Is given each part of the page that may hold text to read.
 */
export function observeElements(observers: readonly ElementObserver[], read: (part: Node) => void): void {
  // Not the element's own: in a form, `<input name="querySelectorAll">` takes its place.
  const {querySelectorAll} = Element.prototype;
  const selector = observers.map((observer) => observer.selector).join();
  const show = (element: Element) => {
    for (const observer of observers) {
      if (matches(element, observer.selector)) return observer.found(element);
    }
  };
  const readAll = () => read(unclobbered.documentElement);
  new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      const nodes = type === 'attributes' ? [target] : addedNodes;
      nodes.forEach((node) => {
        // While the parser is at work, each text would be read once for every element around it.
        if (unclobbered.readyState !== 'loading') read(node);
        if (!(node instanceof Element)) return;
        if (matches(node, selector)) show(node);
        querySelectorAll.call(node, selector).forEach(show);
      });
    }
  }).observe(document, {childList: true, subtree: true, attributeFilter: ['src', 'data', 'data-consent']});
  unclobbered.querySelectorAll(selector).forEach(show);
  readAll();
  unclobbered.addEventListener('DOMContentLoaded', readAll);
}
