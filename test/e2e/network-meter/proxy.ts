import {createServer, request as forward, type IncomingMessage, type ServerResponse} from 'node:http';
import {connect, type AddressInfo, type Server, type Socket} from 'node:net';
import type {Duplex} from 'node:stream';

import {standInForEverybodyElse} from './third-party-server.js';
import {Tally, type Seen} from './request-log.js';

/** All that a browser can reach: this machine's `*.localhost`, and a stand-in for everybody else. */
export interface Outside {
  /** Address for the browser's proxy setting, for example `http://127.0.0.1:41234`. */
  readonly proxyAddress: string;
  /** For a browser that does not preconnect through proxies: where to find port 443 and port 80 of all hosts. */
  readonly ports: {readonly 443: number; readonly 80: number};
  /** What was seen since the start or the last `reset`. */
  seen(): Seen;
  /** What the browser did on its own account, by host and port: left out of `seen`. */
  chatter(): ReadonlyMap<string, number>;
  /** Forgets what was seen and cuts all connections to others, so that none is used again unseen. */
  reset(): void;
  /** Ends it at once, open connections included. */
  close(): Promise<void>;
}

/** Starts a forward proxy that passes on what is for `*.localhost`, and counts and answers what is for others. */
export async function startOutside(): Promise<Outside> {
  const tally = new Tally();
  const others = await standInForEverybodyElse(tally);
  const met = new WeakMap<Socket, Set<string>>();

  const proxy = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (isOurs(url.hostname)) return passOn(request, response, url);
    // One connection to the proxy may serve many hosts: it is one to each of them.
    const hosts = met.get(request.socket) ?? new Set();
    met.set(request.socket, hosts);
    if (!hosts.has(url.host)) tally.connection(`${url.hostname}:${url.port || 80}`);
    hosts.add(url.host);
    others.answer(request, response);
  });
  proxy.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const {hostname, port} = new URL(`http://${request.url ?? ''}`);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    if (isOurs(hostname)) return pipeToLocal(socket, Number(port) || 80);
    tally.connection(`${hostname}:${port || 80}`);
    // Browsers ask for a tunnel to port 80 where a WebSocket comes without encryption.
    if (port) others.takeEncrypted(socket);
    else proxy.emit('connection', socket);
  });
  const [port, securePort] = [await listen(proxy), await listen(others.direct)];
  return {
    proxyAddress: `http://127.0.0.1:${port}`,
    ports: {443: securePort, 80: port},
    seen: () => tally.seen(),
    chatter: () => tally.chatter(),
    reset() {
      tally.reset();
      others.cut();
    },
    async close() {
      others.cut();
      proxy.closeAllConnections();
      await Promise.all([proxy, others.direct].map(closed));
    },
  };
}

function isOurs(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
}

/** Node's resolver does not know `*.localhost`; the server of the demo sites tells them apart by the Host header. */
function passOn(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const {method, headers} = request;
  const onward = forward(
    {host: '127.0.0.1', port: url.port || 80, path: url.pathname + url.search, method, headers},
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

function pipeToLocal(socket: Duplex, port: number): void {
  const server = connect(port, '127.0.0.1');
  server.on('error', () => socket.destroy());
  socket.on('close', () => server.destroy());
  socket.pipe(server).pipe(socket);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
