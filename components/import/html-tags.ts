import {type Token, type Tokenizer, TokenizerMode} from 'parse5';

/** What a tokenizer has to be told of an element whose content is no markup. */
export const raw: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};
/** What is no part of the text. */
export const unseen = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'noframes',
  'title',
  'textarea',
  'svg',
  'select',
  'nav',
]);
/** What stands in a line of text. */
export const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** What works as a heading without being one: the parts of a page that open. */
export const openers = new Set(['summary', 'caption', 'legend']);
/** Below all headings of HTML. */
export const lowest = 7;

/** The value of an attribute; empty where it is not there. */
export const attributeOf = (attrs: readonly Token.Attribute[], wanted: string) =>
  attrs.find(({name}) => name === wanted)?.value ?? '';

/** A button or a box that opens the part below it. */
export const isOpener = (tag: string, attrs: readonly Token.Attribute[]) =>
  tag === 'button' && attrs.some(({name}) => name === 'aria-expanded' || name === 'aria-controls');

/** Whether a text is markup rather than prose with a sign in it. */
export const looksLikeHtml = (text: string) =>
  /<(?:!doctype|html|head|body|table|tr|td|h[1-6]|p|div|ul|ol|dl|section|main|article|script)[\s>]/i.test(
    text,
  );
