import {writeFile} from 'node:fs/promises';

import {CliError} from './command.js';
import {reasonOf} from './read-input.js';

/** Writes the file that was asked for. Refuses where that can't be done, and says why. */
export async function writeOutput(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new CliError(`Can't write ${file}: ${reasonOf(error)}`);
  }
}
