import {isGenerated} from './create-element.js';
import {isUpgradable, SUITE_TAGS} from './editable-content.js';

/** What no author writes into a tag for the case that it can't be shown. */
const neverFallback = `${SUITE_TAGS},article,aside,footer,form,h1,h2,h3,h4,h5,h6,header,main,nav,script,section,iframe`;

const blocks = `${neverFallback},address,blockquote,details,div,dl,fieldset,figure,hr,ol,p,pre,table,ul`;

let warned = false;

/**
 * Sets free what a self-closed tag swallowed. HTML knows no `<cookie-table/>`: the rest of the parent becomes its
 * content, which nobody would see. An inline fallback stays, and so does a single table.
 */
export function* releaseSwallowedContent(root: Element): Iterable<void> {
  const tags = [...root.querySelectorAll(SUITE_TAGS)];
  if (root.matches(SUITE_TAGS)) tags.unshift(root);
  for (const tag of tags) {
    yield;
    if (isGenerated(tag) || !isUpgradable(tag.parentElement) || !containsMoreThanFallback(tag)) continue;
    tag.after(...tag.childNodes);
    if (warned) continue;
    warned = true;
    console.warn(
      `Ask First: <${tag.localName}> had swallowed what follows it. It needs an end tag, and no blocks inside.`,
    );
  }
}

function containsMoreThanFallback(tag: Element): boolean {
  // A template is where a held frame is kept, or what is brought to life beside it.
  const children = [...tag.children].filter((child) => !child.matches('template,[slot]'));
  // What `ask-first render` wrote, to be shown without JavaScript.
  if (children.every((child) => child.matches('[data-rendered]'))) return false;
  if (children.some((child) => child.matches(neverFallback))) return true;
  // A tag without an end takes everything up to the end of its parent; one that got a template to show has an end.
  if (isFollowed(tag) || tag.querySelector(':scope > template')) return false;
  if (children.length === 1 && tag.matches('cookie-table') && tag.querySelector(':scope > table'))
    return false;
  return children.length > 1 || children.some((child) => child.matches(blocks));
}

function isFollowed(tag: Element): boolean {
  for (let next = tag.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element ? !next.matches('script,style,link,noscript') : next.textContent?.trim())
      return true;
  }
  return false;
}
