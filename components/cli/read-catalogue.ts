import type {Catalogue} from '../catalogue/schema.js';
import {suggest} from '../check/suggest.js';
import {checkCatalogue} from './check-catalogue.js';
import {CliError} from './command.js';
import {readInput} from './read-input.js';

/** The catalogue in a file. Refuses what is none: `check` says what is wrong with it. */
export async function readCatalogue(file: string): Promise<Catalogue> {
  const {catalogue} = checkCatalogue(file, await readInput(file));
  if (!catalogue)
    throw new CliError(`${file} is not a catalogue: ask-first check ${file} says what is wrong with it`);
  return catalogue;
}

/** An id that was given on the command line. Refuses one that the catalogue does not have. */
export function named(
  known: readonly {readonly id: string}[],
  what: string,
  id: string | undefined,
): string | undefined {
  if (id === undefined || known.some((one) => one.id === id)) return id;
  const ids = known.map((one) => one.id);
  const meant = suggest(id, ids);
  throw new CliError(
    `The catalogue has no ${what} "${id}": ${meant ? `did you mean "${meant}"?` : `there are ${ids.join(', ') || 'none'}`}`,
  );
}
