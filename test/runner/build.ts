import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';

const sources = [
  'components',
  'locales',
  'stories/sites',
  'package-lock.json',
  'rollup.config.js',
  'rollup.lit.js',
  'rollup.templates.js',
];

/** What the build writes last. */
const last = 'dist/custom-elements.json';

/** Builds `dist/`; whether that succeeded. */
export function build(): boolean {
  console.log('\n— build');
  return spawnSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit'}).status === 0;
}

/** Whether `dist/` is there and no source was changed since. */
export function isBuilt(): boolean {
  if (!existsSync(last)) return false;
  const built = statSync(last).mtimeMs;
  return sources.flatMap(filesIn).every((file) => statSync(file).mtimeMs <= built);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return (readdirSync(path, {recursive: true}) as string[]).map((file) => `${path}/${file}`);
}
