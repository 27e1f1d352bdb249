import {readFile} from 'node:fs/promises';
import {text} from 'node:stream/consumers';

import {CliError} from './command.js';

/** The text of a file, or of the standard input where the name is `-`; without a byte order mark. */
export async function readInput(name: string): Promise<string> {
  try {
    const read = name === '-' ? await text(process.stdin) : await readFile(name, 'utf8');
    return read.replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CliError(`Can't read ${name}: ${reasonOf(error)}`);
  }
}

/** What an error of the file system means, and what to do. */
export function reasonOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EISDIR: 'it is a folder. Name a file in it.',
  EEXIST: 'a file of this name is there, not a folder. Name another place, or move it away.',
  ENOTDIR: 'part of the path is a file, not a folder. Check the path.',
  EACCES: 'you may not. Change its permissions, or run this as its owner.',
  EPERM: 'you may not. Change its permissions, or run this as its owner.',
  EROFS: 'the disk is read-only. Work on a copy.',
  ENOSPC: 'the disk is full. Make room.',
};
