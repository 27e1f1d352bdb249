import {type Token, type TokenHandler, Tokenizer} from 'parse5';

import type {Block, Link} from './block.js';
import {HiddenElements} from './hidden-elements.js';
import {type Filled, fillSpans, openTable, type OpenTable, putCell, spanOf} from './html-table.js';
import {attributeOf, inline, isOpener, lowest, openers, raw, unseen} from './html-tags.js';

/** A page as its blocks, and what stands in its scripts, as texts. */
export interface HtmlSource {
  readonly blocks: readonly Block[];
  readonly scripts: readonly string[];
}

/**
 * Reads a page as a list of tags and texts, in one pass: no script runs, nothing is fetched, and no markup, however
 * broken, costs more than its length.
 */
export function readHtml(source: string): HtmlSource {
  const reader = new Reader();
  reader.read(source);
  return {blocks: reader.blocks, scripts: reader.scripts};
}

/** A term and what is said of it, as one item. */
const longestTerm = 300;

class Reader implements TokenHandler {
  readonly blocks: Block[] = [];
  readonly scripts: string[] = [];
  readonly #tokenizer = new Tokenizer({sourceCodeLocationInfo: true}, this);
  readonly #tables: OpenTable[] = [];
  readonly #filled: Filled = {count: 0};
  #text = '';
  #line = 1;
  #links: Link[] = [];
  #link: {readonly href: string; text: string} | undefined;
  #inCell = false;
  #kind: 'text' | 'item' | 'heading' = 'text';
  #level = 0;
  /** Of the heading before. */
  #around = 0;
  /** How much of the text is bold. */
  #bold = 0;
  #boldDepth = 0;
  readonly #hidden = new HiddenElements();
  #script: string | undefined;

  read(source: string): void {
    this.#tokenizer.write(source, true);
  }

