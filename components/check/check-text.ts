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

/** Checks that only some who read a catalogue make. */
interface MoreChecks {
  readonly refuse?: (source: unknown) => readonly Problem[];
  readonly doubt?: (catalogue: Catalogue) => readonly Problem[];
}

/**
 * What a catalogue file holds, and what is to be looked at in it, by place. No catalogue where there are errors.
 *
 * @param more.refuse What else is wrong, in a file that may be no catalogue.
 * @param more.doubt What else is to be looked at, in a catalogue without errors.
 */
export function checkText(
  file: string,
  text: string,
  {refuse, doubt}: MoreChecks = {},
): {readonly found: readonly Finding[]; readonly catalogue?: Catalogue | undefined} {
  const json = readJson(text);
  if ('message' in json) {
    return {found: [{file, ...json, path: '', severity: 'error'}]};
  }
  const {catalogue, problems = []} = parseCatalogue(json.value);
  const marks = findMarkProblems(json.value);
  const placed = (severity: Finding['severity'], list: readonly Problem[] = []): readonly Finding[] =>
    list.map(({path, message}) => ({file, ...json.find(path), path, severity, message}));
  const found: Finding[] = [
    ...placed('error', [...problems, ...marks, ...(refuse?.(json.value) ?? [])]),
    ...placed('warning', catalogue && doubt?.(catalogue)),
    ...findUnknownKeys(json.root).map((odd) => ({file, ...odd})),
  ].sort((one, other) => one.line - other.line || one.column - other.column);
  return {found, catalogue: hasErrors(found) ? undefined : catalogue};
}

/** Whether any of it keeps a catalogue from being used; warnings do not. */
export const hasErrors = (findings: readonly Finding[]) =>
  findings.some(({severity}) => severity === 'error');
