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
 * something else is asked than was written, or the button said something else: nobody has answered that. A no needs no
 * question: it is kept where none can be shown, too, and an objection as a no to all.
 */
export function replaceWritten(
  written: Element,
  {renderRoot, dataset, pressed}: CookieBannerElement,
  disclosed: readonly DisclosedCategory[] | undefined,
): void {
  const counterpart = (element: Element | null | undefined) => {
    // The element's own stands in front, where it has one.
    const found =
      element &&
      renderRoot.querySelector<HTMLElement>(
        element.part.length ? `[part=${element.part}]` : element.localName,
      );
    return found && !written.contains(found) ? found : undefined;
  };
  const focused = counterpart((renderRoot as ShadowRoot).activeElement);
  const button = counterpart(pressed);
  const wasPressed = pressed?.localName === 'button' && written.contains(pressed);
  const isTheSame = wasPressed && button && isSeenAs(pressed, button);
  renderRoot.querySelector('details')?.toggleAttribute('open', !!written.querySelector('[open]'));
  written.remove();
  focused?.focus();
  if (!wasPressed) return;
  if (!button) {
    if (/^(reject|object)$/.test(`${pressed.part}`)) void window.askFirst?.rejectAll('banner');
  } else if (isTheSame && dataset.asked === askedText(disclosed)) button.click();
}

/** Whether a button says what another does, and is seen and no larger: markup must not make a yes of any other press. */
function isSeenAs(pressed: Element, button: Element): boolean {
  const [one, other] = [pressed, button].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
  const isSeen = pressed.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) ?? true;
  const isNoLarger = one.width <= other.width + 1 && one.height <= other.height + 1;
  return isSeen && isNoLarger && pressed.textContent?.trim() === button.textContent?.trim();
}
