import {evaluate, type MemberNode, parse, type ValueNode} from '@humanwhocodes/momoa';

/** A place in a text, counted from 1. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

/** A JSON text with the place of everything in it. */
export interface JsonSource {
  readonly value: unknown;
  readonly root: ValueNode;
  /** Where what a dotted path leads to begins; where the path ends early, what it led to last. */
  find(path: string): JsonPosition;
}

/** Where a text stops being JSON. */
export interface SyntaxProblem extends JsonPosition {
  readonly message: string;
}

/** Reads a JSON text, or says where it stops being one. */
export function readJson(text: string): JsonSource | SyntaxProblem {
  if (!text.trim()) return {line: 1, column: 1, message: 'This is not JSON: it is empty'};
  try {
    const root = parse(text, {ranges: false}).body;
    return {value: evaluate(root), root, find: (path) => findIn(root, path)};
  } catch (error) {
    const {line, column, message} = error as Error & Partial<JsonPosition>;
    if (line === undefined || column === undefined) throw error;
    return {line, column, message: `This is not JSON: ${lowerFirst(message.replace(/\s*\(\d+:\d+\)$/, ''))}`};
  }
}

/** The name of a member, whether it is written in quotes or not. */
export function describePath({name}: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

function findIn(root: ValueNode, path: string): JsonPosition {
  let found: {loc: {start: JsonPosition}} = root;
  let node: ValueNode = root;
  for (const step of path.split('.').filter(Boolean)) {
    // Of a key that stands twice the last one counts.
    const member =
      node.type === 'Object' ? node.members.filter((one) => describePath(one) === step).at(-1) : undefined;
    const next = member?.value ?? (node.type === 'Array' ? node.elements[Number(step)]?.value : undefined);
    if (!next) break;
    found = member ?? next;
    node = next;
  }
  const {line, column} = found.loc.start;
  return {line, column};
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
