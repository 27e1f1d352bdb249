import {type KnownServices, NO_SERVICES} from './known-services.js';
import {isProviderConnection} from './provider-url.js';
import {type Element, type ParsedHtml, valueOf} from './parse-html.js';

/** Links that only tell a browser to connect or to load early. */
const HINTS = /^(?:preconnect|dns-prefetch|preload|prefetch|modulepreload|prerender)$/i;

/** Whether a `<link>` does nothing but make the browser contact a known provider early. */
export function isProviderHint(page: ParsedHtml, link: Element, services: KnownServices): boolean {
  const read = (name: string) => valueOf(page, link, name)?.text ?? '';
  const pictures = read('imagesrcset')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
  return (
    isHint(read('rel')) &&
    [read('href'), ...pictures].some((address) => address && isProviderConnection(address, services))
  );
}

/** A `Link` header of HTTP without such hints; empty where nothing else was in it. */
export function withoutProviderHints(header: string, services = NO_SERVICES): string {
  const links = header.match(/<[^<>]*>(?:"[^"]*"|[^,"])*/g) ?? [];
  return links
    .map((link) => link.trim())
    .filter((link) => {
      const [, address = '', rest = ''] = /^<([^>]*)>(.*)$/s.exec(link) ?? [];
      const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(rest);
      return !(isHint(rel?.[1] ?? rel?.[2] ?? '') && isProviderConnection(address.trim(), services));
    })
    .join(', ');
}

function isHint(rel: string): boolean {
  const words = rel.split(/\s+/).filter(Boolean);
  return words.length > 0 && words.every((word) => HINTS.test(word));
}
