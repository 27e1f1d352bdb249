import {readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import type {AddressInfo} from 'node:net';

import {suiteFolder} from '../../../stories/sites/answer.js';

/** What a test's own server sends back. */
export interface Sent {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** Whether the connection ends in the middle of the body. */
  readonly isCutOff?: boolean;
}

/** The types of the suite's files; the rest are scripts. */
const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html',
  css: 'text/css',
};

/**
 * Serves pages of a test's own on every `*.localhost` name, for what no demo site shows. What `answer` leaves is the
 * built suite's below /ask-first/, or missing. Pages made up by `route.fulfill` would not do: Chromium does not let
 * them reach other hosts of this machine.
 *
 * @param secure Certificate and key, where the pages are to come over https.
 */
export async function servePages(
  answer: (request: IncomingMessage, host: string) => Sent | undefined | Promise<Sent | undefined>,
  secure?: {readonly cert: string; readonly key: string},
) {
  const listener = (request: IncomingMessage, response: ServerResponse) => void send(request, response);
  const server = secure ? createSecureServer(secure, listener) : createServer(listener);
  async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {url = '', headers} = request;
    const sent =
      (await answer(request, headers.host?.split(':')[0] ?? '')) ?? suiteFile(url.replace(/\?.*/, ''));
    const {
      type,
      body,
      headers: more,
      status = body === undefined ? 404 : 200,
      isCutOff,
    } = sent as Partial<Sent>;
    response.writeHead(status, {
      'Content-Type': type,
      ...more,
      ...(isCutOff && {'Content-Length': body?.length}),
    });
    if (isCutOff) response.write(body?.slice(0, body.length / 2), () => response.destroy());
    else response.end(body);
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const {port} = server.address() as AddressInfo;
  return {
    port,
    address: (host: string, path = '/') => `http${secure ? 's' : ''}://${host}.localhost:${port}${path}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function suiteFile(address: string): {type: string; body?: string; headers?: Sent['headers']} {
  const [url = ''] = address.split('?');
  const type = types[url.split('.').pop() ?? ''] ?? 'text/javascript';
  try {
    if (!url.startsWith('/ask-first/')) return {type};
    return {
      type,
      body: readFileSync(`${suiteFolder}${url.slice('/ask-first'.length)}`, 'utf8'),
      // Other origins import these, a sandboxed page among them.
      headers: {'Access-Control-Allow-Origin': '*'},
    };
  } catch {
    return {type};
  }
}
