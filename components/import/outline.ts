import type {Block, Link, Row} from './block.js';
import {headerOf} from './columns.js';
import {type Entry, type Note, quote} from './entry.js';
import {readHeading} from './headings.js';
import {findKnown} from './known-services.js';
import {readItem} from './list-item.js';
import {isNameLike} from './names.js';
import {placeOf, type Section, type Where} from './section.js';
import {guessColumns, type ReadRow, readRow, transpose} from './table-rows.js';

/** Finds in the blocks of a page what is a list of cookies, and where each row belongs by the headings above it. */
export function readOutline(blocks: readonly Block[]): {
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
  readonly mainHost?: string | undefined;
} {
  const outline = new Outline();
  blocks.forEach((block, at) => outline.take(block, () => isContainer(blocks, at)));
  outline.end();
  const entries = outline.found.map(({where, entry}) => ({...placeOf(where), ...entry}));
  return {entries, notes: outline.notes, mainHost: outline.mainHost};
}

class Outline {
  readonly found: {where: Where; entry: ReadRow}[] = [];
  readonly notes: Note[] = [];
  mainHost: string | undefined;
  #category: Section | undefined;
  #service: Section | undefined;
  #site: Section | undefined;
  #group: {kind: 'branded' | 'commissioned'; level: number | undefined} | undefined;

  take(block: Block, isContainer: () => boolean): void {
    if (block.is === 'heading') this.#heading(block, isContainer);
    else if (block.is === 'text') this.#text(block.text, block.links);
    else if (block.is === 'item') this.#item(block.text, block.line);
    else this.#table(block.rows, block.line);
  }

  end(): void {
    this.#endService();
    this.#openSite(undefined);
  }

  /** What has a heading and no rows is a service all the same, where it is known to be one. */
  #endService(): void {
    const {name = '', line = 0, hasRows = true, about = []} = this.#service ?? {};
    if (!hasRows && (this.#site || findKnown(name) || (this.#category && about.length))) this.#add({line});
    this.#service = undefined;
  }

  /** Ends the site before, which is a service all the same where it has no rows. */
  #openSite(site: Section | undefined): void {
    if (this.#site && !this.#site.hasRows) {
      this.#category = undefined;
      this.#add({line: this.#site.line});
    }
    this.#site = site;
  }

  get #where(): Where {
    return {category: this.#category, service: this.#service, site: this.#site, kind: this.#group?.kind};
  }

