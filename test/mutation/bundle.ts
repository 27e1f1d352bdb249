import {readFileSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';

import {build, type Plugin} from 'esbuild';

/**
 * Bundles code with all it imports from the folder of mutated files, so that a browser has one file to read for each
 * mutant. `base` is what stands before the path of a file in its `import.meta.url`.
 */
export async function bundle(contents: string, platform: 'browser' | 'node', base: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd(), loader: 'ts'},
    bundle: true,
    write: false,
    format: 'esm',
    platform,
    target: 'esnext',
    ...(platform === 'node' && {packages: 'external'}),
    tsconfigRaw: readFileSync('tsconfig.json', 'utf8'),
    plugins: [keepUrls(base)],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Lets each file know its own URL, as it does where it is not bundled. */
function keepUrls(base: string): Plugin {
  return {
    name: 'keep-urls',
    setup({onLoad}) {
      onLoad({filter: /\.ts$/}, ({path}) => {
        if (dirname(path).includes('node_modules')) return undefined;
        const source = readFileSync(path, 'utf8');
        const url = `(${base} + ${JSON.stringify(relative(resolve('.'), path))})`;
        return {contents: source.replaceAll('import.meta.url', url), loader: 'ts'};
      });
    },
  };
}
