import type {QuestionSite} from './question.js';

/** The site an address belongs to: by `id` where one is given, else by host and the longest matching path. */
export function findSite<Site extends QuestionSite>(
  {sites = []}: {readonly sites?: readonly Site[] | undefined},
  {id, host, path}: {id?: string | undefined; host: string; path: string},
): Site | undefined {
  if (id) return sites.find((site) => site.id === id);
  let best: Site | undefined;
  let longest = -1;
  for (const site of sites) {
    for (const entry of site.hosts ?? []) {
      const [siteHost, ...rest] = splitHost(entry);
      const sitePath = rest.join('/').replace(/\/$/, '');
      // "a/b" holds "/a/b" and "/a/b/c", not "/a/bc".
      const holds = !sitePath || `${path.toLowerCase()}/`.startsWith(`/${sitePath}/`);
      if (siteHost === host && holds && sitePath.length > longest) {
        best = site;
        longest = sitePath.length;
      }
    }
  }
  return best;
}

/** Every service that runs on a site, its own first; all there are where the site is not known. */
export function servicesOn<Service extends {readonly id: string}>(
  {services}: {readonly services: readonly Service[]},
  site: QuestionSite | undefined,
): readonly Service[] {
  if (!site) return services;
  return [...site.services, ...(site.shares ?? [])].flatMap((id) =>
    services.filter((service) => service.id === id),
  );
}

/** The host of an entry in a site's list, in lower case, then the parts of its path. */
export const splitHost = (entry: string) => entry.toLowerCase().split('/') as [string, ...string[]];

/** Whether a host is a domain or below it; none is where there is no domain. */
export const isWithin = (host: string, domain: string | false | undefined) =>
  `.${host}`.endsWith(`.${domain}`);
