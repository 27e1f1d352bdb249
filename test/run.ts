/**
 * `npm test`: brings the browsers, builds, then runs every test in every engine there is. Ends with the totals, which
 * are read from the runners' own counts.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'ask-first-tests-'));
const browserTotals = join(folder, 'browsers.json');
const nodeTotals = join(folder, 'node.tap');
let broken = 0;

function run(name: string, command: string, args: readonly string[]): void {
  console.log(`\n— ${name}`);
  const {status} = spawnSync(command, args, {
    stdio: 'inherit',
    env: {...process.env, ASK_FIRST_TOTALS: browserTotals},
  });
  if (status !== 0) broken += 1;
}

/** Run one after the other: a busy machine makes browsers time out. */
function testsIn(where: string): string[] {
  return (readdirSync(where, {recursive: true}) as string[])
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => `${where}/${file}`);
}

run('browsers', 'npx', ['tsx', 'test/browsers/install.ts']);
run('build', 'npm', ['run', '--silent', 'build']);
run('pages and elements, in every engine', 'npx', ['web-test-runner']);
run('journeys, stories, content systems and built files', process.execPath, [
  ...['--import', 'tsx', '--test', '--test-concurrency=1'],
  ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  ...['--test-reporter=tap', `--test-reporter-destination=${nodeTotals}`],
  ...['test/node', 'test/e2e'].flatMap(testsIn),
]);

let passed = 0;
let failed = 0;
if (existsSync(browserTotals)) {
  const engines = JSON.parse(readFileSync(browserTotals, 'utf8')) as Record<
    string,
    {passed: number; failed: number}
  >;
  for (const engine of Object.values(engines)) {
    passed += engine.passed;
    failed += engine.failed;
  }
}
if (existsSync(nodeTotals)) {
  const tap = readFileSync(nodeTotals, 'utf8');
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  passed += count('pass');
  failed += count('fail') + count('cancelled');
}
rmSync(folder, {recursive: true});
// A step that broke without a failed test, such as the build, has failed all the same.
if (broken && !failed) failed = broken;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
