import type {Edit} from './edit.js';
import type {ProviderAddress} from './provider-url.js';
import {type Element, type ParsedHtml, valueOf} from './parse-html.js';

/** Takes a frame's address away from the browser and leaves everything else, even what is broken, as it is. */
export function disarmFrame(
  page: ParsedHtml,
  element: Element,
  {service}: ProviderAddress,
): Edit | undefined {
  const {tagName, attrs, sourceCodeLocation} = element;
  const address = valueOf(page, element, 'src')?.text ?? '';
  const name = sourceCodeLocation?.attrs?.[attrs.findIndex((attribute) => attribute.name === 'src')];
  if (!/^i?frame$/.test(tagName) || !name) return undefined;
  const start = name.startOffset;
  const rest = page.html.slice(
    name.endOffset,
    sourceCodeLocation.startTag?.endOffset ?? sourceCodeLocation.endOffset,
  );
  // Of two addresses the first counts: without it the second would.
  const first = /src\s*=/i.test(rest) ? 'src="about:blank" ' : '';
  return {
    start,
    end: start + 'src'.length,
    markup: `${first}data-consent="${service}" data-src`,
    as: 'held',
    at: sourceCodeLocation.startOffset,
    address,
    fallbackEdits: [],
  };
}

/** Whether a frame that was closed too late, or as `<iframe/>`, holds what its author meant to stand behind it. */
export function swallows(page: ParsedHtml, {tagName, sourceCodeLocation}: Element): boolean {
  const {startTag, endTag} = sourceCodeLocation ?? {};
  if (tagName !== 'iframe' || !startTag || !endTag) return false;
  const inside = page.html.slice(startTag.endOffset, endTag.startOffset);
  const looksClosed = page.html.slice(startTag.startOffset, startTag.endOffset).endsWith('/>');
  return /<iframe[\s/>]/i.test(inside) || (looksClosed && inside.trim() !== '');
}
