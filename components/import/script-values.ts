import type {AnyNode} from 'acorn';

import {isObject, Unread} from './data.js';
import {NoList} from './entry.js';

/** A value, and how many values and pieces of text it would be if it were written out. */
interface Sized {
  readonly value: unknown;
  readonly size: number;
}

/** Nested deeper than any configuration: to walk there takes the stack. */
const mostLevels = 60;
/** What all constants of a file may come to, each written out wherever it is named. */
const mostByName = 500_000;

/**
 * The values of a script's expressions, as far as they stand in plain sight. A constant is read once, however often it
 * is named, and what it would come to is counted: a few lines can name each other so that they come to more than any
 * memory holds.
 */
export class ScriptValues {
  readonly #named = new Map<string, AnyNode>();
  readonly #read = new Map<AnyNode, Sized>();
  readonly #open = new Set<AnyNode>();
  #left = mostByName;

  /** Says what a name stands for, from here on. */
  define(name: string, node: AnyNode): void {
    this.#named.set(name, node);
  }

  /** What an expression is; `Unread`, with the reason, where only running it would tell. */
  valueOf(node: AnyNode): unknown {
    return this.#valueOf(node, 0).value;
  }

  #valueOf(node: AnyNode, depth: number): Sized {
    if (depth > mostLevels) return unread(node, 'it is nested too deeply');
    switch (node.type) {
      case 'Literal':
        return sized(node.regex ? {pattern: node.regex.pattern} : node.value);
      case 'TemplateLiteral':
        return node.expressions.length
          ? unread(node, 'it is a text with computed parts')
          : sized(node.quasis.map(({value}) => value.cooked).join(''));
      case 'Identifier':
        return this.#valueOfName(node, node.name, depth);
      case 'ArrayExpression':
        return this.#listOf(node.elements, depth);
      case 'ObjectExpression':
        return this.#objectOf(node.properties, node, depth);
      case 'BinaryExpression':
        return this.#joined(node, depth);
      case 'UnaryExpression':
        // What minifiers make of true and false.
        return node.operator === '!' && node.argument.type === 'Literal'
          ? sized(!node.argument.value)
          : unread(node, 'it is computed');
      case 'NewExpression':
        return this.#regExp(node, depth);
      default:
        return unread(node, reasonOf(node));
    }
  }

  #valueOfName(node: AnyNode, name: string, depth: number): Sized {
    const named = this.#named.get(name);
    if (!named) return name === 'undefined' ? sized(undefined) : unread(node, `${name} is not in this file`);
    if (this.#open.has(named)) return unread(node, `${name} is made of itself`);
    let known = this.#read.get(named);
    if (!known) {
      this.#open.add(named);
      known = this.#valueOf(named, depth + 1);
      this.#open.delete(named);
      this.#read.set(named, known);
    }
    if (known.size > 1) this.#left -= known.size;
    if (this.#left < 0)
      throw new NoList(
        `its constants name each other so often that they come to more than ${mostByName} values: save the configuration alone, written out`,
      );
    return known;
  }

  #listOf(elements: readonly (AnyNode | null)[], depth: number): Sized {
    const list: unknown[] = [];
    let size = 1;
    for (const each of elements) {
      const isSpread = each?.type === 'SpreadElement';
      const item = each ? this.#valueOf(isSpread ? each.argument : each, depth + 1) : sized(undefined);
      size += item.size;
      if (isSpread && Array.isArray(item.value)) for (const one of item.value as unknown[]) list.push(one);
      else if (isSpread && !(item.value instanceof Unread))
        list.push(new Unread('what stands behind the three dots is no list', lineOf(each)));
      else list.push(item.value);
    }
    return {value: list, size};
  }

  #objectOf(
    properties: readonly Extract<AnyNode, {type: 'Property' | 'SpreadElement'}>[],
    node: AnyNode,
    depth: number,
  ): Sized {
    const entries = new Map<string, unknown>();
    let size = 1;
    for (const property of properties) {
      if (property.type === 'SpreadElement') {
        const {value, size: more} = this.#valueOf(property.argument, depth + 1);
        size += more;
        if (isObject(value)) for (const [key, each] of Object.entries(value)) entries.set(key, each);
        else if (value instanceof Unread) entries.set('@unread', value);
        continue;
      }
      const name = property.computed ? undefined : keyOf(property.key);
      if (name === undefined) {
        entries.set('@unread', new Unread('the name of a key is computed', lineOf(property)));
        continue;
      }
      const item = this.#valueOf(property.value, depth + 1);
      size += item.size;
      entries.set(name, item.value);
    }
    entries.set('@line', lineOf(node));
    return {value: Object.fromEntries(entries), size};
  }

  #joined(node: Extract<AnyNode, {type: 'BinaryExpression'}>, depth: number): Sized {
    if (node.operator !== '+') return unread(node, 'it is computed');
    const [left, right] = [this.#valueOf(node.left, depth + 1), this.#valueOf(node.right, depth + 1)];
    if (typeof left.value !== 'string' || typeof right.value !== 'string')
      return unread(node, 'it is put together of what is no text');
    return sized(left.value + right.value);
  }

  /** `new RegExp('^_ga')`. */
  #regExp(node: Extract<AnyNode, {type: 'NewExpression'}>, depth: number): Sized {
    const [pattern] = node.arguments;
    if (nameOf(node.callee) !== 'RegExp' || !pattern) return unread(node, reasonOf(node));
    const {value, size} = this.#valueOf(pattern, depth + 1);
    return typeof value === 'string'
      ? {value: {pattern: value}, size}
      : unread(node, 'it is a computed regular expression');
  }
}

/** What a callee or the left side of an assignment is called. */
export function nameOf(node: AnyNode): string {
  // Called upon each other, they can be nested as deeply as a file is long.
  const names: string[] = [];
  for (let each = node; ;) {
    if (each.type === 'Identifier') names.unshift(each.name);
    // (tarteaucitron.job = tarteaucitron.job || []).push('gajs')
    if (each.type === 'AssignmentExpression' || each.type === 'LogicalExpression') each = each.left;
    else if (each.type !== 'MemberExpression') return names.join('.');
    else {
      if (each.property.type !== 'Identifier' || names.length > mostLevels) return names.join('.');
      names.unshift(each.property.name);
      each = each.object;
    }
  }
}

const lineOf = (node: AnyNode) => node.loc?.start.line ?? 1;
const sized = (value: unknown): Sized => ({
  value,
  size: typeof value === 'string' ? 1 + Math.floor(value.length / 64) : 1,
});
const unread = (node: AnyNode, why: string): Sized => sized(new Unread(why, lineOf(node)));

function keyOf(key: AnyNode): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

function reasonOf(node: AnyNode): string {
  if (node.type === 'CallExpression' || node.type === 'NewExpression')
    return `it is what ${nameOf(node.callee) || 'a function'}(…) gives, and nothing is run`;
  return /Function/.test(node.type) ? 'it is a function, and nothing is run' : 'it is computed';
}
