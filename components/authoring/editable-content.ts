import {TAGS} from '../page/tags.js';

/** Selects the elements' own tags: what is inside is theirs. */
export const SUITE_TAGS = TAGS.join();

const EXCLUDED = `${SUITE_TAGS},code,pre,kbd,samp,textarea,script,style,title,noscript,[contenteditable]:not([contenteditable=false])`;

/** Whether an element may be changed: not where it is an example or somebody is editing. */
export const isUpgradable = (element: Element | null) =>
  !!element?.isConnected && document.designMode !== 'on' && !element.closest(EXCLUDED);

/** Whether an element stands in a menu, where a link is meant to be a link, or its author wants it as it is. */
export const isMenu = (element: Element) =>
  !!element.closest('nav,menu,[role=navigation],[role^=menu],.no-embed');

/** Every element of `root` that matches, `root` itself included, and that may be changed. */
export function queryUpgradable<Found extends Element = HTMLElement>(
  root: Element,
  selector: string,
): Found[] {
  const found = [...root.querySelectorAll<Found>(selector)];
  if (root.matches(selector)) found.unshift(root as Found);
  return found.filter(isUpgradable);
}
