import {getDomain, getPublicSuffix} from 'tldts';

import {type Entry, entriesOf, listOf, type Problem} from '../catalogue/entries.js';
import {type EmbedPattern, readEmbedPattern} from '../embeds/embed-pattern.js';
import {publicSuffixesBelow} from './public-suffixes.js';

/** Public suffixes that have nobody's pages but the provider's own, which its customers filled in. */
const OF_THEIR_PROVIDER: readonly string[] = ['pro.typeform.com'];

/**
 * Patterns of a catalogue's services that would match everybody who has a place on a domain that is shared: by the Public
 * Suffix List, of registries (`*.gov.au`) and of companies (`*.github.io`), or above such domains (`*.amazonaws.com`). The
 * list is too large for a page, which knows the registries' commonest words alone.
 */
export function findSharedDomains(source: unknown): readonly Problem[] {
  const [{services}] = entriesOf([source]) as [Entry];
  return entriesOf(services).flatMap(({embeds}, service) =>
    listOf(embeds).flatMap((text, i) => {
      const pattern = typeof text === 'string' ? readEmbedPattern(text) : '';
      // What is no pattern, or is of a registry that a page knows too, is told of already.
      const message = typeof pattern === 'string' ? undefined : problemOf(`${text}`, pattern);
      return message ? [{path: `services.${service}.embeds.${i}`, message}] : [];
    }),
  );
}

function problemOf(text: string, {host, isDomain, path}: EmbedPattern): string | undefined {
  if (isDomain && isShared(`anybody.${host}`, host))
    return `"${text}" would match everybody who has a site below ${host}: name the host of the one provider, as in "their-name.${host}"`;
  const below = isDomain ? sharedBelow(host) : [];
  if (below.length) {
    const others = below.length > 1 ? `, or below ${below.length - 1} others like it` : '';
    return `"${text}" would match everybody who has a site below ${below[0]}${others}: name the host of the one provider`;
  }
  // A path may well be one provider's: of those who keep their files on such a host, each has a folder.
  if (!isDomain && !path && isShared(host, host))
    return `"${text}" is a host that many share: name the host of the one provider, as in "their-name.${host}", or the folder, as in "${host}/their-name"`;
  return undefined;
}

/** The domains below a host on which anybody can have a site. */
function sharedBelow(host: string): readonly string[] {
  const names = publicSuffixesBelow(host).map((suffix) => suffix.replace(/^\*\./, ''));
  return [...new Set(names)].filter((name) => !OF_THEIR_PROVIDER.includes(name));
}

/** Whether names below a host are given to others, as seen from a name there. */
const isShared = (name: string, host: string) =>
  getPublicSuffix(name, {allowPrivateDomains: true})?.endsWith(host) ?? false;

/** Why no answer is shared on what is given as `--domain`; nothing where it is. */
export function whyNotShareable(domain: string): string | undefined {
  if (!getDomain(domain, {allowPrivateDomains: true}))
    return `--domain ${domain} is no domain of yours: browsers keep no cookie for an IP address, a single name, or a domain on which anybody can have a site. Write it like luton.gov.uk`;
  // A page compares it with the end of its host, letter by letter.
  return /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(domain)
    ? undefined
    : `--domain ${domain} is not a plain name, so no host would end in it: write it in small letters, with nothing before or behind it, like luton.gov.uk`;
}
