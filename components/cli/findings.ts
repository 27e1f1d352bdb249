import {type Finding, hasErrors} from '../check/check-text.js';
import type {ExitCode} from './command.js';

/** A finding as a line that editors and terminals make a link of. */
export function formatFinding({file, line, column, path, severity, message}: Finding): string {
  return `${file}:${line}:${column}: ${severity}: ${path ? `${path}: ` : ''}${message}`;
}

/** 1 where there are errors; warnings alone are no reason to stop. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  return hasErrors(findings) ? 1 : 0;
}
