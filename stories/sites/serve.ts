/**
 * Serves the demo sites, each on a host name of its own, and the built suite below /ask-first/ on all of them.
 * `npm start` runs it; tests start it in their own process.
 */
import {createHash} from 'node:crypto';
import {existsSync, realpathSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {answer, type Answer, plain, suiteFolder} from './answer.js';

/** The demo, running. */
export interface RunningSites {
  /** The port it answers on: the free one that was found, where port 0 was asked for. */
  readonly port: number;
  /** Ends it at once, open connections included. */
  close(): Promise<void>;
}

/** Serves the demo sites to this machine only. Rejects with Node's own error where the port can't be had. */
export function startSites(wanted: {port: number}): Promise<RunningSites> {
  let port = wanted.port;
  const server = createServer((request, response) => {
    answer(request, port).then(
      (answer) => send(request, response, answer),
      (error: unknown) => {
        console.error(error);
        send(request, response, plain(500, 'The demo server failed. It says why where it runs.'));
      },
    );
  });
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      ({port} = server.address() as AddressInfo);
      started({port, close});
    });
  });
}

function send({method, headers}: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  const isKept = answer.status === 200 && method !== 'POST';
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const common = {
    'Cache-Control': isKept ? 'no-cache' : 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(isKept && {ETag: tag}),
    ...answer.headers,
  };
  const known = headers['if-none-match']?.split(',').map((given) => given.trim().replace(/^W\//, '')) ?? [];
  if (isKept && (known.includes(tag) || known.includes('*'))) {
    response.writeHead(304, common).end();
    return;
  }
  response
    .writeHead(answer.status, {
      ...common,
      'Content-Type': answer.type ?? 'application/octet-stream',
      'Content-Length': body.length,
    })
    .end(method === 'HEAD' ? undefined : body);
}

async function main(): Promise<void> {
  const wanted = process.env.PORT || '8000';
  if (!/^\d{1,5}$/.test(wanted) || +wanted > 65535) {
    return fail(`PORT is “${wanted}”, which is no number from 0 to 65535.`);
  }
  try {
    const {port} = await startSites({port: +wanted});
    console.log(welcome(port));
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    return fail(
      code === 'EADDRINUSE'
        ? `Port ${wanted} is taken: name another one, as in PORT=8001 npm start.`
        : `The demo can’t be served on port ${wanted}: ${message}`,
    );
  }
}

function welcome(port: number): string {
  const address = (host: string) => `http://${host}:${port}/`;
  return `
The demo sites are there (Ctrl-C ends them):

  Main site                 ${address('www.luton.localhost')}
  Job search                ${address('jobs.luton.localhost')}
  Meeting papers            ${address('democracy.luton.localhost')}
  Payments, foreign domain  ${address('payments.localhost')}
  Supplier’s domain         ${address('council.suppliers.localhost')}
  Another council there     ${address('neighbour.suppliers.localhost')}

What they really do, held against their list: stories/docs/audit.md
${existsSync(resolve(suiteFolder, 'ask-first.js')) ? '' : '\nThe suite is not built yet, so the pages show their fallbacks: npm run build\n'}`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  await main();
}
