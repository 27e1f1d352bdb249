import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {findShortcodes, replaceShortcode, replaceTableShortcode} from './shortcodes.js';
import {findTableBoxes, replaceClassForms, replaceTableBox} from './class-forms.js';
import {replaceEditorEmbeds} from './editor-embeds.js';
import {findHeadings, addTableAfterHeading} from './headings.js';
import {findTableLinks, replaceMediaLinks, replaceTableLink} from './links.js';
import {isUpgradable} from './editable-content.js';
import {releaseSwallowedContent} from './self-closed-tags.js';

let started = false;

/**
 * Turns every form of markup that content systems let through into the suite's tags: in the page as it is, once it is
 * parsed, and in all that is added later. Until then nobody knows whether a link stays alone in its block.
 */
export function startAuthoringForms(askFirst: AskFirst, settings: Settings): void {
  if (started) return;
  started = true;
  const start = () => {
    replaceAuthoringForms(document.documentElement, askFirst, settings);
    new MutationObserver((records) => {
      const added = records.flatMap(({addedNodes}) => [...addedNodes]);
      // A text counts with what stands beside it.
      const roots = added.map((node) => (node instanceof Element ? node : node.parentElement));
      for (const root of new Set(roots))
        if (root?.isConnected) replaceAuthoringForms(root, askFirst, settings);
    }).observe(document, {childList: true, subtree: true});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}

/** Does it for one part of the page. What is done already is left alone. */
export function replaceAuthoringForms(root: Element, askFirst: AskFirst, {links}: Settings): void {
  releaseSwallowedContent(root);
  replaceEditorEmbeds(root);
  replaceClassForms(root);
  if (links !== 'keep') replaceMediaLinks(root);
  findShortcodes(root).forEach(replaceShortcode);
  void replaceTableForms(root, askFirst);
}

/** Tables wait for the catalogue: what it does not have stays as it is. */
async function replaceTableForms(root: Element, askFirst: AskFirst): Promise<void> {
  const find = () => ({
    links: findTableLinks(root),
    texts: findShortcodes(root).filter(({kind}) => kind === 'cookie-table'),
    boxes: findTableBoxes(root),
    headings: findHeadings(root),
  });
  if (!Object.values(find()).some(({length}) => length)) return;
  const loaded = await askFirst.ready;
  if (!loaded) return;
  const {catalogue} = loaded;
  const {links, texts, boxes, headings} = find();
  for (const link of links) if (isUpgradable(link)) replaceTableLink(link, catalogue);
  for (const text of texts) replaceTableShortcode(text, catalogue);
  for (const box of boxes) if (isUpgradable(box)) replaceTableBox(box, catalogue);
  for (const heading of headings) addTableAfterHeading(heading, catalogue);
}
