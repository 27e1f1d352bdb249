/**
 * A control that can be seen, by its label or by what stands on it; an exact one before one that begins so. It runs in the
 * page, and sees nothing of the tests' scope.
 */
export function findControl(label: string, tags: string): Element | undefined {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const found: (readonly [name: string, element: HTMLElement])[] = [];
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!element.matches(tags) || !element.checkVisibility({visibilityProperty: true})) continue;
      const {labels} = element as HTMLInputElement;
      const name = labels?.length
        ? [...labels].map((each) => clean(each.textContent)).join(' ')
        : element.ariaLabel;
      found.push([clean(name ?? element.textContent), element]);
    }
  };
  visit(document);
  // What a dialog leaves open is all that there is.
  const inDialog = found.filter(([, element]) => element.closest('dialog'));
  const open = inDialog.length ? inDialog : found;
  return (open.find(([name]) => name === label) ?? open.find(([name]) => name.startsWith(label)))?.[1];
}
