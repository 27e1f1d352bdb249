import {noteContact} from './contacts.js';
import {deferUrls, noteInTemplate} from './defer-urls.js';
import {disarmFrame, swallows} from './disarm-frame.js';
import type {Edit} from './edit.js';
import {noteFrameInSelect} from './frame-in-select.js';
import {childrenOf, type Element, isHtmlElement, type ParsedHtml, valueOf} from './parse-html.js';
import {placeholderFor, type Surroundings} from './placeholder-markup.js';
import {type Addresses, findProvider, isProviderHost, namesProvider} from './provider-url.js';
import {isProviderHint} from './resource-hints.js';
import type {Warning} from './warnings.js';

/** What stands in an address of a page that is yet to be made: Liquid, Jinja, Twig, Handlebars, ERB, PHP and the like. */
const TEMPLATE = /\{\{|\{%|<[%?]|\$\{/;

/** Says what is to be done about an element, if anything is. */
export function inspectElement(
  page: ParsedHtml,
  element: Element,
  addresses: Addresses,
  around: Surroundings,
): Edit | Warning | undefined {
  const place = element.sourceCodeLocation;
  if (!place) return undefined;
  const {services} = addresses;
  const {startOffset: at, endOffset: end} = place;
  const {tagName} = element;
  const inSelect = noteFrameInSelect(page, element);
  if (inSelect) return inSelect;
  const deferred = around.isInTemplate ? deferUrls(page, element) : undefined;
  if (deferred) return deferred;
  const srcdoc = tagName === 'iframe' ? valueOf(page, element, 'srcdoc')?.text : undefined;
  if (srcdoc && namesProvider(srcdoc, services)) return {at, kind: 'in-srcdoc'};
  if (tagName === 'link' && isHtmlElement(element) && isProviderHint(page, element, services)) {
    const address = valueOf(page, element, 'href')?.text ?? '';
    return {start: at, end, markup: '', as: 'removed', at, address, fallbackEdits: []};
  }
  const address = addressOf(page, element, addresses);
  const provider = address === undefined ? undefined : findProvider(address, addresses);
  if (address === undefined || !provider)
    return around.isInTemplate ? noteInTemplate(page, element) : noteContact(page, element, services);
  if (TEMPLATE.test(address)) return {at, kind: 'template', subject: address};
  if (!isHtmlElement(element)) return {at, kind: 'in-foreign', subject: `<${tagName}> of ${address}`};

  const held = disarmFrame(page, element, provider);
  const isClosed = tagName === 'embed' || (place.endTag && !swallows(page, element));
  if (!isClosed || tagName === 'frame') {
    return held ?? {at, kind: 'not-closed', subject: `<${tagName}> of ${address}`};
  }
  const markup = placeholderFor(page, element, provider, around);
  return {start: at, end, markup, as: 'placeholder', at, address, fallbackEdits: held ? [held] : []};
}

/** What a frame would load; nothing where it loads nothing, or what it holds itself. */
function addressOf(page: ParsedHtml, element: Element, {services}: Addresses): string | undefined {
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
        .find((value) => isProviderHost(value, services));
    }
    default:
      return undefined;
  }
}
