import type {Edit} from './edit.js';
import {type ParsedHtml, parseHtml} from './parse-html.js';
import {hasSameStructure} from './same-structure.js';

// A page on which nothing fits must not keep a server busy for long: characters read again, in all tries together.
const MOST_READ = 4_000_000;

/** Browsers with and without scripts read `<noscript>` differently: a frame in it is live in the latter. */
export function parseWithAndWithoutScripting(html: string): readonly ParsedHtml[] {
  return (/<noscript[\s/>]/i.test(html) ? [true, false] : [true]).map((scripts) =>
    parseHtml(html, {scripts}),
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
): readonly Edit[] {
  const length = pages[0]?.html.length ?? 0;
  let read = 0;
  const fits = (some: readonly Edit[]) => {
    read += length;
    return (read <= MOST_READ || some === edits) && leavesStructure(pages, some);
  };
  const among = (some: readonly Edit[]): readonly Edit[] => {
    if (!some.length || fits(some)) return some;
    const [only] = some;
    if (only && some.length === 1) return only.fallbackEdits;
    const half = some.length >> 1;
    return [...among(some.slice(0, half)), ...among(some.slice(half))];
  };
  const chosen = among(edits);
  if (chosen === edits || leavesStructure(pages, chosen)) return chosen;
  const weakest = edits.flatMap((edit) =>
    edit.as === 'held' ? edit : edit.fallbackEdits.filter(({as}) => as === 'held'),
  );
  return leavesStructure(pages, weakest) ? weakest : [];
}

function leavesStructure(pages: readonly ParsedHtml[], edits: readonly Edit[]): boolean {
  const [{html} = {html: ''}] = pages;
  const after = parseWithAndWithoutScripting(apply(html, edits));
  return pages.every((page, i) => {
    const now = after[i];
    return now !== undefined && hasSameStructure(page, now, edits);
  });
}
