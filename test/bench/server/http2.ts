import {createSecureServer, type Http2ServerRequest, type Http2ServerResponse} from 'node:http2';
import type {AddressInfo} from 'node:net';

import type {Certificate} from './certificate.js';

/** A server that runs. */
export interface Running {
  readonly port: number;
  close(): void;
}

/** Starts an HTTP/2 server over TLS on a free port of this machine. */
export async function startHttp2(
  {key, cert}: Certificate,
  answer: (request: Http2ServerRequest, response: Http2ServerResponse) => void,
): Promise<Running> {
  const server = createSecureServer({key, cert, allowHTTP1: true}, answer);
  // Pages are left while they load: what is cut off is nobody's error.
  for (const event of ['sessionError', 'tlsClientError', 'clientError']) server.on(event, () => undefined);
  server.on('request', (_, response) => response.stream?.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {port: (server.address() as AddressInfo).port, close: () => void server.close()};
}

/** Milliseconds since 1970, comparable with `performance.timeOrigin` plus `performance.now()` of a page. */
export const wallClock = () => performance.timeOrigin + performance.now();
