import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** What a command said, and its exit code. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the built `ask-first` in a folder, with a text on its standard input. */
export function askFirst(args: readonly string[], {cwd = '.', input = ''} = {}): Promise<Said> {
  return runFile(cli, args, {cwd, input});
}

/** Runs a copy of it that is somewhere else. */
export function runFile(file: string, args: readonly string[], {cwd = '.', input = ''} = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {cwd});
    let [out, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({code, out, errors}));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** A folder of the test's own, removed when the tests of the file are over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-command-'));
  after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}
