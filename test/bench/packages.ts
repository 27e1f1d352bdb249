import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Folder of what the sites of the bench write themselves: configurations and glue. */
export const configurations = `${here}configurations`;

/** Folder of a package, below test/bench/node_modules. */
export function packageFolder(path: string): string {
  return `${here}node_modules/${path}`;
}

/** Installs the peers from the lock, where they are not there yet. */
export function installPeers(): void {
  if (existsSync(`${here}node_modules`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit'});
}

/** A file of configurations/ with all it imports, as a site's own build would make it. */
export async function bundleScript(file: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [`${configurations}/${file}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2021',
    conditions: ['production', 'browser'],
    define: {'process.env.NODE_ENV': '"production"'},
  });
  return outputFiles[0]?.text ?? '';
}
