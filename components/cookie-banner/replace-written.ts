import type {DisclosedCategory} from '../consent/consent.js';
import type {CookieBannerElement} from './cookie-banner.js';

/** What the banner asks and tells, as one that is written into a page carries it in `data-asked`. */
export const askedText = (disclosed: readonly DisclosedCategory[] = []) =>
  disclosed
    .filter(({used, basis}) => used && basis !== 'necessary')
    .map(({revision}) => revision)
    .join(' ');

/**
 * Puts what the element shows in the place of a banner that was written into the page, before the next frame: the focus
 * stays where it was, a list that was opened stays open, and a button that was pressed already is pressed now. Not where
 * something else is asked than was written: nobody has answered that.
 */
export function replaceWritten(
  written: Element,
  {renderRoot, dataset, pressed}: CookieBannerElement,
  disclosed: readonly DisclosedCategory[] | undefined,
): void {
  // The element's own stands in front.
  const counterpart = (element: Element | null | undefined) =>
    element &&
    renderRoot.querySelector<HTMLElement>(element.part.length ? `[part=${element.part}]` : element.localName);
  const focused = counterpart((renderRoot as ShadowRoot).activeElement);
  renderRoot.querySelector('details')?.toggleAttribute('open', !!written.querySelector('[open]'));
  written.remove();
  focused?.focus();
  if (pressed?.localName === 'button' && dataset.asked === askedText(disclosed))
    counterpart(pressed)?.click();
}
