import {type AnyNode, parse} from 'acorn';

/** A value of a script that was read and not run, with the line it begins in. */
export interface ScriptValue {
  readonly value: unknown;
  readonly line: number;
  /** What it is given to, or assigned to: `CookieConsent.run`, `klaroConfig`. */
  readonly target: string;
}

/** Nested deeper than any configuration: to walk there takes the stack. */
const mostLevels = 60;

/**
 * Every object, list and text that a script has in plain sight: what it calls something with, assigns or exports. The
 * script never runs: what it would compute is left out. Nothing where it is no JavaScript.
 */
export function readScript(source: string): readonly ScriptValue[] | undefined {
  let program: AnyNode;
  try {
    program = parseAny(source);
  } catch {
    return undefined;
  }
  const found: ScriptValue[] = [];
  const known = new Map<string, AnyNode>();
  const add = (node: AnyNode | null | undefined, target: string) => {
    if (node) found.push({value: valueOf(node, known, 0), line: node.loc?.start.line ?? 1, target});
  };
  const visit = (node: unknown, depth: number): void => {
    if (depth > mostLevels * 4) return;
    if (Array.isArray(node)) return node.forEach((each) => visit(each, depth));
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const each = node as AnyNode;
    if (each.type === 'VariableDeclarator' && each.id.type === 'Identifier' && each.init) {
      known.set(each.id.name, each.init);
      add(each.init, each.id.name);
    } else if (each.type === 'AssignmentExpression') add(each.right, nameOf(each.left));
    else if (each.type === 'CallExpression' || each.type === 'NewExpression')
      for (const argument of each.arguments) add(argument, nameOf(each.callee));
    else if (each.type === 'ExportDefaultDeclaration') add(each.declaration, 'default');
    for (const [key, child] of Object.entries(each)) if (key !== 'loc') visit(child, depth + 1);
  };
  visit(program, 0);
  return found;
}

function parseAny(source: string): AnyNode {
  const options = {
    ecmaVersion: 'latest',
    locations: true,
    allowReturnOutsideFunction: true,
    allowHashBang: true,
  } as const;
  try {
    return parse(source, {...options, sourceType: 'script'});
  } catch {
    return parse(source, {...options, sourceType: 'module'});
  }
}

/** What a callee or the left side of an assignment is called. */
function nameOf(node: AnyNode): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier')
    return `${nameOf(node.object)}.${node.property.name}`.replace(/^\./, '');
  // (tarteaucitron.job = tarteaucitron.job || []).push('gajs')
  if (node.type === 'AssignmentExpression') return nameOf(node.left);
  return node.type === 'LogicalExpression' ? nameOf(node.left) : '';
}

function valueOf(node: AnyNode, known: ReadonlyMap<string, AnyNode>, depth: number): unknown {
  if (depth > mostLevels) return undefined;
  const inner = (each: AnyNode) => valueOf(each, known, depth + 1);
  if (node.type === 'Literal') return node.regex ? {pattern: node.regex.pattern} : node.value;
  if (node.type === 'ArrayExpression') return node.elements.map((each) => each && inner(each));
  if (node.type === 'TemplateLiteral')
    return node.expressions.length ? undefined : node.quasis.map(({value}) => value.cooked).join('');
  if (node.type === 'Identifier') {
    const named = known.get(node.name);
    return named && inner(named);
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [inner(node.left), inner(node.right)];
    return typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
  }
  // new RegExp('^_ga')
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'RegExp' && node.arguments[0])
    return {pattern: String(inner(node.arguments[0]))};
  if (node.type !== 'ObjectExpression') return undefined;
  const entries = node.properties.flatMap((property): [string, unknown][] => {
    if (property.type !== 'Property' || property.computed) return [];
    const {key} = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    return [[name, inner(property.value)]];
  });
  return Object.fromEntries([...entries, ['@line', node.loc?.start.line ?? 1]]);
}
