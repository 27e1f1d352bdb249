/** URLs that are read of one sitemap: enough to choose from. */
const MOST = 5000;

/** What a sitemap names: pages, and further sitemaps where it is an index. */
export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/** Reads a sitemap, or an index of them (sitemaps.org); whatever else it is given names nothing. */
export function parseSitemap(xml: string): Sitemap {
  const urls: string[] = [];
  for (const [, url = ''] of xml.matchAll(/<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?([^<\]]+)/g)) {
    urls.push(unescape(url.trim()));
    if (urls.length === MOST) break;
  }
  const isIndex = /<(?:\w+:)?sitemapindex[\s>]/.test(xml.slice(0, 2000));
  return isIndex ? {pages: [], sitemaps: urls} : {pages: urls, sitemaps: []};
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

const unescape = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
