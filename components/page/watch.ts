/**
 * Calls `found` with each element of the page that matches: those there are, those the parser still brings, and those
 * added or given another address later, by whatever means. Nothing is collected once at the start.
 */
export function watch(selector: string, found: (element: Element) => void): void {
  const look = (root: ParentNode) => root.querySelectorAll(selector).forEach(found);
  new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      const nodes = type === 'attributes' ? [target] : addedNodes;
      nodes.forEach((node) => {
        if (!(node instanceof Element)) return;
        if (node.matches(selector)) found(node);
        look(node);
      });
    }
  }).observe(document, {childList: true, subtree: true, attributeFilter: ['src', 'data', 'data-consent']});
  look(document);
}
