import type {Page} from 'playwright-core';

/** What is wrong with how a page is laid out, in words; empty where nothing is. */
export interface Faults {
  /** How far the page scrolls sideways, and what sticks out. */
  readonly sideways: readonly string[];
  /** Texts of which a part can't be seen, whatever is scrolled. */
  readonly clipped: readonly string[];
  /** Texts and controls that lie on one another. */
  readonly overlapping: readonly string[];
  /** Controls that can't be scrolled to and pointed at. */
  readonly unreachable: readonly string[];
}

/** Looks for the faults of what the suite has put on a page; with a dialog open, of that alone. */
export function findFaults(page: Page): Promise<Faults> {
  return page.evaluate(async () => {
    const {boxes, controls, describe, hosts, isShown, pointed, roots, texts} = window.inside;
    const dialog = window.inside.dialog();
    const own = texts();
    const wide = document.documentElement.clientWidth;
    const short = (text: string) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
    const parentOf = (element: Element) =>
      element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

    const sideways: string[] = [];
    const excess = (document.scrollingElement?.scrollWidth ?? 0) - wide;
    if (excess > 0) {
      sideways.push(`the page, by ${excess} pixels`);
      const sticking = [
        ...document.querySelectorAll('body *'),
        ...roots().flatMap((root) => [...root.querySelectorAll('*')]),
      ]
        .filter((element) => isShown(element) && element.getBoundingClientRect().right + scrollX > wide + 1)
        .map(describe);
      sideways.push(...sticking.slice(0, 5));
    }

    const clipped: string[] = [];
    for (const {text, parent} of own) {
      for (const box of boxes(text)) {
        if (box.width < 2) continue;
        for (
          let each: Element | null = parent;
          each instanceof Element && each !== document.body;
          each = parentOf(each)
        ) {
          const style = getComputedStyle(each);
          const edge = each.getBoundingClientRect();
          const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
          const isCut =
            (cuts(style.overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) ||
            (cuts(style.overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1));
          if (isCut) clipped.push(`${short(text.data)} by ${describe(each)}`);
          if (/auto|scroll/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 1) {
            clipped.push(`${short(text.data)} is scrolled sideways in ${describe(each)}`);
          }
        }
        if (box.left + scrollX < -1 || (!dialog && box.top + scrollY < -1))
          clipped.push(`${short(text.data)} by the page`);
      }
      const block =
        parent.closest<HTMLElement>('button, p, li, td, th, legend, label, h2, h3, caption, summary') ??
        parent;
      if (block.clientWidth && block.scrollWidth > block.clientWidth + 1) {
        clipped.push(`${short(text.data)}: ${block.scrollWidth} in ${block.clientWidth} pixels`);
      }
    }

    interface Piece {
      readonly name: string;
      readonly element: Element;
      readonly box: DOMRect;
      readonly isControl: boolean;
    }
    const pieces: Piece[] = own.flatMap(({text, parent}) =>
      boxes(text).map((box) => ({name: short(text.data), element: parent, box, isControl: false})),
    );
    for (const element of controls()) {
      if (element.localName === 'a') continue;
      pieces.push({name: describe(element), element, box: element.getBoundingClientRect(), isControl: true});
    }
    if (!dialog) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const parent = text.parentElement;
        if (!parent || !text.data.trim() || !isShown(parent) || hosts().some((host) => host.contains(parent)))
          continue;
        pieces.push(
          ...boxes(text).map((box) => ({
            name: `page ${short(text.data)}`,
            element: parent,
            box,
            isControl: false,
          })),
        );
      }
    }
    // What is scrolled out of view inside a box lies on nothing.
    const inView = ({element, box}: Piece) => {
      let each: Element | null = element.parentElement;
      while (each && !/auto|scroll/.test(getComputedStyle(each).overflowY)) each = each.parentElement;
      const edge = each?.getBoundingClientRect();
      return !edge || (box.bottom <= edge.bottom + 1 && box.top >= edge.top - 1);
    };
    const overlapping: string[] = [];
    const visible = pieces.filter(inView);
    visible.forEach((one, index) => {
      for (const other of visible.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (one.name.startsWith('page') && other.name.startsWith('page')) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // The boxes of letters reach a little over their lines.
        const lines = Math.min(one.box.height, other.box.height) * 0.25;
        if (across > 1 && down > (one.isControl && other.isControl ? 1 : lines)) {
          overlapping.push(`${one.name} and ${other.name}: ${Math.round(across)}×${Math.round(down)}`);
        }
      }
    });

    const unreachable: string[] = [];
    const [left, top] = [scrollX, scrollY];
    const scrolled = roots().flatMap((root) =>
      [...root.querySelectorAll('*')].map((each) => [each, each.scrollTop] as const),
    );
    for (const element of controls()) {
      element.scrollIntoView({block: 'center', behavior: 'instant'});
      const box = element.localName === 'a' ? boxes(element)[0] : element.getBoundingClientRect();
      const found = box && pointed(box.left + box.width / 2, box.top + box.height / 2);
      if (!found || !(element.contains(found) || found.contains(element)))
        unreachable.push(describe(element));
    }
    for (const [each, before] of scrolled) each.scrollTop = before;
    scrollTo(left, top);
    const all = {sideways, clipped, overlapping, unreachable};
    return Object.fromEntries(
      Object.entries(all).map(([name, list]) => [name, [...new Set(list)]]),
    ) as unknown as Faults;
  });
}

/** Styles every text of the page and of the suite as a visitor's own style sheet would, or as the visitor had it before. */
export async function styleAllText(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    for (const root of [document, ...window.inside.roots()]) {
      const others = root.adoptedStyleSheets.filter((each) => !(each as {isVisitors?: boolean}).isVisitors);
      root.adoptedStyleSheets = [...others, Object.assign(sheet, {isVisitors: true})];
    }
  }, css);
}
