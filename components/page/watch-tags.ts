/**
 * Calls `found` with each custom element of the page that has one of these tags: those there are, those the parser
 * still brings, and those added later by whatever means.
 */
export function watchTags(tags: readonly string[], found: (tag: string) => void): void {
  const selector = tags.join();
  const look = (element: Element) => {
    if (tags.includes(element.localName)) found(element.localName);
  };
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      addedNodes.forEach((node) => {
        if (!(node instanceof Element)) return;
        look(node);
        node.querySelectorAll(selector).forEach(look);
      });
    }
  }).observe(document, {childList: true, subtree: true});
  document.querySelectorAll(selector).forEach(look);
}
