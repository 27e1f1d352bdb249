/** A part of the script that wants to see elements of the page. */
export interface ElementObserver {
  /** Matches every element that `found` wants to see. */
  readonly selector: string;
  found(element: Element): void;
  /** Is given each part of the page that may hold text to read. */
  read?(part: Node): void;
}

/**
 * Shows each element of the page to the first observer whose selector it matches, and each text to all that read: those
 * there are, those the parser still brings, and those added or given another URL later, by whatever means. Nothing is
 * collected once at the start.
 */
export function observeElements(observers: readonly ElementObserver[]): void {
  const selector = observers.map((observer) => observer.selector).join();
  const show = (element: Element) =>
    observers.find((observer) => element.matches(observer.selector))?.found(element);
  const read = (part: Node) => observers.forEach((observer) => observer.read?.(part));
  const look = (root: ParentNode) => root.querySelectorAll(selector).forEach(show);
  const readAll = () => read(document.documentElement);
  new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      const nodes = type === 'attributes' ? [target] : addedNodes;
      nodes.forEach((node) => {
        // While the parser is at work, each text would be read once for every element around it.
        if (document.readyState !== 'loading') read(node);
        if (!(node instanceof Element)) return;
        if (node.matches(selector)) show(node);
        look(node);
      });
    }
  }).observe(document, {childList: true, subtree: true, attributeFilter: ['src', 'data', 'data-consent']});
  look(document);
  readAll();
  document.addEventListener('DOMContentLoaded', readAll);
}
