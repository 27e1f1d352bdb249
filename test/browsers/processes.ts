import {spawn, type ChildProcess, type StdioOptions} from 'node:child_process';
import {rmSync} from 'node:fs';

/** Process groups that must not outlive this process, each with the signal that ends it at once. */
const groups = new Map<ChildProcess, NodeJS.Signals>();
const folders = new Set<string>();
const ending = new AbortController();
let guarded = false;

/**
 * Aborted when this process ends, for `launch` of Puppeteer: left alone it ends only every other one of its browsers,
 * as `@puppeteer/browsers` 3.2 shortens the list of listeners that it is just walking through.
 */
export const processEnds = ending.signal;

/**
 * Has an interrupt, a hang-up and a termination end this process by `process.exit`, and all it started with it: only
 * then do the `exit` listeners run, those of Playwright included.
 */
export function exitOnSignals(): void {
  if (guarded) return;
  guarded = true;
  const numbers = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15} as const;
  for (const [signal, number] of Object.entries(numbers))
    process.on(signal, () => process.exit(128 + number));
  process.on('exit', () => {
    ending.abort();
    for (const [child, signal] of groups) signalGroup(child, signal);
    for (const folder of folders) removeFolder(folder);
  });
}

/**
 * Starts a program in a process group of its own, which `stopGroup`, or else the end of this process, ends.
 * `endWith` is SIGTERM for a program that clears up after itself quickly, else SIGKILL.
 */
export function startGroup(
  command: string,
  args: readonly string[],
  options: {stdio: StdioOptions; endWith: 'SIGTERM' | 'SIGKILL'; env?: NodeJS.ProcessEnv},
): ChildProcess {
  exitOnSignals();
  const {endWith, ...rest} = options;
  const child = spawn(command, args, {...rest, detached: true});
  groups.set(child, endWith);
  return child;
}

/** Ends all of a group that `startGroup` started; resolves when its leader is gone. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  const endWith = groups.get(child);
  if (!endWith) return;
  const gone = new Promise<void>((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  signalGroup(child, endWith);
  const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
  groups.delete(child);
}

/** Has `folder` removed when this process ends, however it ends, unless `removeFolder` came first. */
export function removeAtExit(folder: string): void {
  exitOnSignals();
  folders.add(folder);
}

/** Removes a folder with all that is in it. */
export function removeFolder(folder: string): void {
  // A browser that was just killed may still be writing.
  rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  folders.delete(folder);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}
