import type {RequestListener} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {createServer, type Server} from 'node:net';
import type {Duplex} from 'node:stream';

import {generate} from 'selfsigned';

import type {Tally} from './request-log.js';

/** A stand-in for every server of others. */
export interface EverybodyElse {
  /** Answers a request and counts it. */
  readonly answer: RequestListener;
  /** Takes a connection on which encryption comes next, and answers and counts the requests on it. */
  takeEncrypted(socket: Duplex): void;
  /** Counts and takes connections of a browser that was told to find all others on this server's port. */
  readonly direct: Server;
  /** Cuts all connections, those that did not say yet who is meant uncounted. */
  cut(): void;
}

// So that no answer is kept and asked for only once.
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Access-Control-Allow-Origin': '*',
};
const body = '<!doctype html><title>Somebody else</title>';

/** Makes the stand-in, with a certificate that nobody vouches for: the browser has to accept that. */
export async function standInForEverybodyElse(tally: Tally): Promise<EverybodyElse> {
  const answer: RequestListener = (request, response) => {
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    tally.request(new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'unknown'}`).href);
    response.writeHead(200, headers).end(body);
  };
  const {private: key, cert} = await generate([{name: 'commonName', value: 'outside.test'}], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  // It never listens: connections are handed to it.
  const encrypted = createTlsServer({key, cert}, answer);
  const open = new Set<Duplex>();
  const takeEncrypted = (socket: Duplex) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    encrypted.emit('connection', socket);
  };

  // Who is meant is only said when encryption starts. What ends before counts as well.
  const nameless = new Set<number | undefined>();
  encrypted.on('secureConnection', ({remotePort, servername}) => {
    if (nameless.delete(remotePort)) tally.connection(`${servername || 'unknown'}:443`);
  });
  encrypted.on('tlsClientError', () => undefined);
  const direct = createServer((socket) => {
    const {remotePort} = socket;
    nameless.add(remotePort);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => nameless.delete(remotePort) && tally.connection('unknown:443'));
    takeEncrypted(socket);
  });
  const cut = () => {
    nameless.clear();
    for (const socket of open) socket.destroy();
  };
  return {answer, takeEncrypted, direct, cut};
}
