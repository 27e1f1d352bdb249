import {apply, keepStructureSafeEdits, parseWithAndWithoutScripting} from './apply-edits.js';
import {BeyondBounds, type Bounds, COMMAND_BOUNDS} from './bounds.js';
import {type Edit, inOrder} from './edit.js';
import {findEdits} from './find-edits.js';
import {findForeignEncoding, hasFrames} from './foreign-encoding.js';
import {type KnownServices, NO_SERVICES} from './known-services.js';
import {mergeFound} from './merge-found.js';
import {type ParsedHtml, parseHtml} from './parse-html.js';
import {type SourcePosition, sourcePositions} from './source-position.js';
import {sentenceOf, type Warning, type WarningKind} from './warnings.js';

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
   * placeholder there would have changed the page around it. `removed`: a link that contacted a provider early. `deferred`:
   * the URLs of an element in a placeholder's template were written as `data-*`.
   */
  readonly as: Edit['as'];
  /** The address that the page would have contacted. */
  readonly address: string;
}

/** What the author of a page has to look at. */
export interface PageProblem extends SourcePosition {
  readonly kind: WarningKind;
  /** A sentence that says what it is and what to do: the same for all of a kind. */
  readonly message: string;
  /** The address or tag that is meant, where the place may have several. */
  readonly subject?: string;
}

/** A page after the rewriting: outside of what was replaced, the same character by character. */
export interface Rewritten {
  readonly html: string;
  readonly replaced: readonly Replacement[];
  readonly problems: readonly PageProblem[];
}

/** What a page has that may contact anybody: without any of it there is nothing to parse. */
const CONTACTS =
  /<(?:i?frame|object|embed|link|script|im(?:g|age)|feimage|base|input|source|video|audio|style|amp-\w+)[\s/>]|(?:style|background|ping|action)\s*=/i;

/**
 * Turns the frames of YouTube, Vimeo, Google Maps and the services given in a page into placeholders, and takes out links
 * that contact them early; what stands in a placeholder's template gets no URL that Firefox would load. Touches nothing
 * else; a second time it finds nothing to do. Never throws: what can't be done safely, or within
 * the bounds, is left and is a problem in the answer.
 *
 * @param html The page, decoded, or each of its bytes as one character: only ASCII is ever added.
 */
export function rewriteHtml(
  html: string,
  bounds: Bounds = COMMAND_BOUNDS,
  services: KnownServices = NO_SERVICES,
): Rewritten {
  const encoding = findForeignEncoding(html);
  if (encoding) return hasFrames(html) ? leavePage(html, encoding) : {html, replaced: [], problems: []};
  if (!CONTACTS.test(html)) return {html, replaced: [], problems: []};
  try {
    return rewriteWithin(html, bounds, services);
  } catch (error) {
    if (error instanceof BeyondBounds) return leavePage(html, {at: 0, kind: error.kind});
    throw error;
  }
}

/** The answer for a page that is left as it is, for one reason. */
export function leavePage(html: string, warning: Warning): Rewritten {
  return {html, replaced: [], problems: describe(html, [warning])};
}

function rewriteWithin(html: string, bounds: Bounds, services: KnownServices): Rewritten {
  if (html.length > bounds.bytes) throw new BeyondBounds('too-large');
  const pages = parseWithAndWithoutScripting(html, bounds);
  const {edits, doubts, hydratedAt} = mergeFound(pages.map((page) => findEdits(page, bounds, services)));
  const done = keepStructureSafeEdits(pages, edits, bounds);
  const changed = new Set(done.map(({at}) => at));
  const isFrameChanged = done.some(({as}) => as === 'placeholder' || as === 'held');
  const placeOf = sourcePositions(html);
  return {
    html: apply(html, done),
    replaced: done.map(({start, end, markup, as, address, at}) => ({
      ...placeOf(at),
      ...{start, end, markup, as, address},
    })),
    problems: describe(html, [
      ...doubts,
      ...cutOff(pages, bounds),
      ...(isFrameChanged && hydratedAt < Infinity ? [{at: hydratedAt, kind: 'hydrated'} as const] : []),
      ...edits.filter(({at}) => !changed.has(at)).map(leftAsItIs),
      ...done.filter(({as}) => as === 'held').map(heldOnly),
    ]),
  };
}

function describe(html: string, warnings: readonly Warning[]): readonly PageProblem[] {
  const placeOf = sourcePositions(html);
  return inOrder(warnings).map(({at, ...rest}) => ({
    ...placeOf(at),
    ...rest,
    message: sentenceOf(rest.kind),
  }));
}

/** A source that ends inside a tag: browsers drop the tag, but what is appended later may complete it. */
function cutOff([page]: readonly ParsedHtml[], bounds: Bounds): readonly Warning[] {
  if (!page?.isCutOff) return [];
  let last = -1;
  for (const {index} of page.html.matchAll(/<(?:i?frame|object|embed)[\s/]/gi)) last = index;
  if (last < 0) return [];
  const rest = parseHtml(page.html.slice(last), {scripts: true, bounds});
  return rest.isCutOff && !rest.hasContent ? [{at: last, kind: 'cut-off'}] : [];
}

function leftAsItIs({at, address}: Edit): Warning {
  return {at, kind: 'page-around', subject: address};
}

function heldOnly({at, address}: Edit): Warning {
  return {at, kind: 'held-only', subject: address};
}
