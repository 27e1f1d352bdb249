/** Real clients of vendors, each from a host of its own, and the vendor's own library to see whether what they send is true. */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';

import {createChallenge, type Payload, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';

const require = createRequire(import.meta.url);
const altcha = join(require.resolve('altcha'), '..', 'altcha.min.js');
const leaflet = join(require.resolve('leaflet'), '..');

const secrets = {hmacSignatureSecret: 'of the site', hmacKeySignatureSecret: 'of its keys'};

/** A grey tile of a map. */
const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** What a vendor's server sends, by host and path. */
async function sent(host: string, path: string): Promise<readonly [type: string, body: string | Buffer]> {
  if (host === 'captcha') {
    if (path === '/altcha.js') return ['text/javascript', readFileSync(altcha)];
    const challenge = await createChallenge({
      ...{algorithm: 'PBKDF2/SHA-256', cost: 100, counter: 20, deriveKey},
      ...secrets,
    });
    return ['application/json', JSON.stringify(challenge)];
  }
  if (path.startsWith('/tiles/')) return ['image/png', tile];
  const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'image/png';
  return [type, readFileSync(join(leaflet, path))];
}

/** Serves the clients at `captcha.localhost` and `map.localhost`, and counts who comes. */
export async function startVendors() {
  let connections = 0;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const [host = ''] = (request.headers.host ?? '').split('.');
    const path = (request.url ?? '').replace(/\?.*/, '');
    requests.push(`${host}${path}`);
    const headers = {'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store'};
    sent(host, path).then(
      ([type, body]) => response.writeHead(200, {...headers, 'Content-Type': type}).end(body),
      () => response.writeHead(404, headers).end(),
    );
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: (host: 'captcha' | 'map') =>
      `http://${host}.localhost:${(server.address() as AddressInfo).port}`,
    /** How many connections there were, and what was asked for. */
    seen: () => ({connections, requests: [...requests]}),
    /** Forgets what was seen, and cuts all connections. */
    reset() {
      server.closeAllConnections();
      connections = 0;
      requests.length = 0;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Whether a form's token is the solution of a challenge that the captcha's server gave out. */
export async function isSolved(token: string): Promise<boolean> {
  const {challenge, solution} = JSON.parse(Buffer.from(token, 'base64').toString()) as Payload;
  return (await verifySolution({challenge, solution, deriveKey, ...secrets})).verified;
}
