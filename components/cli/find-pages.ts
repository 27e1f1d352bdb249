import {lstat, readdir} from 'node:fs/promises';
import {join} from 'node:path';

import {CliError} from './command.js';
import {reasonOf} from './read-input.js';

/** The pages named and those in the folders named, sorted; symbolic links, hidden folders and node_modules are left out. */
export async function findPages(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      try {
        const stats = await lstat(path);
        return stats.isDirectory() || stats.isSymbolicLink() ? await pagesIn(path) : [path];
      } catch (error) {
        throw new CliError(`Can't read ${path}: ${reasonOf(error)}`);
      }
    }),
  );
  return [...new Set(found.flat())].sort();
}

async function pagesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return /^(?:\.|node_modules$)/.test(entry.name) ? [] : pagesIn(path);
      return entry.isFile() && /\.html?$/i.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}
