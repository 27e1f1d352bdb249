import {holdInPlace, swallows} from './hold-in-place.js';
import {placeholderFor, type Surroundings} from './placeholder-markup.js';
import {findProvider, isProviderHost} from './provider-address.js';
import {childrenOf, type Element, isHtmlElement, type Node, type Page, valueOf} from './read-page.js';
import {isProviderHint} from './resource-hints.js';

/** A piece of the source, and what is to stand there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly markup: string;
  readonly as: 'placeholder' | 'held' | 'removed';
  /** Where the element begins that it is about. */
  readonly at: number;
  /** The address that would have been contacted, as the page has it. */
  readonly address: string;
  /** What to do where the page's structure does not bear a placeholder; nothing where there is no way. */
  readonly otherwise?: Edit | undefined;
}

/** Something left as it is that its author has to look at. */
export interface Doubt {
  readonly at: number;
  readonly message: string;
}

/** All that would contact a known provider as the page is loaded, and what can't be helped. */
export interface Found {
  readonly edits: readonly Edit[];
  readonly doubts: readonly Doubt[];
}

/** Looks through a page for frames of known providers and for links that contact them early. */
export function findEdits(page: Page): Found {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  const base = findBase(page);
  // A list, not recursion: pages can be nested deeper than a call stack is.
  const waiting: [Node, Surroundings][] = [[page.document, {isInLink: false, isInPlaceholder: false}]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, around] = next;
    const found = 'tagName' in node ? look(page, node, base, around) : undefined;
    if (found && 'markup' in found) {
      edits.push(found);
      continue;
    }
    if (found) doubts.push(found);
    const below = 'tagName' in node ? surroundingsIn(node, around) : around;
    for (const child of childrenOf(node)) waiting.push([child, below]);
  }
  return {edits, doubts};
}

function surroundingsIn({tagName}: Element, {isInLink, isInPlaceholder}: Surroundings): Surroundings {
  return {
    isInLink: isInLink || tagName === 'a',
    isInPlaceholder: isInPlaceholder || tagName === 'video-consent-placeholder',
  };
}

function look(page: Page, element: Element, base: string, around: Surroundings): Edit | Doubt | undefined {
  const place = element.sourceCodeLocation;
  if (!place) return undefined;
  const {startOffset: at, endOffset: end} = place;
  const {tagName} = element;
  if (tagName === 'select') {
    const inside = /<(?:iframe|object|embed)[\s/]/i.exec(page.html.slice(at, end))?.index;
    return inside === undefined
      ? undefined
      : {
          at: at + inside,
          message: 'A frame inside <select> is left: browsers differ in what they make of it. Take it out.',
        };
  }
  const srcdoc = tagName === 'iframe' ? valueOf(page, element, 'srcdoc')?.text : undefined;
  if (srcdoc && /youtu\.?be|ytimg|vimeo|google\.[a-z.]+\/maps|maps\.google/i.test(srcdoc)) {
    const message =
      'This frame is left: its srcdoc is a page of its own, and seems to contact a provider. Use a placeholder instead.';
    return {at, message};
  }
  if (tagName === 'link' && isHtmlElement(element) && isProviderHint(page, element)) {
    const address = valueOf(page, element, 'href')?.text ?? '';
    return {start: at, end, markup: '', as: 'removed', at, address};
  }
  const address = addressOf(page, element);
  if (address === undefined) return undefined;
  const provider = findProvider(address, base);
  if (!provider) return undefined;
  if (!isHtmlElement(element))
    return {at, message: `<${tagName}> inside SVG or MathML is left: browsers make no frame of it.`};

  const held = holdInPlace(page, element, provider);
  const isClosed = tagName === 'embed' || (place.endTag && !swallows(page, element));
  if (!isClosed || tagName === 'frame') {
    return (
      held ?? {at, message: `The <${tagName}> of ${address} is left: it is not closed. Add </${tagName}>.`}
    );
  }
  const markup = placeholderFor(page, element, provider, around);
  return {start: at, end, markup, as: 'placeholder', at, address, otherwise: held};
}

/** What a frame would load; nothing where it loads nothing, or what it holds itself. */
function addressOf(page: Page, element: Element): string | undefined {
  const read = (of: Element, name: string) => valueOf(page, of, name)?.text;
  switch (element.tagName) {
    case 'iframe':
      return read(element, 'srcdoc') === undefined ? read(element, 'src') : undefined;
    case 'frame':
    case 'embed':
      return read(element, 'src');
    case 'object': {
      const data = read(element, 'data');
      if (data) return data;
      // Flash players were named in a parameter; some engines still read it.
      const parameters = childrenOf(element).filter(
        (node) => isHtmlElement(node) && node.tagName === 'param',
      );
      return parameters
        .map((node) => node as Element)
        .filter((node) => /^(?:movie|src|url|code|data)$/i.test(read(node, 'name') ?? ''))
        .map((node) => read(node, 'value') ?? '')
        .find(isProviderHost);
    }
    default:
      return undefined;
  }
}

/** What relative addresses begin from, as the first `<base>` of the page says. */
function findBase(page: Page): string {
  const waiting: Node[] = [page.document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const href =
      isHtmlElement(node) && node.tagName === 'base' ? valueOf(page, node, 'href')?.text : undefined;
    if (href !== undefined) return href;
    if ('content' in node) continue;
    // The last one first, because the list is taken from its end.
    const children = childrenOf(node);
    for (const child of [...children].reverse()) waiting.push(child);
  }
  return '';
}
