import {childrenOf, type Element, type ParsedHtml, textOf, valueOf} from './parse-html.js';
import type {KnownServices} from './known-services.js';
import {isProviderHost, namesProvider} from './provider-url.js';
import type {Warning, WarningKind} from './warnings.js';

/** Attributes by which an element loads something at once. */
const LOADED: Readonly<Record<string, readonly (readonly [attribute: string, kind: WarningKind])[]>> = {
  script: [
    ['src', 'contact-script'],
    ['href', 'contact-script'],
  ],
  img: [
    ['src', 'contact-picture'],
    ['srcset', 'contact-picture'],
  ],
  'amp-img': [
    ['src', 'contact-picture'],
    ['srcset', 'contact-picture'],
  ],
  input: [['src', 'contact-picture']],
  // Of SVG.
  image: [['href', 'contact-picture']],
  source: [
    ['srcset', 'contact-picture'],
    ['src', 'contact-media'],
  ],
  video: [
    ['poster', 'contact-picture'],
    ['src', 'contact-media'],
  ],
  audio: [['src', 'contact-media']],
  'amp-iframe': [['src', 'contact-amp']],
};

/** The same, whatever the element is; a form and a ping contact their host with what the visitor does. */
const LOADED_BY_ANY: readonly (readonly [attribute: string, kind: WarningKind])[] = [
  ['background', 'contact-picture'],
  ['ping', 'contact-ping'],
  ['action', 'contact-form'],
  ['formaction', 'contact-form'],
];

/** Where lazy loaders keep an address until its place is scrolled to. */
const LAZY = ['data-src', 'data-lazy-src', 'data-srcset', 'data-lazy-srcset'];

/** Says what of an element that is no frame contacts a provider, and can't be replaced; what is held has no live address. */
export function noteContact(
  page: ParsedHtml,
  element: Element,
  services: KnownServices,
): Warning | undefined {
  const {tagName, sourceCodeLocation, attrs} = element;
  if (!sourceCodeLocation || attrs.some(({name}) => name === 'data-consent')) return undefined;
  const found =
    (attrs.length ? findLoaded(page, element, services) : undefined) ??
    (tagName === 'style' ? findInStyle(contentOf(element), services) : undefined) ??
    (tagName === 'script' ? findSpeculation(element, services) : undefined);
  return found && {at: sourceCodeLocation.startOffset, ...found};
}

type Contact = Pick<Warning, 'kind' | 'subject'>;

function findLoaded(page: ParsedHtml, element: Element, services: KnownServices): Contact | undefined {
  const {tagName, attrs} = element;
  const read = (name: string) =>
    valueOf(page, element, name)?.text ?? attrs.find((attribute) => attribute.name === name)?.value ?? '';
  if (/^amp-(?:youtube|vimeo)$/.test(tagName)) return {kind: 'contact-amp', subject: `<${tagName}>`};
  for (const [name, kind] of [...(LOADED[tagName] ?? []), ...LOADED_BY_ANY]) {
    const subject = providerIn(read(name), name, services);
    if (subject) return {kind, subject};
  }
  if (
    tagName === 'link' &&
    /(?:^|\s)(?:stylesheet|(?:apple-touch-)?icon|manifest)(?:\s|$)/i.test(read('rel'))
  ) {
    const subject = providerIn(read('href'), 'href', services);
    if (subject) return {kind: 'contact-link', subject};
  }
  if (/^(?:iframe|img|source)$/.test(tagName)) {
    for (const name of LAZY) {
      const address = providerIn(read(name), name, services);
      if (address) return {kind: 'contact-lazy', subject: `<${tagName} ${name}> ${address}`};
    }
  }
  return findInStyle(read('style'), services);
}

/** The first address of a provider in an attribute, which names several where it is a `srcset` or `ping`. */
function providerIn(value: string, name: string, services: KnownServices): string | undefined {
  if (!value) return undefined;
  const addresses = name.endsWith('srcset')
    ? value.split(',').map((candidate) => candidate.trim().split(/\s/, 1)[0] ?? '')
    : name === 'ping'
      ? value.split(/\s+/)
      : [value];
  return addresses.find((address) => address && isProviderHost(address, services));
}

const PICTURE = /(?:url\(|image-set\(|@import\b)[\s"']*((?:https?:)?\/\/[^\s"'()<>;]+)/gi;

/** Pictures and style sheets in CSS that come from another host. */
function findInStyle(css: string, services: KnownServices): Contact | undefined {
  if (!css.includes('//')) return undefined;
  for (const [, address = ''] of css.matchAll(PICTURE)) {
    if (isProviderHost(address, services)) return {kind: 'contact-style', subject: address};
  }
  return undefined;
}

/** Rules by which a browser loads the pages of links before anybody follows them. */
function findSpeculation(script: Element, services: KnownServices): Contact | undefined {
  const isRules = script.attrs.some(
    ({name, value}) => name === 'type' && /^\s*speculationrules\s*$/i.test(value),
  );
  return isRules && namesProvider(contentOf(script), services)
    ? {kind: 'contact-speculation', subject: '<script type="speculationrules">'}
    : undefined;
}

function contentOf(element: Element): string {
  return childrenOf(element)
    .map((node) => ('value' in node ? textOf(node) : ''))
    .join('');
}
