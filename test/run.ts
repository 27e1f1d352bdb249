/**
 * Runs the tests, and ends with their totals:
 *
 *     npm test              what an everyday change needs, in Chromium
 *     npm test -- banner    what has this word in its path or in a test's title, in Chromium
 *     npm run test:rest     what `npm test` leaves out
 *     npm run test:all      everything, in every engine
 */
import {spawnSync} from 'node:child_process';

import {type Engine, engineNames, runnableEngines} from './browsers/find.js';
import {build} from './runner/build.js';
import {runFailedAgain} from './runner/run-again.js';
import {runInBrowsers} from './runner/run-in-browsers.js';
import {runInNode} from './runner/run-in-node.js';
import {findByWord, needsBuild, needsPackages, splitNodeTests} from './runner/suites.js';
import type {FileTotals} from './runner/totals.js';

const quickEngine: Engine = 'chromium';
let totals: FileTotals[] = [];
const broken = (file: string): FileTotals => ({file, passed: 0, failed: 1, skipped: 0, milliseconds: 0});

/** Brings the browsers that are missing, of all engines or of the one named. */
function installBrowsers(engine?: Engine): void {
  const {status} = spawnSync('npx', ['tsx', 'test/browsers/install.ts'], {
    stdio: 'inherit',
    env: {...process.env, ...(engine ? {ASK_FIRST_BROWSERS: engine} : {})},
  });
  if (status !== 0) totals.push(broken('test/browsers/install.ts'));
}

/** Installs other people's packages, once. */
function installPackages(): void {
  const {status} = spawnSync('npx', ['tsx', 'test/runner/install-packages.ts'], {stdio: 'inherit'});
  if (status !== 0) totals.push(broken('test/e2e/package.json'));
}

/** Runs files in Node, which look at built files, and, meanwhile, all files in these engines, which do not. */
async function runBoth(inNode: readonly string[], engines: readonly Engine[]): Promise<void> {
  const both = await Promise.all([runBuilt(inNode), engines.length ? runInBrowsers(engines) : []]);
  totals.push(...both.flat());
}

async function runBuilt(files: readonly string[]): Promise<readonly FileTotals[]> {
  return (await build()) ? runInNode(files) : [broken('npm run build')];
}

async function runQuick(): Promise<void> {
  installBrowsers(quickEngine);
  await runBoth(splitNodeTests().quick, [quickEngine]);
}

async function runRest(): Promise<void> {
  installBrowsers();
  installPackages();
  const {run, skipped} = runnableEngines();
  const others = run.filter((engine) => engine !== quickEngine);
  await runBoth(splitNodeTests().rest, others);
  for (const line of skipped) console.log(line);
}

async function runWord(word: string): Promise<void> {
  const {whole, titles} = findByWord(word);
  const files = [whole, titles].flatMap(({browsers, node}) => [...browsers, ...node]);
  if (!files.length) {
    console.error(`No test has “${word}” in its path or in a title.`);
    process.exit(1);
  }
  console.log(files.join('\n'));
  const inNode = [...whole.node, ...titles.node];
  if (inNode.some(needsPackages)) installPackages();
  if (inNode.some(needsBuild) && !(await build())) totals.push(broken('npm run build'));
  totals.push(...(await runInNode(whole.node)), ...(await runInNode(titles.node, word)));
  // Whole files: in a browser, a test that is passed over counts as one that failed.
  const inBrowsers = [...whole.browsers, ...titles.browsers];
  if (inBrowsers.length) totals.push(...(await runInBrowsers([quickEngine], inBrowsers)));
}

function report(): void {
  const name = ({file, engine}: FileTotals) => (engine ? `${file} in ${engine}` : file);
  const slowest = [...totals].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 10);
  console.log('\nThe slowest files, in seconds');
  for (const of of slowest) console.log(`${(of.milliseconds / 1000).toFixed(1).padStart(7)}  ${name(of)}`);
  const failing = totals.filter(({failed}) => failed > 0);
  if (failing.length)
    console.log(`\nFailed in\n${failing.map((of) => `  ${name(of)}: ${of.failed}`).join('\n')}`);
  const sum = (key: 'passed' | 'failed' | 'skipped') => totals.reduce((all, of) => all + of[key], 0);
  // No test at all is no success.
  const failed = sum('failed') || (sum('passed') ? 0 : 1);
  if (sum('skipped')) console.log(`\n${sum('skipped')} skipped`);
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

const what = process.argv.slice(2).join(' ') || '--quick';
if (what === '--quick' || what === '--all') await runQuick();
if (what === '--rest' || what === '--all') await runRest();
if (what.startsWith('--')) totals = [...(await runFailedAgain(totals))];
else await runWord(what);
if (what === '--quick')
  console.log(
    `\nLeft out: ${engineNames.firefox} and ${engineNames.webkit}, other set-ups, accessibility, hostile pages, stories, frameworks, content systems, network measurements. \`npm run test:rest\` runs them, \`npm run test:all\` everything.`,
  );
report();
