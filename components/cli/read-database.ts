import {type CookieDatabase, readCookieDatabase} from '../import/cookie-database.js';
import {NoList} from '../import/entry.js';
import {CliError} from './command.js';
import {readInput} from './read-input.js';

/** The copy of the Open Cookie Database that an option names; nothing where it names none. */
export async function readDatabase(file: string | undefined): Promise<CookieDatabase | undefined> {
  if (!file) return undefined;
  const text = await readInput(file);
  try {
    return readCookieDatabase(text);
  } catch (error) {
    if (error instanceof NoList) throw new CliError(`Can't take suggestions from ${file}: ${error.message}`);
    throw error;
  }
}
