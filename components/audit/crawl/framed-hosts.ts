import {elementsOf, read} from './elements.js';

/** Where an element that shows another page has its URL. */
const attributes: Readonly<Record<string, string>> = {
  iframe: 'src',
  frame: 'src',
  embed: 'src',
  object: 'data',
};

/** Hosts of the frames that stand in a page as it was sent. */
export function framedHosts(html: string, page: string): ReadonlySet<string> {
  const urls = elementsOf(html).flatMap((element) => {
    const url = read(element, attributes[element.tagName] ?? '');
    return url !== undefined && URL.canParse(url, page) ? new URL(url, page) : [];
  });
  return new Set(urls.map(({hostname}) => hostname).filter(Boolean));
}
