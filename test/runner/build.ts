import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync, statSync} from 'node:fs';

const sources = [
  ...['components', 'locales', 'stories/sites', 'package-lock.json', 'package.json'],
  ...readdirSync('.').filter((file) => /^(?:rollup\.|custom-elements-manifest|tsconfig)/.test(file)),
];

/** What the build writes last. */
const last = 'dist/custom-elements.json';

/** Builds `dist/` where a source was changed since the last time; whether it is up to date now. */
export async function build(): Promise<boolean> {
  if (isBuilt()) return true;
  console.log('\n— build');
  const [status] = (await once(spawn('npm', ['run', '--silent', 'build'], {stdio: 'inherit'}), 'exit')) as [
    number | null,
  ];
  return status === 0;
}

/** Whether `dist/` is there and no source was changed since. */
function isBuilt(): boolean {
  if (!existsSync(last)) return false;
  const built = statSync(last).mtimeMs;
  return sources.flatMap(filesIn).every((file) => statSync(file).mtimeMs <= built);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return (readdirSync(path, {recursive: true}) as string[]).map((file) => `${path}/${file}`);
}
