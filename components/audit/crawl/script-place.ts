import {elementsOf, isIn, read} from './elements.js';

/** What makes a browser turn to an address before anything else has run. */
const contacting: Readonly<Record<string, string>> = {
  script: 'src',
  iframe: 'src',
  img: 'src',
  link: 'href',
  embed: 'src',
};
const early = /\b(?:stylesheet|preload|preconnect|dns-prefetch|prefetch|modulepreload)\b/;

/**
 * Why our script runs too late in a page as it was sent; nothing where it comes first, as it should.
 *
 * @param script Its URL.
 * @param isOwn Whether a host is the family's: what it loads before may be in order.
 */
export function findLateness(
  html: string,
  page: string,
  script: string,
  isOwn: (host: string) => boolean,
): string | undefined {
  const elements = elementsOf(html);
  const at = elements.findIndex(
    (each) => each.tagName === 'script' && resolve(read(each, 'src'), page) === script,
  );
  const ours = elements[at];
  if (!ours) return 'another script puts it into the page';
  for (const name of ['async', 'defer']) if (read(ours, name) !== undefined) return `it has ${name}`;
  if (read(ours, 'type') === 'module') return 'it has type="module"';
  if (!isIn(ours, 'head')) return 'it is in the <body>';
  for (const each of elements.slice(0, at)) {
    const attribute = contacting[each.tagName];
    const address = attribute && resolve(read(each, attribute), page);
    if (!address || !URL.canParse(address)) continue;
    if (
      each.tagName === 'script' &&
      /^(?!(?:module|(?:text|application)\/(?:java|ecma)script)?$)/i.test(read(each, 'type') ?? '')
    )
      continue;
    if (each.tagName === 'link' && !early.test(read(each, 'rel') ?? '')) continue;
    const {hostname} = new URL(address);
    if (hostname && !isOwn(hostname)) return `${hostname} comes before it`;
  }
  return undefined;
}

function resolve(address: string | undefined, base: string): string | undefined {
  return address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
