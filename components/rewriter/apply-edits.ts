import {type Bounds, CHARACTERS_A_NODE, MOST_READ_AGAIN} from './bounds.js';
import {type Edit, isOfAttributes} from './edit.js';
import {type ParsedHtml, parseHtml} from './parse-html.js';
import {hasSameStructure} from './same-structure.js';

/** Browsers with and without scripts read `<noscript>` differently: a frame in it is live in the latter. */
export function parseWithAndWithoutScripting(html: string, bounds: Bounds): readonly ParsedHtml[] {
  return (/<noscript[\s/>]/i.test(html) ? [true, false] : [true]).map((scripts) =>
    parseHtml(html, {scripts, bounds}),
  );
}

/** The page with the edits, which stand in order and apart from each other. */
export function apply(html: string, edits: readonly Edit[]): string {
  let done = 0;
  const pieces = edits.map(({start, end, markup}) => {
    const piece = html.slice(done, start) + markup;
    done = end;
    return piece;
  });
  return pieces.join('') + html.slice(done);
}

/** Those of the edits that leave the page's structure as it is, some in their weaker form. */
export function keepStructureSafeEdits(
  pages: readonly ParsedHtml[],
  edits: readonly Edit[],
  bounds: Bounds,
): readonly Edit[] {
  const leavesStructure = (some: readonly Edit[]) => isStructureLeft(pages, some, bounds);
  // A page on which nothing fits must not keep a server busy for long.
  const cost = Math.max(...pages.map(({html, nodes}) => Math.max(html.length, nodes * CHARACTERS_A_NODE)));
  let read = 0;
  const fits = (some: readonly Edit[]) => {
    read += cost;
    return (read <= MOST_READ_AGAIN || some === edits) && leavesStructure(some);
  };
  const among = (some: readonly Edit[]): readonly Edit[] => {
    if (!some.length || fits(some)) return some;
    const [only] = some;
    if (only && some.length === 1) return only.fallbackEdits;
    const half = some.length >> 1;
    return [...among(some.slice(0, half)), ...among(some.slice(half))];
  };
  const chosen = among(edits);
  if (chosen === edits || leavesStructure(chosen)) return chosen;
  const weakest = edits.flatMap((edit) =>
    isOfAttributes(edit) ? edit : edit.fallbackEdits.filter(isOfAttributes),
  );
  return leavesStructure(weakest) ? weakest : [];
}

function isStructureLeft(pages: readonly ParsedHtml[], edits: readonly Edit[], bounds: Bounds): boolean {
  const [{html} = {html: ''}] = pages;
  const after = apply(html, edits);
  // One after the other, so that only one more tree is in memory.
  return pages.every((page) =>
    hasSameStructure(page, parseHtml(after, {scripts: page.scripts, bounds}), edits),
  );
}
