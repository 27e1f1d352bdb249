import {TEMPLATE_URLS} from '../embeds/template-urls.js';
import type {Edit} from './edit.js';
import {childrenOf, type Element, type ParsedHtml, textOf} from './parse-html.js';
import type {Warning} from './warnings.js';

/** An attribute of a tag, one given twice too, or the end of the tag, as tokenisers of HTML read them. */
const ATTRIBUTE =
  /([\t\n\f\r /]*)(?:>|([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"?|'([^']*)'?|([^\t\n\f\r >]*)))?)/y;

interface Attribute {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

/**
 * Writes the URLs of an element in a placeholder's template as `data-*`, all of them: nobody here knows which host the page
 * will be on, nor what a `<base>` or a template engine adds. Nothing where there are none, or where the element waits for
 * another service: that is its author's own form.
 */
export function deferUrls(page: ParsedHtml, {attrs, sourceCodeLocation}: Element): Edit | undefined {
  const at = sourceCodeLocation?.startOffset;
  if (at === undefined || !attrs.length) return undefined;
  const {names, attributes} = readTag(page.html, at);
  const live = attributes.filter(({name}) => names.includes(plainName(name)));
  const has = new Set(attributes.map(({name}) => name));
  const [first] = live;
  if (!first || has.has('data-consent')) return undefined;
  const pieces = live.map(({start, end, name}, i) => {
    const between = page.html.slice(end, live[i + 1]?.start ?? end);
    const deferred = `data-${plainName(name)}`;
    // What is written so already comes to life in its place, and `href` in that of SVG's older name.
    const isOverruled = has.has(deferred) || (name !== plainName(name) && has.has(plainName(name)));
    const written = isOverruled ? '' : deferred + page.html.slice(start + name.length, end);
    return written + between;
  });
  return {
    start: first.start,
    end: live.at(-1)?.end ?? first.end,
    markup: pieces.join(''),
    as: 'deferred',
    at,
    address: first.value,
    fallbackEdits: [],
  };
}

/** Says what Firefox loads of an element in a placeholder's template, or of what browsers differ about, and stays there. */
export function noteInTemplate(page: ParsedHtml, element: Element): Warning | undefined {
  const {tagName, attrs, sourceCodeLocation} = element;
  if (!sourceCodeLocation) return undefined;
  const {startOffset: at, endOffset} = sourceCodeLocation;
  const kind = 'in-template';
  if (tagName === 'style') {
    const [, subject] = IMPORT.exec(childrenOf(element).map(contentOf).join('')) ?? [];
    return subject === undefined ? undefined : {at, kind, subject};
  }
  // Newer parsers keep what older ones, as ours, drop here.
  if (tagName === 'select' && hasUrls(page.html.slice(at, endOffset))) return {at, kind, subject: '<select>'};
  if (!attrs.some(({name}) => name === 'data-consent')) return undefined;
  const {names, attributes} = readTag(page.html, at);
  const live = attributes.find(({name}) => names.includes(plainName(name)));
  return live && {at, kind, subject: live.value};
}

/** A style sheet of another host that a style asks for. */
const IMPORT = /@import\s*(?:url\(\s*)?["']?\s*((?:https?:)?\/\/[^\s"')]*)/i;

const contentOf = (node: ReturnType<typeof childrenOf>[number]) => ('value' in node ? textOf(node) : '');

/** SVG's `xlink:href` is its `href` of before. */
const plainName = (name: string) => (name === 'xlink:href' ? 'href' : name);

/** The attributes of the tag at a place, and the names by which such an element loads something. */
function readTag(html: string, at: number): {names: readonly string[]; attributes: readonly Attribute[]} {
  const [tag = '', tagName = ''] = /^<([^\t\n\f\r />]*)/.exec(html.slice(at, at + LONGEST_NAME)) ?? [];
  const names = TEMPLATE_URLS[tagName.toLowerCase()];
  if (!names) return {names: [], attributes: []};
  const attributes: Attribute[] = [];
  ATTRIBUTE.lastIndex = at + tag.length;
  for (let found = ATTRIBUTE.exec(html); found?.[2] !== undefined; found = ATTRIBUTE.exec(html)) {
    const [, before = '', name = '', ...values] = found;
    attributes.push({
      start: found.index + before.length,
      end: ATTRIBUTE.lastIndex,
      name: name.toLowerCase(),
      value: values.find(Boolean) ?? '',
    });
  }
  return {names, attributes};
}

/** Characters of a tag's name in the table, with its bracket and what ends it; longer is no name of it. */
const LONGEST_NAME = 10;

/** Whether anything in a piece of the source would be written as `data-*`. */
function hasUrls(source: string): boolean {
  for (const {index} of source.matchAll(/<[a-z]/gi)) {
    const {names, attributes} = readTag(source, index);
    if (attributes.some(({name}) => names.includes(plainName(name)))) return true;
  }
  return false;
}