  onStartTag({tagName, attrs, location, selfClosing}: Token.TagToken): void {
    const line = location?.startLine ?? 1;
    const mode = raw[tagName];
    if (mode !== undefined) this.#tokenizer.state = mode;
    if (tagName === 'script') this.#script = '';
    if (unseen.has(tagName) && !selfClosing) this.#hidden.open(tagName);
    if (this.#hidden.isInside || unseen.has(tagName)) return;
    if (tagName === 'br') this.#add('\n');
    else if (tagName === 'a') this.#link = {href: attributeOf(attrs, 'href'), text: ''};
    else if (inline.has(tagName)) this.#boldDepth += Number(tagName === 'b' || tagName === 'strong');
    else this.#openBlock(tagName, attrs, line);
  }

  onEndTag({tagName}: Token.TagToken): void {
    if (tagName === 'script' && this.#script !== undefined) {
      this.scripts.push(this.#script);
      this.#script = undefined;
    }
    if (this.#hidden.close(tagName) || this.#hidden.isInside) return;
    if (tagName === 'a' && this.#link) {
      this.#links.push({text: this.#link.text.trim(), href: this.#link.href});
      this.#link = undefined;
    } else if (inline.has(tagName)) {
      if (tagName === 'b' || tagName === 'strong') this.#boldDepth = Math.max(0, this.#boldDepth - 1);
    } else this.#closeBlock(tagName);
  }

  onCharacter({chars, location}: Token.CharacterToken): void {
    if (this.#script !== undefined) this.#script += chars;
    if (this.#hidden.isInside) return;
    // A long text is not looked at again for each of its words.
    if (this.#text.length < 200 && !this.#text.trim()) this.#line = location?.startLine ?? this.#line;
    this.#add(chars);
    if (this.#boldDepth) this.#bold += chars.trim().length;
  }

  onWhitespaceCharacter({chars}: Token.CharacterToken): void {
    if (this.#script !== undefined) this.#script += chars;
    else if (!this.#hidden.isInside) this.#add(' ');
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {
    this.#flush();
    while (this.#tables.length) this.#closeTable();
  }

  #add(chars: string): void {
    this.#text += chars;
    if (this.#link) this.#link.text += chars;
  }

  #openBlock(tag: string, attrs: readonly Token.Attribute[], line: number): void {
    const table = this.#tables.at(-1);
    if (tag === 'td' || tag === 'th') {
      this.#closeCell();
      this.#inCell = !!table;
      this.#text = '';
      if (table) table.size = [spanOf(attrs, 'colspan'), spanOf(attrs, 'rowspan')];
      return;
    }
    if (tag === 'tr' && table) {
      this.#closeRow(table);
      table.rowLine = line;
      return;
    }
    // In a cell, a paragraph or a list is a new line of its text.
    if (this.#inCell && tag !== 'table' && !/^h[1-6]$/.test(tag)) {
      this.#text += '\n';
      return;
    }
    if (table) table.isLayout ||= this.#inCell;
    this.#flush();
    if (tag === 'table') {
      this.#inCell = false;
      this.#tables.push(openTable(line, this.#filled));
    }
    const [, level] = /^h([1-6])$/.exec(tag) ?? [];
    const isHeading =
      level || openers.has(tag) || attributeOf(attrs, 'role') === 'heading' || isOpener(tag, attrs);
    this.#kind = isHeading ? 'heading' : /^(?:li|dt|dd)$/.test(tag) ? 'item' : 'text';
    if (level) this.#around = Number(level);
    // What opens a part of the page stands between its headings: below a second, and above the third that is in it.
    const opened = tag === 'caption' ? lowest : Math.max(2, this.#around) + 0.5;
    this.#level = level ? Number(level) : Number(attributeOf(attrs, 'aria-level')) || opened;
    // A term and what is said of it are one item.
    if (tag === 'dd') this.#joinTerm();
  }

  #closeBlock(tag: string): void {
    if (tag === 'td' || tag === 'th') return this.#closeCell();
    if (tag === 'table') return this.#closeTable();
    const table = this.#tables.at(-1);
    if (tag === 'tr' && table) return this.#closeRow(table);
    if (this.#inCell && !table?.isLayout) this.#text += '\n';
    else this.#flush();
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (!this.#inCell || !table) return;
    if (table.isLayout) this.#flush();
    else putCell(table, clean(this.#text));
    this.#text = '';
    this.#inCell = false;
  }

  #closeRow(table: OpenTable): void {
    this.#closeCell();
    if (table.cells.length) fillSpans(table);
    if (table.cells.some(Boolean)) table.rows.push({cells: table.cells, line: table.rowLine});
    table.cells = [];
  }

  #closeTable(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    this.#closeRow(table);
    this.#tables.pop();
    this.#inCell = false;
    if (table.rows.length) this.blocks.push({is: 'table', rows: table.rows, line: table.line});
    // Back in the cell of the table around it.
    this.#inCell = this.#tables.length > 0;
    this.#text = '';
  }

  #joinTerm(): void {
    const last = this.blocks.at(-1);
    // A term may have several meanings; with each the text is read anew, so that it has to end.
    if (last?.is !== 'item' || last.text.length > longestTerm) return;
    this.blocks.pop();
    this.#text = `${last.text} – `;
    this.#line = last.line;
  }

  #flush(): void {
    const text = clean(this.#text);
    const isBold = text.length > 1 && this.#bold >= text.replace(/\s/g, '').length * 0.9 && text.length < 90;
    if (text) {
      const line = this.#line;
      if (this.#kind === 'heading' || (isBold && this.#kind === 'text'))
        this.blocks.push({is: 'heading', level: this.#kind === 'heading' ? this.#level : lowest, text, line});
      else if (this.#kind === 'item') this.blocks.push({is: 'item', text, line});
      else this.blocks.push({is: 'text', text, line, links: this.#links});
    }
    this.#text = '';
    this.#bold = 0;
    this.#links = [];
    this.#link = undefined;
    this.#kind = 'text';
  }
}

/** A text with its lines, and without other blanks. */
function clean(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
