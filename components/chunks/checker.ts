/** Entry of the chunk that comes for a catalogue only that nobody checked before. */
import {withRevisions} from '../catalogue/disclosure.js';
import {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {CheckedCatalogue} from '../catalogue/question.js';

/** Checks a catalogue. Throws an `Error` that names everything that is wrong. */
export function checkCatalogue(source: unknown): CheckedCatalogue {
  const {catalogue, problems} = parseCatalogue(source);
  if (catalogue) return withRevisions(catalogue);
  throw new Error(problems.map(({path, message}) => `\n  ${path || 'the file'}: ${message}`).join(''));
}
