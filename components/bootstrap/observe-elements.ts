/**
 * Calls `found` with each element of the page that matches, and `read` with each part of it that may hold text to read:
 * those there are, those the parser still brings, and those added or given another address later, by whatever means.
 * Nothing is collected once at the start.
 */
export function observeElements(
  selector: string,
  found: (element: Element) => void,
  read: (part: Node) => void,
): void {
  const look = (root: ParentNode) => root.querySelectorAll(selector).forEach(found);
  const readAll = () => read(document.documentElement);
  new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      const nodes = type === 'attributes' ? [target] : addedNodes;
      nodes.forEach((node) => {
        // While the parser is at work, each text would be read once for every element around it.
        if (document.readyState !== 'loading') read(node);
        if (!(node instanceof Element)) return;
        if (node.matches(selector)) found(node);
        look(node);
      });
    }
  }).observe(document, {childList: true, subtree: true, attributeFilter: ['src', 'data', 'data-consent']});
  look(document);
  readAll();
  document.addEventListener('DOMContentLoaded', readAll);
}
