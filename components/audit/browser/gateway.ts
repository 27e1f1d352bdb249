/** All that the browser asks for goes through here: what a page hides from the browser's own tools is seen from outside. */
import {createServer, type IncomingMessage, request as forward, type ServerResponse} from 'node:http';
import {type AddressInfo, connect, type Socket} from 'node:net';
import type {Duplex} from 'node:stream';

/** Other addresses for hosts: `www.example.org`, or with a port `www.example.org:443`, to `address` or `address:port`. */
export type Resolve = ReadonlyMap<string, string>;

/** A proxy on this machine. */
export interface Gateway {
  /** For the browser: `http://127.0.0.1:41234`. */
  readonly address: string;
  /** Hosts that were connected to since it was last asked, whether or not anything was asked of them. */
  takeContacted(): readonly string[];
  /** Why a host could not be reached, as a sentence. */
  readonly failures: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Opens a proxy to wherever hosts are, or where they are told to be. `*.localhost` is this machine. */
export async function openGateway(resolve: Resolve): Promise<Gateway> {
  const contacted = new Set<string>();
  const failures = new Map<string, string>();
  const open = new Set<Duplex>();

  const reach = (host: string, port: number): Socket => {
    contacted.add(host);
    const socket = connect({...placeOf(host, port, resolve), timeout: 20_000});
    socket.on('error', (error: NodeJS.ErrnoException) => failures.set(host, reasonOf(error)));
    socket.on('timeout', () => {
      // An open connection may be silent for long.
      if (socket.connecting) socket.destroy(Object.assign(new Error(), {code: 'ETIMEDOUT'}));
    });
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    return socket;
  };

  const passOn = (request: IncomingMessage, response: ServerResponse) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    if (!url) return response.writeHead(400).end();
    const {method, headers} = request;
    const onward = forward({
      path: url.pathname + url.search,
      method,
      headers,
      // Without an agent: it would hand a connection to one host to the next.
      createConnection: () => reach(url.hostname, Number(url.port) || 80),
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    return request.pipe(onward);
  };

  const proxy = createServer(passOn);
  const tunnel = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    open.add(socket);
    const {hostname, port} = new URL(`http://${request.url ?? ''}`);
    const far = reach(hostname, Number(port) || 80);
    const end = () => {
      socket.destroy();
      far.destroy();
    };
    far.on('connect', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length) far.write(head);
      socket.pipe(far).pipe(socket);
    });
    far.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    far.on('close', end);
    socket.on('error', end);
    socket.on('close', () => {
      open.delete(socket);
      far.destroy();
    });
  };
  proxy.on('connect', tunnel);
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    takeContacted() {
      const hosts = [...contacted];
      contacted.clear();
      return hosts;
    },
    failures,
    close: () =>
      new Promise((closed) => {
        for (const each of open) each.destroy();
        proxy.close(() => closed());
        proxy.closeAllConnections();
      }),
  };
}

function placeOf(host: string, port: number, resolve: Resolve): {host: string; port: number} {
  const told = resolve.get(`${host}:${port}`) ?? resolve.get(host);
  if (told) {
    const [, address = told, other] = /^(.*?)(?::(\d+))?$/.exec(told) ?? [];
    return {host: address, port: other ? Number(other) : port};
  }
  // Not every resolver knows what RFC 6761 says of these names.
  return {host: /(?:^|\.)localhost$/.test(host) ? '127.0.0.1' : host.replace(/^\[|\]$/g, ''), port};
}

function reasonOf({code = '', message}: NodeJS.ErrnoException): string {
  return reasons[code] ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of this name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'its server does not take connections',
  ECONNRESET: 'its server ended the connection',
  ETIMEDOUT: 'its server does not answer',
  EHOSTUNREACH: 'its server can’t be reached',
  ENETUNREACH: 'its server can’t be reached',
};
