import type {Certificate} from './certificate.js';
import {type Running, startHttp2, wallClock} from './http2.js';
import {isChatter} from '../../e2e/network-meter/background-traffic.js';

/** A request that reached somebody else. */
export interface ThirdPartyRequest {
  readonly at: number;
  readonly url: string;
  /** What it was for, as the browser says: `iframe`, `script`, … */
  readonly destination: string;
}

/** Everybody but the site. */
export interface ThirdParties extends Running {
  /** What was asked for since this list was last emptied, the browser's own chatter left out. */
  readonly requests: ThirdPartyRequest[];
}

/** Starts the server that stands for every other host: it writes down who was asked for what. */
export async function startThirdParties(certificate: Certificate): Promise<ThirdParties> {
  const requests: ThirdPartyRequest[] = [];
  const server = await startHttp2(certificate, ({headers, url}, response) => {
    const host = headers[':authority'] ?? headers.host ?? 'unknown';
    const destination = String(headers['sec-fetch-dest'] ?? '');
    if (!isChatter(host)) requests.push({at: wallClock(), url: `https://${host}${url}`, destination});
    response.writeHead(200, {
      'content-type': destination === 'script' ? 'text/javascript' : 'text/html',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    response.end(destination === 'iframe' ? '<!doctype html><title>Embed</title><p>Embed' : '');
  });
  return {...server, requests};
}
