import type {CatalogueQuestion} from '../catalogue/question.js';
import {findStandaloneLine, plainText} from './standalone-line.js';
import type {Tag} from '../page/tags.js';
import {createSuiteElement} from './create-element.js';
import {mediaUrl} from './media-url.js';
import {findTarget, targetIdOf} from './table-target.js';
import {queryUpgradable} from './editable-content.js';

const boxes = (...classes: string[]) =>
  classes.flatMap((name) => ['div', 'p', 'section', 'span'].map((tag) => `${tag}[class~=${name}]`)).join();

/** Puts the preferences and placeholders where a class asks for them. */
export function* replaceClassForms(root: Element): Iterable<void> {
  for (const box of queryUpgradable(root, boxes('cookie-preferences'))) {
    if (box && isAuthoringForm(box)) replace(box, 'cookie-preferences');
    yield;
  }
  for (const box of queryUpgradable(root, boxes('video-consent', 'video-consent-placeholder'))) {
    const src = box && mediaUrl(box.dataset.src ?? box.querySelector('a')?.href ?? '');
    if (src && isAuthoringForm(box)) replace(box, 'video-consent-placeholder', {src});
    yield;
  }
}

/** Boxes whose class, id or data asks for a table; and tables of the page's own that say which they are. */
export function* findTableBoxes(root: Element): Iterable<HTMLElement | undefined> {
  for (const box of queryUpgradable(root, '[class*=cookie-table],[id*=cookie-table]')) {
    const isOne =
      box?.matches('div,p,section,span,table') &&
      targetIdOf(box) !== undefined &&
      // A table that says no more than that it is one is left alone.
      (box.matches('table') ? targetIdOf(box) : isAuthoringForm(box));
    yield isOne ? box : undefined;
  }
}

/** Puts a table where a class asks for one. What stood there stays as its own content. */
export function replaceTableBox(box: HTMLElement, catalogue: CatalogueQuestion): void {
  const named = findTarget(catalogue, targetIdOf(box) ?? '');
  if (!named) return;
  if (!box.matches('table')) return void replace(box, 'cookie-table', named);
  const table = createSuiteElement('cookie-table', named);
  box.replaceWith(table);
  table.append(box);
}

/** A box with parts of its own is the page's; a span inside a sentence is a text. */
function isAuthoringForm(box: HTMLElement): boolean {
  if (box.localName === 'span' && findStandaloneLine(box)?.text !== plainText(box.textContent)) return false;
  return !box.querySelector('input,button,select,iframe,form');
}

function replace(box: HTMLElement, tag: Tag, attributes: Readonly<Record<string, string>> = {}): void {
  const element = createSuiteElement(tag, attributes, ...box.childNodes);
  // It may be what a link leads to.
  if (box.id) element.id = box.id;
  box.replaceWith(element);
}
