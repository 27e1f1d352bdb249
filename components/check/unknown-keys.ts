import type {ValueNode} from '@humanwhocodes/momoa';

import {describePath, type JsonPosition} from './json-source.js';
import {catalogueShape, type Shape, unwrap} from './schema-shape.js';
import {suggest} from './suggest.js';

/** A key that is not read, or that is read only once. */
export interface UnknownKey extends JsonPosition {
  readonly path: string;
  /** An error where programs that read the file may stumble over the key, or be led astray by it. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Keys of a catalogue's JSON that its schema does not have, with the one that was probably meant, and keys given twice. */
export function findUnknownKeys(root: ValueNode): readonly UnknownKey[] {
  return within(root, [catalogueShape], '');
}

function within(node: ValueNode, shapes: readonly Shape[], path: string): readonly UnknownKey[] {
  const open = shapes.flatMap(unwrap);
  if (node.type === 'Array') {
    const items = open.flatMap(({item}) => item ?? []);
    return node.elements.flatMap(({value}, i) => within(value, items, join(path, `${i}`)));
  }
  if (node.type !== 'Object') return [];
  const seen = new Set<string>();
  const known = open.flatMap(({entries}) => (entries ? [entries] : []));
  // A map from language to text, or what should be no object at all: the catalogue's own check speaks of that.
  const isFree = !known.length || open.some(({type}) => type === 'record');
  return node.members.flatMap((member) => {
    const name = describePath(member);
    const {line, column} = member.loc.start;
    const at = {path: join(path, name), line, column, severity: 'warning' as const};
    if (name in Object.prototype)
      return [{...at, severity: 'error', message: 'every object has this key already: rename it'}];
    const twice = seen.has(name)
      ? [{...at, message: 'this key stands here twice: only the last one counts'}]
      : [];
    seen.add(name);
    const shape = known.flatMap((entries) => (Object.hasOwn(entries, name) ? (entries[name] ?? []) : []));
    if (shape.length) return [...twice, ...within(member.value, shape, at.path)];
    return isFree ? twice : [...twice, {...at, message: describe(name, known.flatMap(Object.keys))}];
  });
}

function describe(name: string, known: readonly string[]): string {
  const meant = suggest(name, known);
  return `this key is not read${meant ? `: did you mean "${meant}"?` : `. There are ${known.join(', ')}`}`;
}

function join(path: string, step: string): string {
  return path ? `${path}.${step}` : step;
}
