/**
 * Holds the translations to the sources: what lit-localize would extract and generate now is what is there, and no
 * message lacks a translation. After a change of words: `npm run translate`, then fill in the empty targets.
 */
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';

const folders = ['locales', 'locales/generated'];

function readAll(): ReadonlyMap<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, {withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({name}) => `${folder}/${name}`)
      .filter((path) => /\.xlf$|\/generated\//.test(path)),
  );
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

function run(command: string): string {
  const {status, stdout, stderr} = spawnSync('npx', ['lit-localize', command], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`lit-localize ${command} failed: ${stdout}${stderr}`);
  return stdout + stderr;
}

const before = readAll();
run('extract');
const said = run('build');
await import('../locales/write-english.js');
await import('../locales/split-page-words.js');
const after = readAll();

const problems = [
  ...said.split('\n').filter((line) => line.includes('is missing')),
  ...[...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .map((file) => `${file} was not what the sources say; it is now: look at it and commit it`),
  ...[...after].flatMap(([file, text]) =>
    [...text.matchAll(/<target(?: state="[^"]*")?\s*\/>|<target[^>]*>\s*<\/target>/g)].map(
      () => `${file} has an empty translation`,
    ),
  ),
];
for (const problem of problems) console.log(`✗ ${problem}`);
if (problems.length) process.exitCode = 1;
else console.log(`✓ ${after.size} files of translations fit the sources, and nothing is missing`);
