import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

import type {MutatedRoom} from './rooms.js';
import {runStryker} from './stryker.js';
import type {MutantResult} from './stryker-api.js';

/** What came of a room's mutants. */
export interface RoomResult {
  readonly room: string;
  readonly mutants: readonly MutantResult[];
  readonly minutes: number;
}

const plugin = fileURLToPath(new URL('test-runner.ts', import.meta.url));

/** Mutates a room. The files themselves are left alone: copies are mutated, in a temporary folder. */
export async function mutateRoom(room: string, {mutate, tests}: MutatedRoom): Promise<RoomResult> {
  const begun = Date.now();
  const mutants = await runStryker({
    mutate,
    tests,
    plugins: [plugin],
    testRunner: 'rooms',
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env['ASK_FIRST_WORKERS'] ?? 2),
    tempDirName: mkdtempSync(join(tmpdir(), 'ask-first-mutation-')),
    cleanTempDir: 'always',
    ignorePatterns: ['dist', 'storybook-static', 'stories/pictures', 'test/e2e', 'test/bench', 'reports'],
    reporters: ['progress-append-only', 'html'],
    htmlReporter: {fileName: `reports/mutation/${room}.html`},
    // A busy machine makes no mutant look caught in a loop.
    timeoutMS: 20_000,
    timeoutFactor: 4,
    logLevel: 'warn',
    allowConsoleColors: false,
  });
  return {
    room,
    minutes: (Date.now() - begun) / 60_000,
    mutants: mutants.map((mutant) => ({...mutant, fileName: relative(process.cwd(), mutant.fileName)})),
  };
}
