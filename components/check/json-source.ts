import {type MemberNode, parse, type ValueNode} from '@humanwhocodes/momoa';

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
  const tooDeep = findTooDeep(text);
  if (tooDeep) return tooDeep;
  try {
    const root = parse(text, {ranges: false}).body;
    // The value is what browsers make of the text: to them `__proto__` is a key like any other.
    return {value: JSON.parse(text) as unknown, root, find: (path) => findIn(root, path)};
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

/** A catalogue is seven levels deep. Far deeper ones are told from their brackets: to read them takes all memory. */
const mostLevels = 64;

function findTooDeep(text: string): SyntaxProblem | undefined {
  let depth = 0;
  let isString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') isString = !isString;
    else if (char === '\\' && isString) i += 1;
    else if (!isString && (char === '[' || char === '{')) depth += 1;
    else if (!isString && (char === ']' || char === '}')) depth -= 1;
    if (depth <= mostLevels) continue;
    const lines = text.slice(0, i).split('\n');
    const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
    return {line, column, message: `This is no catalogue: it is nested more than ${mostLevels} levels deep`};
  }
  return undefined;
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
