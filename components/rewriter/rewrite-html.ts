import {apply, keepStructureSafeEdits, parseWithAndWithoutScripting} from './apply-edits.js';
import {type Warning, type Edit, inOrder} from './edit.js';
import {findEdits} from './find-edits.js';
import {type SourcePosition, sourcePositions} from './source-position.js';
import {type ParsedHtml, parseHtml} from './parse-html.js';

/** A piece of a page that was replaced. */
export interface Replacement extends SourcePosition {
  /** Offset of its first character in the page as it was given. */
  readonly start: number;
  /** Offset behind its last character in the page as it was given. */
  readonly end: number;
  /** What stands there now. */
  readonly markup: string;
  /**
   * `placeholder`: a frame became a placeholder. `held`: only its address was taken away from the browser, because a
   * placeholder there would have changed the page around it. `removed`: a link that contacted a provider early.
   */
  readonly as: 'placeholder' | 'held' | 'removed';
  /** The address that the page would have contacted. */
  readonly address: string;
}

/** What the author of a page has to look at. */
export interface PageProblem extends SourcePosition {
  readonly message: string;
}

/** A page after the rewriting: outside of what was replaced, the same character by character. */
export interface Rewritten {
  readonly html: string;
  readonly replaced: readonly Replacement[];
  readonly problems: readonly PageProblem[];
}

/**
 * Turns the frames of YouTube, Vimeo and Google Maps in a page into placeholders, and takes out links that contact them
 * early. Touches nothing else; a second time it finds nothing to do. Never throws: what can't be done safely is left and
 * is a problem in the answer.
 *
 * @param html The page, decoded, or each of its bytes as one character: only ASCII is ever added.
 */
export function rewriteHtml(html: string): Rewritten {
  const leave = (problems: readonly PageProblem[] = []): Rewritten => ({html, replaced: [], problems});
  const unreadable = /[\0\x1b]/.exec(html);
  if (unreadable) {
    const message =
      'The page is left: it holds a NUL or an escape byte, as UTF-16 and ISO-2022-JP do. Save it as UTF-8.';
    return leave([{...sourcePositions(html)(unreadable.index), message}]);
  }
  if (!/<(?:i?frame|object|embed|link|script|img)[\s/]/i.test(html)) return leave();

  const pages = parseWithAndWithoutScripting(html);
  const placeOf = sourcePositions(html);
  const {edits, doubts} = findInAll(pages);
  const done = keepStructureSafeEdits(pages, edits);
  const notes = [
    ...doubts,
    ...cutOff(pages),
    ...edits.filter((edit) => !done.some(({at}) => at === edit.at)).map(leftAsItIs),
    ...done.filter(({as}) => as === 'held').map(heldOnly),
  ];
  return {
    html: apply(html, done),
    replaced: done.map(({start, end, markup, as, address, at}) => ({
      ...placeOf(at),
      ...{start, end, markup, as, address},
    })),
    problems: inOrder(notes).map(({at, message}) => ({...placeOf(at), message})),
  };
}

function findInAll(pages: readonly ParsedHtml[]): {
  readonly edits: readonly Edit[];
  readonly doubts: readonly Warning[];
} {
  const edits: Edit[] = [];
  const doubts: Warning[] = [];
  for (const found of pages.map(findEdits)) {
    for (const edit of found.edits) {
      if (!edits.some(({start, end}) => edit.start < end && start < edit.end)) edits.push(edit);
    }
    for (const doubt of found.doubts) {
      if (!doubts.some(({at}) => at === doubt.at)) doubts.push(doubt);
    }
  }
  return {edits: inOrder(edits), doubts};
}

/** A source that ends inside a tag: browsers drop the tag, but what is appended later may complete it. */
function cutOff([page]: readonly ParsedHtml[]): readonly Warning[] {
  const last = page?.isCutOff ? [...page.html.matchAll(/<(?:i?frame|object|embed)[\s/]/gi)].pop() : undefined;
  if (!page || !last) return [];
  const rest = parseHtml(page.html.slice(last.index), {scripts: true});
  const isTheOne = rest.isCutOff && !rest.hasContent;
  return isTheOne
    ? [{at: last.index, message: 'The page ends inside this tag, which is left. Complete it.'}]
    : [];
}

function leftAsItIs({at, address}: Edit): Warning {
  return {
    at,
    message: `What contacts ${address} is left: the page around it would have changed. Move it to a place of its own.`,
  };
}

function heldOnly({at}: Edit): Warning {
  return {
    at,
    message:
      'This frame is held by data-consent, without a link for visitors who have no JavaScript: a placeholder here would change the page around it. Close it, or move it to a place of its own.',
  };
}
