import {readEmbedPattern} from '../../embeds/embed-pattern.js';
import type {Service} from '../../catalogue/schema.js';

/** A host, or domain of a cookie, without a dot or path. */
export const bare = (host: string) =>
  host
    .replace(/^\./, '')
    .replace(/[:/].*/, '')
    .toLowerCase();

export const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Whether a URL is at a host of the list, and on the path behind it. */
export function matchesHost(pattern: string, {hostname, pathname}: URL): boolean {
  const [, path = ''] = /^[^/]*(\/.*)?$/.exec(pattern) ?? [];
  return isBelow(hostname, bare(pattern)) && pathname.startsWith(path);
}

/** Whether a service names a host, whatever the path: among its hosts, or where its frames come from. */
export function namesHost({hosts = [], embeds = []}: Service, host: string): boolean {
  return (
    hosts.some((known) => isBelow(host, bare(known))) ||
    embeds.some((text) => {
      const pattern = readEmbedPattern(text);
      if (typeof pattern === 'string') return false;
      return pattern.isDomain ? isBelow(host, pattern.host) : host === pattern.host;
    })
  );
}
