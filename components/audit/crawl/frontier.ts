/** Pages of the same path that differ by what they are asked. */
const QUERIES = 3;

/** Files that are no pages. */
const file =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|gz|rtf|txt|xml|rss|json|ics|jpe?g|png|gif|svg|webp|ico|mp[34]|webm|mov|avi|exe|dmg|css|js)$/i;

/** Links that do something. */
const action = /(?:log|sign)-?(?:out|off)|unsubscribe|delete|remove|add-?to/i;

/**
 * Which page is next. A part of a site has had its turn before any other part has a second: of 50,000 pages, most are of
 * one kind.
 */
export class Frontier {
  readonly #accepts: (url: URL) => boolean;
  readonly #known = new Set<string>();
  readonly #queries = new Map<string, number>();
  readonly #parts = new Map<string, {taken: number; waiting: string[]}>();

  /** @param accepts Whether a page is the site's, and may be looked at. */
  constructor(accepts: (url: URL) => boolean) {
    this.#accepts = accepts;
  }

  /** How many pages are known and not taken. */
  get left(): number {
    let left = 0;
    for (const {waiting} of this.#parts.values()) left += waiting.length;
    return left;
  }

  /** Adds those of them that are pages, are not known and may be looked at. */
  add(urls: readonly string[], base?: string): void {
    for (const each of urls) {
      if (!URL.canParse(each, base)) continue;
      const url = new URL(each, base);
      url.hash = '';
      if (!/^https?:$/.test(url.protocol) || this.#known.has(url.href)) continue;
      if (file.test(url.pathname) || action.test(url.pathname + url.search) || !this.#accepts(url)) continue;
      const path = url.host + url.pathname;
      const queries = this.#queries.get(path) ?? 0;
      if (queries >= QUERIES) continue;
      this.#queries.set(path, queries + 1);
      this.#known.add(url.href);
      const [, part = ''] = url.pathname.split('/');
      const known = this.#parts.get(part) ?? {taken: 0, waiting: []};
      this.#parts.set(part, known);
      known.waiting.push(url.href);
    }
  }

  /** The next page; nothing where there is none left. */
  take(): string | undefined {
    let best: {taken: number; waiting: string[]} | undefined;
    for (const part of this.#parts.values())
      if (part.waiting.length && (!best || part.taken < best.taken)) best = part;
    if (!best) return undefined;
    best.taken += 1;
    return best.waiting.shift();
  }
}
