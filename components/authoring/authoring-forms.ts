import type {CatalogueQuestion} from '../catalogue/question.js';
import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {findShortcodes, replaceShortcode, replaceTableShortcode} from './shortcodes.js';
import {schedule} from './time-slices.js';
import {findTableBoxes, replaceClassForms, replaceTableBox} from './class-forms.js';
import {replaceEditorEmbeds} from './editor-embeds.js';
import {findHeadings, addTableAfterHeading} from './headings.js';
import {findTableLinks, replaceMediaLinks, replaceTableLink} from './links.js';
import {loadWantedRows} from './media-url.js';
import {releaseSwallowedContent} from './self-closed-tags.js';
import {unclobbered} from '../page/unclobbered-document.js';

let started = false;

/**
 * Turns every form of markup that content systems let through into the suite's tags: in the page as it is, once it is
 * parsed, and in all that is added later. Until then nobody knows whether a link stays alone in its block.
 */
export function run(askFirst: AskFirst, settings: Settings): void {
  if (started) return;
  started = true;
  const start = () => {
    void replaceAuthoringForms([unclobbered.documentElement], askFirst, settings);
    new MutationObserver((records) => {
      const added = records.flatMap(({addedNodes}) => [...addedNodes]);
      // A text counts with what stands beside it.
      const roots = added.flatMap((node) => (node instanceof Element ? node : (node.parentElement ?? [])));
      void replaceAuthoringForms([...new Set(roots)], askFirst, settings);
    }).observe(document, {childList: true, subtree: true});
  };
  if (unclobbered.readyState === 'loading') unclobbered.addEventListener('DOMContentLoaded', start);
  else start();
}

/**
 * Does it for some parts of the page, in slices that leave the page its turns: nothing leaks from a link or a text that
 * is looked at late. What is done already is left alone. Resolves when it is done.
 */
export async function replaceAuthoringForms(
  roots: readonly Element[],
  askFirst: AskFirst,
  settings: Settings,
): Promise<void> {
  const withTables: Element[] = [];
  const replaceMedia = function* (root: Element) {
    yield* replaceEditorEmbeds(root);
    yield* replaceClassForms(root);
    if (settings.links !== 'keep') yield* replaceMediaLinks(root);
    for (const shortcode of findShortcodes(root, settings)) {
      if (shortcode) replaceShortcode(shortcode);
      yield;
    }
  };
  await schedule(
    (function* () {
      for (const root of roots) {
        yield;
        if (!root.isConnected) continue;
        yield* releaseSwallowedContent(root);
        yield* replaceMedia(root);
        for (const form of findTableForms(root, settings)) {
          yield;
          if (!form) continue;
          withTables.push(root);
          break;
        }
      }
    })(),
  );
  // What one part of the page asked for, another may have waited for.
  if (await loadWantedRows(settings.catalogue)) await schedule(replaceMedia(unclobbered.documentElement));
  // Tables wait for the catalogue: what it does not have stays as it is.
  const loaded = withTables.length ? await askFirst.ready : undefined;
  if (!loaded) return;
  await schedule(
    (function* () {
      for (const root of withTables) {
        for (const replace of findTableForms(root, settings)) {
          replace?.(loaded.catalogue);
          yield;
        }
      }
    })(),
  );
}

/** How each form that asks for a table is replaced; nothing for what was looked at and is none. */
function* findTableForms(
  root: Element,
  settings: Settings,
): Iterable<((catalogue: CatalogueQuestion) => void) | undefined> {
  for (const link of findTableLinks(root)) yield link && ((catalogue) => replaceTableLink(link, catalogue));
  for (const text of findShortcodes(root, settings))
    yield text?.kind === 'cookie-table' ? (catalogue) => replaceTableShortcode(text, catalogue) : undefined;
  for (const box of findTableBoxes(root)) yield box && ((catalogue) => replaceTableBox(box, catalogue));
  for (const heading of findHeadings(root)) yield (catalogue) => addTableAfterHeading(heading, catalogue);
}
