import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Packs what would be published, as it was built, into a file in this folder; gives the file's path. */
export async function pack(folder: string): Promise<string> {
  const {stdout} = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  return join(folder, stdout.trim());
}
