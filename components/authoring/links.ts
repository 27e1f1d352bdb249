import type {CatalogueQuestion} from '../catalogue/question.js';
import {
  containsOnly,
  type StandaloneLine,
  findStandaloneLine,
  plainText,
  replaceLine,
} from './standalone-line.js';
import {createSuiteElement} from './create-element.js';
import {LONGEST_URL, mediaUrl} from './media-url.js';
import {findTarget} from './table-target.js';
import {queryUpgradable, isMenu} from './editable-content.js';
import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Puts a placeholder around each link to a video or map that stands alone in its block; inside a sentence it stays a
 * link. An author who wants the link alone gives it, or anything around it, the class `no-embed`.
 */
export function* replaceMediaLinks(root: Element): Iterable<void> {
  for (const link of queryUpgradable<HTMLAnchorElement>(root, 'a[href]')) {
    const src = link && mediaUrl(link.href, /embed/i.test(link.href));
    const line = src && !isMenu(link) && aloneIn(link);
    // The link stays as the fallback, and its text is the title.
    if (line) replaceLine(line, createSuiteElement('video-consent-placeholder', {src}), [link]);
    yield;
  }
}

/** Links to a table that may stand alone: nobody knows yet whether the catalogue has what they name. */
export function* findTableLinks(root: Element): Iterable<HTMLAnchorElement | undefined> {
  for (const link of queryUpgradable<HTMLAnchorElement>(root, 'a[href]')) {
    const isOne =
      link && tableOf(link) !== undefined && !isMenu(link) && !link.closest('header,footer') && aloneIn(link);
    yield isOne ? link : undefined;
  }
}

/** Puts a table in the place of a link to it. Where the page has a heading of that name, the link leads there instead. */
export function replaceTableLink(link: HTMLAnchorElement, catalogue: CatalogueQuestion): void {
  const line = aloneIn(link);
  const id = tableOf(link);
  if (!line || id === undefined || leadsOnThisPage(link, line, id)) return;
  const named = findTarget(catalogue, id);
  if (named) replaceLine(line, createSuiteElement('cookie-table', named), [link]);
}

/**
 * The id after `#cookie-table-`; empty for all tables; nothing for another link. Only the end of the address counts:
 * systems rewrite its path, and a <base> changes it. Nobody writes one that is very long, and to search it takes long.
 */
function tableOf({href}: HTMLAnchorElement): string | undefined {
  if (href.length > LONGEST_URL) return undefined;
  // Unlike its successors, `unescape` reads every address, one that is encoded wrongly too.
  const found = /#cookie-table(?:-([^?&\s]*))?(?:[?&\s].*)?$/i.exec(unescape(href));
  return found ? (found[1] ?? '') : undefined;
}

function leadsOnThisPage(link: HTMLAnchorElement, {block, nodes}: StandaloneLine, id: string): boolean {
  const target = unclobbered.getElementById(id ? `cookie-table-${id}` : 'cookie-table');
  const isHere =
    link.getAttribute('href')?.startsWith('#') ||
    link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '');
  // Right after its heading, a link is where the table belongs.
  const before = [block, ...nodes].map((node) =>
    node instanceof Element ? node.previousElementSibling : null,
  );
  return !!target && isHere && !before.includes(target) && !block.contains(target) && !target.contains(block);
}

/** The line of a link, where it holds nothing else; other links' and pictures' text would be lost. */
function aloneIn(link: HTMLAnchorElement): StandaloneLine | undefined {
  const line = findStandaloneLine(link);
  return line?.text === plainText(link.textContent) && containsOnly(line, link) ? line : undefined;
}
