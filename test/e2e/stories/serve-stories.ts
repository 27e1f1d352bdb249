import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('../../../storybook-static', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A story, or a page of documentation. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

/** Builds the stories anew, whatever was built before. Throws where that fails, and says why. */
export function buildStories(): readonly Entry[] {
  const {status, stdout, stderr} = spawnSync('npm', ['run', '--silent', 'storybook:build'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The stories could not be built.\n${stdout}\n${stderr}`);
  const {entries} = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
    readonly entries: Readonly<Record<string, Entry>>;
  };
  return Object.values(entries);
}

/** Serves the built stories on a port of the system's choice. */
export async function serveStories() {
  const server = createServer((request, response) => {
    const path = resolve(folder, `.${decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname)}`);
    const type = contentTypes[extname(path)];
    const found = path.startsWith(folder + sep) && type ? readFile(path) : Promise.reject();
    found.then(
      (body) => response.writeHead(200, {'Content-Type': type}).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
