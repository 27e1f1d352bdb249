import {withRevisions} from '../../catalogue/disclosure.js';
import type {Catalogue} from '../../catalogue/schema.js';
import type {SeenBanner, SeenPage} from '../observed.js';
import type {Collector} from './collect.js';

/** Drawn sizes may differ by the words in a button; not by more than this. */
const SMALLEST_SHARE = 0.6;

/** Revision of each category, as the library computes it. */
export const revisionsOf = (catalogue: Catalogue): Readonly<Record<string, string>> =>
  Object.fromEntries(withRevisions(catalogue).categories.map(({id, revision}) => [id, revision]));

/** Looks at how our script, the list and the banner are on a site's pages. */
export function comparePages(
  site: string,
  pages: readonly SeenPage[],
  catalogue: Catalogue,
  found: Collector,
): void {
  const expected = revisionsOf(catalogue);
  for (const {url, script, otherTools, banner} of pages) {
    const place = (detail?: string) => ({pass: 'before' as const, page: url, detail});
    const path = pathOf(url);
    for (const tool of otherTools) found.add('other-tool', {site, name: tool}, place());
    if (!script) {
      found.add('no-script', {site, name: path}, place());
      continue;
    }
    const {late, revisions, catalogue: address = ''} = script;
    if (late) found.add('late-script', {site, name: path}, place(late));
    if (!revisions) found.add('no-catalogue', {site, name: address || path}, place());
    else if (!isSame(revisions, expected)) found.add('other-catalogue', {site, name: path}, place(address));
    if (revisions && script.isOpen && !banner) found.add('no-banner', {site, name: path}, place());
    const unequal = banner && inequalityOf(banner);
    if (unequal) found.add('unequal-answers', {site, name: unequal}, place(differencesIn(banner)));
  }
}

/** The path of a page, with what its server is asked by it. */
export function pathOf(page: string): string {
  const {pathname, search} = new URL(page);
  return pathname + search;
}

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.keys(one).every((id) => one[id] === other[id]);

/** What makes a no harder than a yes; nothing where it is as easy. */
function inequalityOf(banner: SeenBanner): string | undefined {
  const {accept, reject} = banner;
  if (!accept.width) return undefined;
  if (!reject.width || !reject.height) return 'there is a button to accept, and none to reject';
  if (reject.isHidden) return 'the button to reject can’t be seen';
  const area = (reject.width * reject.height) / (accept.width * accept.height);
  return area < SMALLEST_SHARE || reject.fontSize / accept.fontSize < SMALLEST_SHARE
    ? 'the button to reject is smaller'
    : differencesIn(banner) && 'the two buttons are drawn differently';
}

/** The styles of the button to reject that the other one has not. */
function differencesIn({accept, reject}: SeenBanner): string | undefined {
  const others = accept.looks ?? [];
  return reject.looks?.filter((look) => !others.includes(look)).join('; ') || undefined;
}
