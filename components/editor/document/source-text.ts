import {parse, type ValueNode} from '@humanwhocodes/momoa';

import {describePath} from '../../check/json-source.js';

/** A file as it was opened: what it says, and how it says it. */
export interface SourceText {
  readonly text: string;
  readonly value: unknown;
  /** How each object and list of the value is written. */
  readonly written: WeakMap<object, string>;
  /** How each text and number is written that could be written otherwise, by `scalarKey`. */
  readonly scalars: ReadonlyMap<string, string>;
}

/**
 * Reads a text that is known to be JSON, so that what nobody changes can be written again as it was, letter by letter.
 *
 * @param written What is known already of how other values are written.
 */
export function readSource(text: string, written = new WeakMap<object, string>()): SourceText {
  const scalars = new Map<string, string>();
  const scalarOf = (node: {readonly range?: readonly number[] | undefined}, name: string, value: unknown) => {
    const raw = text.slice(...(node.range ?? []));
    const key = scalarKey(name, value);
    if (raw !== JSON.stringify(value) && !scalars.has(key)) scalars.set(key, raw);
    return value;
  };
  const valueOf = (node: ValueNode, name = ''): unknown => {
    if (node.type === 'Object')
      return keep(
        node,
        Object.fromEntries(
          node.members.map((member) => {
            const key = describePath(member);
            scalarOf(member.name, '', key);
            return [key, valueOf(member.value, key)];
          }),
        ),
      );
    if (node.type === 'Array')
      return keep(
        node,
        node.elements.map((element) => valueOf(element.value, name)),
      );
    return node.type === 'Null' ? null : scalarOf(node, name, (node as {readonly value: unknown}).value);
  };
  const keep = (node: ValueNode, value: object) => {
    written.set(value, text.slice(...(node.range ?? [0, 0])));
    return value;
  };
  return {text, value: valueOf(parse(text, {ranges: true}).body), written, scalars};
}

/** Text or number by the name it stands under: `1.0` there may be `1` elsewhere. The names of members have none. */
const scalarKey = (name: string, value: unknown) => `${name}\n${typeof value}\n${String(value)}`;

/** Columns that a list of words may fill before each has a line of its own. */
const WIDTH = 100;

/**
 * A value as a file: what is unchanged since the file was opened as it was written there, what is new in the file's own
 * indentation.
 */
export function writeSource(value: unknown, source: SourceText): string {
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  const step = /^([\t ]+)"/m.exec(source.text)?.[1] ?? '  ';
  // A file whose short lists all have several lines keeps them so.
  const joins = !/\[\s*\n\s*"/.test(source.text) || /\["/.test(source.text);
  const scalar = (name: string, value: unknown) =>
    source.scalars.get(scalarKey(name, value)) ?? JSON.stringify(value);
  const write = (part: unknown, indent: string, before: number, under = ''): string => {
    if (typeof part !== 'object' || part === null) return scalar(under, part);
    const kept = source.written.get(part);
    if (kept !== undefined) return kept;
    const inner = indent + step;
    if (Array.isArray(part)) {
      const items = part.map((item) => write(item, inner, inner.length, under));
      const line = `[${items.join(', ')}]`;
      const isShort =
        joins && part.every((item) => typeof item !== 'object') && before + line.length <= WIDTH;
      return isShort || !items.length ? line : block('[', items, ']');
    }
    const members = Object.entries(part).map(([key, item]) => {
      const name = `${scalar('', key)}: `;
      return name + write(item, inner, inner.length + name.length, key);
    });
    return members.length ? block('{', members, '}') : '{}';

    function block(opening: string, items: readonly string[], closing: string): string {
      return `${opening}${newline}${items.map((item) => inner + item).join(`,${newline}`)}${newline}${indent}${closing}`;
    }
  };
  return write(value, '', 0) + (source.text ? (/\s*$/.exec(source.text)?.[0] ?? '') : newline);
}

/** What a list that is new was opened from. */
export const noSource = (value: unknown): SourceText => ({
  ...{text: '', value},
  ...{written: new WeakMap(), scalars: new Map()},
});
