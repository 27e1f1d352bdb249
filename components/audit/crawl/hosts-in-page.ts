import type {DefaultTreeAdapterMap} from 'parse5';

import {elementsOf, read} from './elements.js';

/** Where an element that shows another page has its URL. */
const framing: Readonly<Record<string, string>> = {
  iframe: 'src',
  frame: 'src',
  embed: 'src',
  object: 'data',
};

/** Hosts of the frames that stand in a page as it was sent. */
export function framedHosts(html: string, page: string): ReadonlySet<string> {
  return hostsIn(html, page, (element) => read(element, framing[element.tagName] ?? ''));
}

/** Hosts that a page as it was sent asks to connect to, before anything is asked of them. */
export function linkedHosts(html: string, page: string): ReadonlySet<string> {
  return hostsIn(html, page, (element) => {
    const isLink = element.tagName === 'link' && /\bpreconnect\b/i.test(read(element, 'rel') ?? '');
    return isLink ? read(element, 'href') : undefined;
  });
}

function hostsIn(
  html: string,
  page: string,
  urlOf: (element: DefaultTreeAdapterMap['element']) => string | undefined,
): ReadonlySet<string> {
  const urls = elementsOf(html).flatMap((element) => {
    const url = urlOf(element);
    return url !== undefined && URL.canParse(url, page) ? new URL(url, page) : [];
  });
  return new Set(urls.map(({hostname}) => hostname).filter(Boolean));
}
