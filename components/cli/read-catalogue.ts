import type {Catalogue} from '../catalogue/schema.js';
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