  #heading({text, level, line}: Extract<Block, {is: 'heading'}>, isContainer = () => false): void {
    this.#endService();
    const isEnded = (section: {level: number | undefined} | undefined) =>
      level !== undefined && section?.level !== undefined && section.level >= level;
    if (isEnded(this.#category)) this.#category = undefined;
    if (isEnded(this.#site)) this.#openSite(undefined);
    if (isEnded(this.#group)) this.#group = undefined;
    const heading = readHeading(text);
    const section = (name: string): Section => ({level, line, name, about: [], hasRows: false});
    if (heading.is === 'category') {
      // Without levels, a category ends what stands before it, but for the site of a group.
      if (level === undefined && !(this.#site && this.#group)) this.#openSite(undefined);
      if (level === undefined && !this.#site) this.#group = undefined;
      this.#category = {...section(heading.name), basis: heading.basis};
    } else if (heading.is === 'group') {
      this.#openSite(undefined);
      this.#category = undefined;
      this.#group = heading.kind === 'main' ? undefined : {kind: heading.kind, level};
    } else if (heading.is === 'site' && heading.isMain) {
      this.#openSite(undefined);
      this.#category = this.#group = undefined;
      this.mainHost ??= heading.host;
    } else if (heading.is === 'site') {
      this.#openSite({...section(heading.name), hosts: [heading.host]});
      this.#category = undefined;
    } else if (heading.is === 'other') {
      if (level === undefined) {
        this.#openSite(undefined);
        this.#category = this.#group = undefined;
      }
    } else if (this.#group && (level === undefined || !this.#site)) {
      this.#openSite(section(heading.name));
      this.#category = undefined;
    } else if (!this.#site && !findKnown(heading.name) && isContainer()) {
      // A group with a name of the author's own: it is asked about, unless its words say that it is needed.
      const isNeeded = /\b(?:need|needs|needed|must)\b/i.test(text) && !/\bnot\b/i.test(text);
      this.#category = {...section(text), basis: isNeeded ? 'necessary' : 'consent'};
    } else {
      // Without levels nobody knows where a category ends; what counts visitors is no part of what is necessary.
      const isMeant =
        level !== undefined || this.#category?.basis !== 'necessary' || !findKnown(heading.name)?.signal;
      if (!isMeant) this.#category = undefined;
      this.#service = section(heading.name);
    }
  }

  #text(text: string, links: readonly Link[]): void {
    const section =
      this.#service ?? (this.#site && !this.#category ? this.#site : (this.#category ?? this.#site));
    if (!section) return;
    const [, host] =
      /^(?:(?:on|at|address|website):?\s+)?(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)$/i.exec(
        text,
      ) ?? [];
    if (host && this.#site && !this.#site.hosts) {
      this.#site.hosts = [host];
      return;
    }
    const [, provider] = /\bprovide(?:d by|r:)\s+([^.]{2,60})\.?$/i.exec(text) ?? [];
    if (provider && !section.hasRows) section.provider ??= provider;
    const said = links.length ? kindOfLink(text) : undefined;
    for (const {text: words, href} of links) {
      const kind = kindOfLink(words) ?? said;
      if (kind && /^https?:\/\/[^\s/]/i.test(href)) section[kind] ??= href;
    }
    // What stands below a table speaks of something else.
    if (
      !section.hasRows &&
      section.about.length < 3 &&
      !/^(?:for more|find out more|you can opt|read more)/i.test(text)
    )
      section.about.push(text.replace(/\s+/g, ' '));
  }

  #item(text: string, line: number): void {
    const row = readItem(text, line);
    if (row) this.#add(row);
  }

  #table(rows: readonly Row[], line: number): void {
    const [first, ...rest] = rows;
    if (!first) return;
    const transposed = transpose(rows);
    if (transposed) return this.#table(transposed, line);
    const header = headerOf(first.cells);
    const columns = header ?? guessColumns(rows);
    if (!columns) {
      this.notes.push({
        line,
        kind: 'left-out',
        message: `a table of ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} that begins with ${quote(first.cells.join(' | '))} has no column of names, so it is taken for no list of cookies`,
      });
      return;
    }
    if (!header)
      this.notes.push({
        line,
        kind: 'guess',
        message: 'this table has no heads: its columns are told by what is in them',
      });
    for (const row of header ? rest : rows) {
      // Some tables say the heads again, or have a heading across a row.
      if (headerOf(row.cells)) continue;
      if (row.cells.filter(Boolean).length === 1 && row.cells[0] && !isNameLike(row.cells[0])) {
        this.#heading({is: 'heading', text: row.cells[0], line: row.line, level: 7});
        continue;
      }
      this.#add(readRow(row, columns));
    }
  }

  #add(entry: ReadRow): void {
    for (const section of [this.#service, this.#site, this.#category]) if (section) section.hasRows ||= true;
    this.found.push({where: this.#where, entry});
  }
}

/** What a link leads to, by its words or those around it. */
function kindOfLink(said: string): 'privacy' | 'optOut' | undefined {
  if (/opt[\s-]{0,3}out/i.test(said)) return 'optOut';
  return /privacy|cookie|polic|information|terms/i.test(said) ? 'privacy' : undefined;
}

/** The last level of HTML, and what opens a part of a page; below them is what only looks like a heading. */
const lastLevel = 6.5;

/** Whether a heading has others below it before anything is listed: it groups services, and is none. */
function isContainer(blocks: readonly Block[], at: number): boolean {
  const heading = blocks[at];
  if (heading?.is !== 'heading' || heading.level === undefined || heading.level < 2) return false;
  for (const block of blocks.slice(at + 1, at + 40)) {
    if (block.is === 'table') return false;
    if (block.is === 'heading' && block.level !== undefined && block.level <= lastLevel)
      return block.level > heading.level;
  }
  return false;
}
