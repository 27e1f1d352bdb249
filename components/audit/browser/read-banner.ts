import type {Drawn} from '../observed.js';

/**
 * How the two answers of the banner are drawn, once it asks; nothing where none can be seen in the time given. Is handed
 * over to a page as text, so it knows nothing but its arguments.
 *
 * @param looks Styles in which one button may differ from the other.
 */
export async function readBanner(milliseconds: number, looks: readonly string[]) {
  const opacityOf = (element: Element) => {
    let opacity = 1;
    let at: Element | null | undefined = element;
    while (at) {
      opacity *= Number(getComputedStyle(at).opacity);
      at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host;
    }
    return opacity;
  };
  /** Whether a press meets the button: it is in the window, not cut off, and nothing lies over it. */
  const isMet = (button: Element, banner: Element, root: ShadowRoot) => {
    button.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const {left, top, width, height} = button.getBoundingClientRect();
    return [0.25, 0.5, 0.75].every((share) => {
      const [x, y] = [left + width * share, top + height * share] as const;
      return document.elementFromPoint(x, y) === banner && button.contains(root.elementFromPoint(x, y));
    });
  };
  const draw = (name: string): Drawn | undefined => {
    for (const banner of document.querySelectorAll('cookie-banner')) {
      const root = banner.shadowRoot;
      const button = root?.querySelector(`[part~="${name}"]`);
      if (!root || !button) continue;
      const {width, height} = button.getBoundingClientRect();
      const style = getComputedStyle(button);
      const isSeen = style.visibility === 'visible' && opacityOf(button) > 0.1 && isMet(button, banner, root);
      return {
        ...{width, height, fontSize: parseFloat(style.fontSize), isHidden: width > 0 && !isSeen},
        looks: looks.map((look) => `${look}: ${style.getPropertyValue(look)}`),
      };
    }
    return undefined;
  };
  const end = performance.now() + milliseconds;
  for (;;) {
    const [accept, reject] = [draw('accept'), draw('reject')];
    if (accept?.width && !accept.isHidden)
      return {accept, reject: reject ?? {width: 0, height: 0, fontSize: 0}};
    if (performance.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Styles that make one button easier to see or to press than the other. */
export const LOOKS: readonly string[] = [
  'color',
  'background-color',
  'background-image',
  'border-top-color',
  'border-top-style',
  'border-top-width',
  'box-shadow',
  'clip-path',
  'filter',
  'font-weight',
  'opacity',
  'outline-style',
  'pointer-events',
  'text-decoration-line',
  'transform',
];
