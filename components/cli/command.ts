import type {ParseArgsConfig} from 'node:util';

import {printable} from './printable.js';

/** 0: done. 1: done, and there is something to look at that was asked about. 2: could not be done. */
export type ExitCode = 0 | 1 | 2;

/** What was typed behind the name of a command. */
export interface ParsedArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** One word after `ask-first`. */
export interface Command {
  readonly name: string;
  /** A line for the list of commands. */
  readonly summary: string;
  /** All there is to know: usage, options, examples, exit codes. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Writes to the standard output what was asked for. Throws `CliError` where that can't be done. */
  run(typed: ParsedArguments): Promise<ExitCode>;
}

/** Why a command was not carried out: one sentence that names what, where and what to do. */
export class CliError extends Error {}

/** Writes lines to the standard output; what is in them is shown, and can neither end a line nor command a terminal. */
export function printLines(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
}

/** Writes a line to the standard error, in the same way. */
export function printError(message: string): void {
  process.stderr.write(`ask-first: ${printable(message)}\n`);
}

/** A number with its noun: `1 frame`, `3 frames`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
