import {mkdir, readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';

import {isChecked} from '../catalogue/validation-mark.js';
import {CliError} from './command.js';
import {reasonOf} from './read-input.js';
import {putFile} from './replace-file.js';

/**
 * Writes one of a catalogue's files, at once, where its content is not there already. Gives whether it did: servers take
 * a file that was written for a changed one.
 */
export async function writePublished(folder: string, name: string, content: Buffer): Promise<boolean> {
  const file = join(folder, name);
  try {
    await mkdir(folder, {recursive: true});
    const before = await readFile(file).catch(() => undefined);
    if (before?.equals(content)) return false;
    await putFile(file, content);
    return true;
  } catch (error) {
    throw new CliError(`Can't write ${file}: ${reasonOf(error)}`);
  }
}

/**
 * Removes the files of an earlier publishing that are not written any more: pages in their language would go on asking
 * what is not asked now. Only what carries this command's mark unchanged is its own. Gives the paths.
 */
export async function removeOutdated(folder: string, written: readonly string[]): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder)) {
    const named = /^(tables-)?[a-z]{2,8}\.json$/.exec(name);
    if (!named || written.includes(name)) continue;
    const file = join(folder, name);
    const part = await readPart(file);
    if (!isChecked(part) || !(named[1] || part.tables)) continue;
    await rm(file);
    removed.push(file);
  }
  return removed;
}

async function readPart(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
