import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {findBracketed, upgradeBracketed, upgradeBracketedTable} from './shortcodes.js';
import {findTableBoxes, upgradeClasses, upgradeTableBox} from './class-forms.js';
import {upgradeEmbeds} from './editor-embeds.js';
import {findHeadings, upgradeHeading} from './headings.js';
import {findTableLinks, upgradeMediaLinks, upgradeTableLink} from './links.js';
import {isOpen} from './editable-content.js';
import {freeSwallowed} from './self-closed-tags.js';

let started = false;

/**
 * Turns every form of markup that content systems let through into the suite's tags: in the page as it is, once it is
 * parsed, and in all that is added later. Until then nobody knows whether a link stays alone in its block.
 */
export function startUpgrade(askFirst: AskFirst, settings: Settings): void {
  if (started) return;
  started = true;
  const start = () => {
    upgrade(document.documentElement, askFirst, settings);
    new MutationObserver((records) => {
      const added = records.flatMap(({addedNodes}) => [...addedNodes]);
      // A text counts with what stands beside it.
      const roots = added.map((node) => (node instanceof Element ? node : node.parentElement));
      for (const root of new Set(roots)) if (root?.isConnected) upgrade(root, askFirst, settings);
    }).observe(document, {childList: true, subtree: true});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}

/** Does it for one part of the page. What is done already is left alone. */
export function upgrade(root: Element, askFirst: AskFirst, {links}: Settings): void {
  freeSwallowed(root);
  upgradeEmbeds(root);
  upgradeClasses(root);
  if (links !== 'keep') upgradeMediaLinks(root);
  findBracketed(root).forEach(upgradeBracketed);
  void upgradeTables(root, askFirst);
}

/** Tables wait for the catalogue: what it does not have stays as it is. */
async function upgradeTables(root: Element, askFirst: AskFirst): Promise<void> {
  const find = () => ({
    links: findTableLinks(root),
    texts: findBracketed(root).filter(({kind}) => kind === 'cookie-table'),
    boxes: findTableBoxes(root),
    headings: findHeadings(root),
  });
  if (!Object.values(find()).some(({length}) => length)) return;
  const loaded = await askFirst.ready;
  if (!loaded) return;
  const {catalogue} = loaded;
  const {links, texts, boxes, headings} = find();
  for (const link of links) if (isOpen(link)) upgradeTableLink(link, catalogue);
  for (const text of texts) upgradeBracketedTable(text, catalogue);
  for (const box of boxes) if (isOpen(box)) upgradeTableBox(box, catalogue);
  for (const heading of headings) upgradeHeading(heading, catalogue);
}
