import {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {Catalogue} from '../catalogue/schema.js';
import type {ExitCode} from './command.js';
import {readJson} from './json-source.js';
import {findDoubtfulClaims} from './exception-claims.js';
import {findUnknownKeys} from './unknown-keys.js';

/** One thing to look at in a catalogue file. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted, as in `services.3.category`; empty for the whole file. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What a catalogue file holds, and what is to be looked at in it, by place. No catalogue where there are errors. */
export function checkText(
  file: string,
  text: string,
): {readonly found: readonly Finding[]; readonly catalogue?: Catalogue | undefined} {
  const json = readJson(text);
  if ('message' in json) {
    return {found: [{file, ...json, path: '', severity: 'error'}]};
  }
  const {catalogue, problems = []} = parseCatalogue(json.value);
  const found: Finding[] = [
    ...problems.map(({path, message}) => ({
      file,
      ...json.find(path),
      path,
      severity: 'error' as const,
      message,
    })),
    ...(catalogue ? findDoubtfulClaims(catalogue) : []).map(({path, message}) => ({
      file,
      ...json.find(path),
      path,
      severity: 'warning' as const,
      message,
    })),
    ...findUnknownKeys(json.root).map((odd) => ({file, ...odd})),
  ].sort((one, other) => one.line - other.line || one.column - other.column);
  return {found, catalogue: exitCodeOf(found) ? undefined : catalogue};
}

/** A finding as a line that editors and terminals make a link of. */
export function formatFinding({file, line, column, path, severity, message}: Finding): string {
  return `${file}:${line}:${column}: ${severity}: ${path ? `${path}: ` : ''}${message}`;
}

/** 1 where there are errors; warnings alone are no reason to stop. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  return findings.some(({severity}) => severity === 'error') ? 1 : 0;
}
