import {request} from 'node:http';
import {request as secureRequest} from 'node:https';

import {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {Catalogue, Site} from '../catalogue/schema.js';
import {findSite} from '../catalogue/sites.js';
import {version} from '../page/version.js';
import {suggest} from '../check/suggest.js';
import {CliError} from './command.js';

/** A site to look at, and where to begin. */
export interface AuditedSite {
  readonly site: Site;
  readonly start: string;
}

interface Wish {
  readonly ids?: readonly string[] | undefined;
  readonly addresses: readonly string[];
  /** Where the catalogue is, if it is on a server. */
  readonly from?: URL | undefined;
}

/** The sites that are asked for; all with a host where none is named. Refuses what the catalogue does not have. */
export function auditedSites(catalogue: Catalogue, {ids, addresses, from}: Wish): readonly AuditedSite[] {
  const {sites = []} = catalogue;
  const known = sites.map(({id}) => id);
  for (const id of ids ?? []) {
    if (known.includes(id)) continue;
    const meant = suggest(id, known);
    throw new CliError(
      `The catalogue has no site "${id}"${meant ? `: did you mean "${meant}"?` : `. It has ${known.join(', ')}`}`,
    );
  }
  const wanted = ids ? sites.filter(({id}) => ids.includes(id)) : sites;
  if (addresses.length) return addresses.map((address) => siteAt(catalogue, address, wanted));
  const found = wanted.flatMap((site) => {
    const [host] = site.hosts ?? [];
    if (host === undefined) return [];
    const start = new URL(from ? `${from.protocol}//${host}` : `https://${host}`);
    if (from) start.port = from.port;
    return [{site, start: start.href}];
  });
  if (!found.length) throw new CliError('None of these sites has a host in the catalogue: name an address');
  return found;
}

function siteAt(catalogue: Catalogue, address: string, wanted: readonly Site[]): AuditedSite {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CliError(`${address} is no address: begin it with https://, as in https://www.example.gov.uk/`);
  const [only] = wanted;
  const site =
    findSite<Site>(catalogue, {host: url.hostname, path: url.pathname}) ??
    // A copy for trying things out is on a host of its own.
    (wanted.length === 1 ? only : undefined);
  if (!site)
    throw new CliError(
      `No site of the catalogue is at ${address}: say with --site which one is looked at there`,
    );
  return {site, start: url.href};
}

/** Reads `host=address`, with commas between them. */
export function readResolve(typed: string): ReadonlyMap<string, string> {
  const pairs = typed.split(',').filter((pair) => pair.trim());
  return new Map(
    pairs.map((pair) => {
      const [, host, address] = /^\s*([^=\s]+)=([^=\s]+)\s*$/.exec(pair) ?? [];
      if (!host || !address)
        throw new CliError(`--resolve has "${pair.trim()}": write it as www.example.org=127.0.0.1:8000`);
      return [host.toLowerCase(), address] as const;
    }),
  );
}

/** The catalogue at an address. Refuses what is none. */
export async function fetchCatalogue(
  address: string,
  resolve: ReadonlyMap<string, string>,
): Promise<Catalogue> {
  const url = new URL(address);
  const {status, text} = await fetchText(url, resolve).catch((error: Error) => {
    throw new CliError(`Can't fetch ${address}: ${error.message || 'its server does not answer'}`);
  });
  if (status !== 200) throw new CliError(`Can't fetch ${address}: its server answers ${status}`);
  const {catalogue} = parseCatalogue(readJson(text));
  if (catalogue) return catalogue;
  throw new CliError(
    `${address} is not a whole catalogue: name the file that ask-first publish is given, not what it writes`,
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fetchText(url: URL, resolve: ReadonlyMap<string, string>): Promise<{status: number; text: string}> {
  const told = resolve.get(url.host) ?? resolve.get(url.hostname);
  const [host = '', port = url.port] = told?.split(':') ?? [
    // Not every resolver knows what RFC 6761 says of these names.
    /(?:^|\.)localhost$/.test(url.hostname) ? '127.0.0.1' : url.hostname,
  ];
  const isSecure = url.protocol === 'https:';
  return new Promise((done, failed) => {
    const asked = (isSecure ? secureRequest : request)(
      {
        ...{
          host,
          path: url.pathname + url.search,
          headers: {host: url.host, 'user-agent': `AskFirstAudit/${version}`},
          timeout: 20_000,
        },
        port: port || (isSecure ? 443 : 80),
        ...(isSecure && {servername: url.hostname}),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => done({status: response.statusCode ?? 0, text}));
        response.on('error', failed);
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('its server does not answer')));
    asked.on('error', failed);
    asked.end();
  });
}
