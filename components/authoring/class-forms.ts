import type {Catalogue} from '../catalogue/schema.js';
import {lineOf, plainText} from './standalone-line.js';
import {make, type Tag} from './create-element.js';
import {mediaAddress} from './media-url.js';
import {lookUp, nameOf} from './table-target.js';
import {findOpen} from './editable-content.js';

const boxes = (...classes: string[]) =>
  classes.flatMap((name) => ['div', 'p', 'section', 'span'].map((tag) => `${tag}[class~=${name}]`)).join();

/** Puts the preferences and placeholders where a class asks for them. */
export function upgradeClasses(root: Element): void {
  for (const box of findOpen(root, boxes('cookie-preferences'))) {
    if (isForm(box)) replace(box, 'cookie-preferences');
  }
  for (const box of findOpen(root, boxes('video-consent', 'video-consent-placeholder'))) {
    const src = mediaAddress(box.dataset.src ?? box.querySelector('a')?.href ?? '');
    if (src && isForm(box)) replace(box, 'video-consent-placeholder', {src});
  }
}

/** Boxes whose class, id or data asks for a table; and tables of the page's own that say which they are. */
export function findTableBoxes(root: Element): HTMLElement[] {
  return findOpen(root, '[class*=cookie-table],[id*=cookie-table]').filter(
    (box) =>
      box.matches('div,p,section,span,table') &&
      nameOf(box) !== undefined &&
      // A table that says no more than that it is one is left alone.
      (box.matches('table') ? nameOf(box) : isForm(box)),
  );
}

/** Puts a table where a class asks for one. What stood there stays as its own content. */
export function upgradeTableBox(box: HTMLElement, catalogue: Catalogue): void {
  const named = lookUp(catalogue, nameOf(box) ?? '');
  if (!named) return;
  if (!box.matches('table')) return void replace(box, 'cookie-table', named);
  const table = make('cookie-table', named);
  box.replaceWith(table);
  table.append(box);
}

/** A box with parts of its own is the page's; a span inside a sentence is a text. */
function isForm(box: HTMLElement): boolean {
  if (box.localName === 'span' && lineOf(box)?.text !== plainText(box.textContent)) return false;
  return !box.querySelector('input,button,select,iframe,form');
}

function replace(box: HTMLElement, tag: Tag, attributes: Readonly<Record<string, string>> = {}): void {
  const element = make(tag, attributes, ...box.childNodes);
  // It may be what a link leads to.
  if (box.id) element.id = box.id;
  box.replaceWith(element);
}
