/** Frames at random places of real pages: whatever a parser makes of them, the rest of the page stays. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {type DefaultTreeAdapterTypes, parse, serialize} from 'parse5';

import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {randomPages} from './random-pages.js';
import {assertSameOutside} from './same-outside.js';

const PAGES = Number(process.env['ASK_FIRST_RANDOM_PAGES'] ?? 400);
const SEED = Number(process.env['ASK_FIRST_SEED'] ?? 1);

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The page as a parser understands it, with one mark for any frame or placeholder, and without hints. */
function outline(
  html: string,
  scriptingEnabled: boolean,
): {readonly tree: string; readonly live: readonly string[]} {
  const document = parse(html, {scriptingEnabled});
  const live: string[] = [];
  const walk = (parent: Parent) => {
    parent.childNodes = parent.childNodes.filter((node) => {
      if ('value' in node) return node.value.trim() || !/^(?:head|html)$/.test(parent.nodeName);
      if (!('tagName' in node)) return true;
      if (isFrame(node)) {
        live.push(...addressesOf(node).filter((address) => provider.test(address)));
        node.childNodes = [];
        node.tagName = 'x-frame';
        node.attrs = [];
      }
      walk('content' in node ? node.content : node);
      // The same bytes, read without scripts in the other outline.
      if (node.tagName === 'noscript' && scriptingEnabled) node.childNodes = [];
      return !(node.tagName === 'link' && read(node, 'rel') === 'preconnect');
    });
  };
  walk(document);
  return {tree: serialize(document), live};
}

const provider =
  /^https?:\/\/(?:[\w.-]+\.)?(?:youtu\.be|(?:youtube(?:-nocookie)?|vimeo)\.com|google\.com\/maps)\/|\/media\/oembed\?url=https%3A\/\/www\.youtube\.com\//;

function isFrame(node: Element): boolean {
  if (!node.namespaceURI.endsWith('/xhtml')) return false;
  if (node.tagName === 'object') return addressesOf(node).some((address) => provider.test(address));
  return /^(?:iframe|frame|embed|video-consent-placeholder)$/.test(node.tagName);
}

/** What an element would load. */
function addressesOf(node: Element): readonly string[] {
  if (node.tagName === 'video-consent-placeholder' || node.attrs.some(({name}) => name === 'srcdoc'))
    return [];
  const parameters = node.childNodes.flatMap((child) => ('tagName' in child ? read(child, 'value') : []));
  return (node.tagName === 'object' ? [read(node, 'data'), ...parameters] : [read(node, 'src')]).flatMap(
    (address) =>
      URL.canParse(address, 'https://page.invalid/') ? new URL(address, 'https://page.invalid/').href : [],
  );
}

function read(node: Element, attribute: string): string {
  return node.attrs.find(({name}) => name === attribute)?.value ?? '';
}

describe('frames at random places', () => {
  it(`leave ${PAGES} pages as they are around them, from seed ${SEED}`, () => {
    let replaced = 0;
    for (const [i, page] of randomPages(PAGES, SEED).entries()) {
      const done = rewriteHtml(page);
      replaced += done.replaced.length;
      const what = `page ${i} of seed ${SEED}:\n${page.length < 1500 ? page : ''}`;
      assertSameOutside(page, done.html, done.replaced);
      assert.equal(rewriteHtml(done.html).html, done.html, `a second time nothing is left to do: ${what}`);
      for (const scripting of [true, false]) {
        const [before, after] = [outline(page, scripting), outline(done.html, scripting)];
        assert.equal(after.tree, before.tree, what);
        if (!done.problems.length) assert.deepEqual(after.live, [], what);
      }
    }
    assert.ok(replaced > PAGES / 2, `${replaced} frames were replaced`);
  });
});
