import {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {Problem} from '../catalogue/entries.js';
import type {Catalogue} from '../catalogue/schema.js';
import {readJson} from './json-source.js';
import {findMarkProblems} from './translation-marks.js';
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

/**
 * What a catalogue file holds, and what is to be looked at in it, by place. No catalogue where there are errors.
 *
 * @param doubts What else is to be looked at, in a catalogue without errors.
 */
export function checkText(
  file: string,
  text: string,
  doubts: (catalogue: Catalogue) => readonly Problem[] = () => [],
): {readonly found: readonly Finding[]; readonly catalogue?: Catalogue | undefined} {
  const json = readJson(text);
  if ('message' in json) {
    return {found: [{file, ...json, path: '', severity: 'error'}]};
  }
  const {catalogue, problems = []} = parseCatalogue(json.value);
  const marks = findMarkProblems(json.value);
  const found: Finding[] = [
    ...[...problems, ...marks].map(({path, message}) => ({
      file,
      ...json.find(path),
      path,
      severity: 'error' as const,
      message,
    })),
    ...(catalogue ? doubts(catalogue) : []).map(({path, message}) => ({
      file,
      ...json.find(path),
      path,
      severity: 'warning' as const,
      message,
    })),
    ...findUnknownKeys(json.root).map((odd) => ({file, ...odd})),
  ].sort((one, other) => one.line - other.line || one.column - other.column);
  return {found, catalogue: hasErrors(found) ? undefined : catalogue};
}

/** Whether any of it keeps a catalogue from being used; warnings do not. */
export const hasErrors = (findings: readonly Finding[]) =>
  findings.some(({severity}) => severity === 'error');
