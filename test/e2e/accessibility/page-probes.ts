/** What can be asked inside a page about the suite's elements, as a visitor meets them: through their shadow roots. */
export interface Inside {
  /** The suite's elements on the page. */
  hosts(): HTMLElement[];
  /** The suite's shadow roots. */
  roots(): ShadowRoot[];
  /** The dialog that is open. What lies behind it is left out of texts and controls. */
  dialog(): HTMLElement | undefined;
  /** Every text that is shown inside the shadow roots, with its parent. */
  texts(): {readonly text: Text; readonly parent: HTMLElement}[];
  /** Everything shown inside the shadow roots that takes the focus by key. */
  controls(): HTMLElement[];
  /** Where the focus is, through all shadow roots. */
  active(): Element;
  /** What a visitor points at there, through all shadow roots. */
  pointed(x: number, y: number): Element | undefined;
  /** Whether it is seen: rendered, and not cut down to a point for screen readers alone. */
  isShown(element: Element): boolean;
  /** What catches a press on it: its label, where it has one. */
  target(control: HTMLElement): DOMRect;
  /** The boxes of its lines. */
  boxes(node: Node): DOMRect[];
  /** A name for the reports: which element of the suite, or the page; then which control, and its words. */
  describe(element: Element): string;
}

declare global {
  interface Window {
    inside: Inside;
  }
}

/** Puts `inside` on a page's window. Runs in the page, so nothing of this module is in reach. */
export function defineInside(): void {
  const tags = 'cookie-banner, cookie-table, cookie-preferences, video-consent-placeholder';
  const keyed = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]:not([tabindex="-1"])';
  const above = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() as Partial<ShadowRoot>).host ??
    null;

  const hosts = () => [...document.querySelectorAll<HTMLElement>(tags)];
  const roots = () => hosts().flatMap(({shadowRoot}) => shadowRoot ?? []);

  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})) return false;
    for (let each: Element | null = element; each; each = above(each)) {
      const {clipPath, overflow, position} = getComputedStyle(each);
      const isCut = clipPath !== 'none' && position === 'absolute';
      if (isCut && overflow !== 'visible') return false;
    }
    return true;
  };

  const dialog = () => roots().flatMap((root) => root.querySelector<HTMLElement>('dialog[open]') ?? [])[0];
  const places = (): (ShadowRoot | HTMLElement)[] => {
    const open = dialog();
    return open ? [open] : roots();
  };

  const texts = () =>
    places().flatMap((place) => {
      const found: {text: Text; parent: HTMLElement}[] = [];
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const parent = text.parentElement;
        if (!parent || !text.data.trim() || /^(STYLE|SCRIPT)$/.test(parent.tagName)) continue;
        if (isShown(parent)) found.push({text, parent});
      }
      return found;
    });

  const active = () => {
    let element: Element = document.activeElement ?? document.body;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  const pointed = (x: number, y: number) => {
    let element = document.elementFromPoint(x, y);
    while (element?.shadowRoot) {
      const deeper: Element | null = element.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === element) break;
      element = deeper;
    }
    return element ?? undefined;
  };

  const boxes = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({width, height}) => width > 0 && height > 0);
  };

  const words = (element: Element) => {
    const {labels} = element as HTMLInputElement;
    const label =
      element.getAttribute('aria-label') ?? element.getAttribute('title') ?? labels?.[0]?.textContent;
    return (label ?? (element as HTMLElement).innerText).replace(/\s+/g, ' ').trim().slice(0, 60);
  };

  const describe = (element: Element) => {
    const {host} = element.getRootNode() as Partial<ShadowRoot>;
    const kind = element.getAttribute('role') ?? element.getAttribute('type') ?? element.localName;
    const owner = host?.localName ?? 'page';
    if (element === document.body) return 'page';
    return `${owner}: ${kind} “${words(element)}”`;
  };

  window.inside = {
    hosts,
    roots,
    dialog,
    texts,
    active,
    pointed,
    isShown,
    boxes,
    describe,
    controls: () =>
      places().flatMap((place) => [...place.querySelectorAll<HTMLElement>(keyed)].filter(isShown)),
    target: (control) => {
      const label = (control as HTMLInputElement).labels?.[0];
      return (label ?? control).getBoundingClientRect();
    },
  };
}
