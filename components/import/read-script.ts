import {type AnyNode, Parser} from 'acorn';

import {nameOf, ScriptValues} from './script-values.js';

/** A value of a script that was read and not run, with the line it begins in. */
export interface ScriptValue {
  readonly value: unknown;
  readonly line: number;
  /** What it is given to, or assigned to: `CookieConsent.run`, `klaroConfig`. */
  readonly target: string;
}

/** Where a text stops being JavaScript. */
export interface ScriptProblem {
  /** The place, and the parser's words. */
  readonly problem: string;
  /** How far it was JavaScript, in characters. */
  readonly at: number;
  /** Whether it is JavaScript that is nested deeper than can be read. */
  readonly isTooDeep: boolean;
}

/** Asks of no name whether it stands twice: the parser compares each with each, and nothing here depends on it. */
const Reader = Parser.extend(
  (Base) =>
    class extends Base {
      declareName(): void {}
      checkLocalExport(): void {}
    },
);

/** Below so many levels of a program nothing is looked for: to walk there takes the stack. */
const mostLevels = 240;

/**
 * Every object, list and text that a script has in plain sight: what it calls something with, assigns or exports. The
 * script never runs: what it would compute is `Unread`. Says why where it is no JavaScript, and throws `NoList` where
 * what it names comes to too much.
 */
export function readScript(source: string): readonly ScriptValue[] | ScriptProblem {
  const program = parseAny(source);
  if ('problem' in program) return program;
  const found: ScriptValue[] = [];
  const values = new ScriptValues();
  const add = (node: AnyNode | null | undefined, target: string) => {
    if (node) found.push({value: values.valueOf(node), line: node.loc?.start.line ?? 1, target});
  };
  const visit = (node: unknown, depth: number): void => {
    if (depth > mostLevels) return;
    if (Array.isArray(node)) return node.forEach((each) => visit(each, depth));
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const each = node as AnyNode;
    if (each.type === 'VariableDeclarator' && each.id.type === 'Identifier' && each.init) {
      values.define(each.id.name, each.init);
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

/** The program; of the two ways to read one, the problem of the one that came further. */
function parseAny(source: string): AnyNode | ScriptProblem {
  const script = parseAs(source, 'script');
  if (!('problem' in script)) return script;
  const asModule = parseAs(source, 'module');
  return 'problem' in asModule && asModule.at <= script.at ? script : asModule;
}

function parseAs(source: string, sourceType: 'script' | 'module'): AnyNode | ScriptProblem {
  try {
    return Reader.parse(source, {
      sourceType,
      ecmaVersion: 'latest',
      locations: true,
      allowReturnOutsideFunction: true,
      allowHashBang: true,
    });
  } catch (error) {
    // Browsers call an overflow of the stack by different names, and the parser makes one of its own of it.
    if (!(error instanceof SyntaxError) || /stack space/.test(error.message))
      return {problem: 'it is nested too deeply', at: source.length, isTooDeep: true};
    const {pos = 0, loc: {line, column} = {line: 1, column: 0}} = error as Partial<Mistake>;
    const words = error.message.replace(/ \(\d+:\d+\)$/, '');
    return {problem: `line ${line}, column ${column + 1}: ${words}`, at: pos, isTooDeep: false};
  }
}

/** What the parser adds to a `SyntaxError`; columns are counted from 0. */
interface Mistake {
  readonly pos: number;
  readonly loc: {readonly line: number; readonly column: number};
}
