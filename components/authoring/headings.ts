import type {CatalogueQuestion} from '../catalogue/question.js';
import {createSuiteElement} from './create-element.js';
import {findTarget} from './table-target.js';
import {queryUpgradable} from './editable-content.js';

const given = new WeakMap<Element, Element>();

/** Headings that ask for a table after them. */
export function findHeadings(root: Element): HTMLElement[] {
  return [...queryUpgradable(root, '[id*=cookie-table]')].filter(
    (heading) => !!heading && /^h[1-6]$/.test(heading.localName) && /^cookie-table(-|$)/.test(heading.id),
  ) as HTMLElement[];
}

/** Puts a table after a heading, around a table of the page's own where one follows. */
export function addTableAfterHeading(heading: HTMLElement, catalogue: CatalogueQuestion): void {
  const next = heading.nextElementSibling;
  if (given.get(heading)?.isConnected || next?.matches('cookie-table')) return;
  const named = findTarget(catalogue, heading.id.slice('cookie-table-'.length));
  if (!named) return;
  // Editors put a figure around a table.
  const own = next?.matches('table') || next?.querySelector(':scope > table') ? [next] : [];
  const table = createSuiteElement('cookie-table', named, ...own);
  heading.after(table);
  given.set(heading, table);
}
