import type {Warning, Edit} from './edit.js';
import {disarmFrame, swallows} from './disarm-frame.js';
import {placeholderFor, type Surroundings} from './placeholder-markup.js';
import {findProvider, isProviderHost} from './provider-url.js';
import {childrenOf, type Element, isHtmlElement, type ParsedHtml, valueOf} from './parse-html.js';
import {isProviderHint} from './resource-hints.js';

/** Says what is to be done about an element, if anything is. */
export function inspectElement(
  page: ParsedHtml,
  element: Element,
  base: string,
  around: Surroundings,
): Edit | Warning | undefined {
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
  if (/^(?:script|img)$/.test(tagName) && isHtmlElement(element)) return noteContact(page, element);
  if (tagName === 'link' && isHtmlElement(element) && isProviderHint(page, element)) {
    const address = valueOf(page, element, 'href')?.text ?? '';
    return {start: at, end, markup: '', as: 'removed', at, address, fallbackEdits: []};
  }
  const address = addressOf(page, element);
  if (address === undefined) return undefined;
  const provider = findProvider(address, base);
  if (!provider) return undefined;
  if (!isHtmlElement(element))
    return {at, message: `<${tagName}> inside SVG or MathML is left: browsers make no frame of it.`};

  const held = disarmFrame(page, element, provider);
  const isClosed = tagName === 'embed' || (place.endTag && !swallows(page, element));
  if (!isClosed || tagName === 'frame') {
    return (
      held ?? {at, message: `The <${tagName}> of ${address} is left: it is not closed. Add </${tagName}>.`}
    );
  }
  const markup = placeholderFor(page, element, provider, around);
  return {start: at, end, markup, as: 'placeholder', at, address, fallbackEdits: held ? [held] : []};
}

/** Scripts and pictures can't be replaced by anything; those that are held have no live address. */
function noteContact(page: ParsedHtml, element: Element): Warning | undefined {
  const address = valueOf(page, element, 'src')?.text;
  const isHeld = valueOf(page, element, 'data-consent') !== undefined;
  if (!address || isHeld || !isProviderHost(address)) return undefined;
  const message = `<${element.tagName} src="${address}"> is left, and contacts its provider. Take it out, or hold it with data-consent.`;
  return {at: element.sourceCodeLocation?.startOffset ?? 0, message};
}

/** What a frame would load; nothing where it loads nothing, or what it holds itself. */
function addressOf(page: ParsedHtml, element: Element): string | undefined {
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
