import {TAGS} from '../page/tags.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Selects the elements' own tags: what is inside is theirs. */
export const SUITE_TAGS = TAGS.join();

const EXCLUDED = `${SUITE_TAGS},code,pre,kbd,samp,textarea,script,style,title,noscript,[contenteditable]:not([contenteditable=false])`;

/** Whether an element may be changed: not where it is an example or somebody is editing. */
export const isUpgradable = (element: Element | null) =>
  !!element?.isConnected && unclobbered.designMode !== 'on' && !element.closest(EXCLUDED);

/** Whether an element stands in a menu, where a link is meant to be a link, or its author wants it as it is. */
export const isMenu = (element: Element) =>
  !!element.closest('nav,menu,[role=navigation],[role^=menu],.no-embed');

/** Where visitors write, whatever a system calls it. Of the whole page a class says too little. */
const visitors =
  ':not(html,body,main,[role=main]):is([id*=comment i],[class*=comment i]),#respond,#disqus_thread,[itemtype*=Comment],[itemtype*=Review],[itemprop=comment],[itemprop=review],search,[role=search],.search-results,#search-results';

/**
 * Whether an element stands where the site's authors write: in the main content, where the page says which that is, but
 * not in a menu, nor where visitors write. What stands elsewhere may be anybody's words.
 */
export const isAuthored = (element: Element) =>
  !isMenu(element) &&
  !element.closest(visitors) &&
  (!!element.closest('main,[role=main]') || !unclobbered.querySelector('main,[role=main]'));

/** Whether the page's own address holds a text in brackets: a search shows on the page what was typed into it. */
export const isEchoing = () => /\[(cookie-|video)/i.test(unescape(location.href));

/**
 * Every element of `root` that matches, `root` itself included, and that may be changed at the moment it is its turn;
 * nothing in the place of those that may not, so that whoever takes turns can stop at each.
 */
export function* queryUpgradable<Found extends Element = HTMLElement>(
  root: Element,
  selector: string,
): Iterable<Found | undefined> {
  const found = [...root.querySelectorAll<Found>(selector)];
  if (root.matches(selector)) found.unshift(root as Found);
  for (const element of found) yield isUpgradable(element) ? element : undefined;
}
