interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly isHostOnly: boolean;
  readonly path: string;
  readonly expires: number;
}

/**
 * The cookies of a browser, by the rules of RFC 6265bis that a script can see: host-only and domain cookies, paths, the
 * limit of 4,096 bytes, and the order in which `document.cookie` gives them. `test` is the only public suffix.
 */
export class CookieStore {
  #cookies: readonly StoredCookie[] = [];

  readonly now: () => number;

  /** @param now Unix seconds. */
  constructor(now: () => number) {
    this.now = now;
  }

  /** What `document.cookie` gives on a page: the longest path first, then the oldest. */
  read(host: string, path: string): string {
    return this.#cookies
      .filter((cookie) => cookie.expires > this.now() && isSeen(cookie, host, path))
      .sort((a, b) => b.path.length - a.path.length)
      .map(({name, value}) => (name ? `${name}=${value}` : value))
      .join('; ');
  }

  /** What setting `document.cookie` on a page does. */
  write(host: string, page: string, text: string): void {
    const [pair = '', ...rest] = text.split(';').map((part) => part.trim());
    const attributes = new Map(
      rest.map((part): [string, string] => {
        const [key = '', value = ''] = part.split('=');
        return [key.toLowerCase(), value];
      }),
    );
    const cut = pair.indexOf('=');
    const [name, value] = cut < 0 ? ['', pair] : [pair.slice(0, cut), pair.slice(cut + 1)];
    if (name.length + value.length > 4096) return;
    const asked = attributes.get('domain')?.replace(/^\./, '');
    if (asked === 'test' || (asked && host !== asked && !host.endsWith(`.${asked}`))) return;
    const given = attributes.get('path') ?? '';
    const path = given.startsWith('/') ? given : page.replace(/\/[^/]*$/, '') || '/';
    const isHostOnly = !asked;
    const domain = asked || host;
    const isSame = (other: StoredCookie) =>
      other.name === name &&
      other.domain === domain &&
      other.isHostOnly === isHostOnly &&
      other.path === path;
    const age = attributes.get('max-age');
    const cookie = {
      ...{name, value, domain, isHostOnly, path},
      expires: age === undefined ? Infinity : this.now() + Number(age),
    };
    const at = this.#cookies.findIndex(isSame);
    const isKept = cookie.expires > this.now();
    // A cookie that is written again keeps its place.
    if (at >= 0) this.#cookies = this.#cookies.flatMap((each, i) => (i !== at ? each : isKept ? cookie : []));
    else if (isKept) this.#cookies = [...this.#cookies, cookie];
  }

  /** Loses one cookie, as a full browser does. */
  evict(at: number): void {
    this.#cookies = this.#cookies.filter((_, i) => i !== at % this.#cookies.length);
  }
}

function isSeen(cookie: StoredCookie, host: string, path: string): boolean {
  const {domain, isHostOnly, path: below} = cookie;
  return (
    (host === domain || (!isHostOnly && host.endsWith(`.${domain}`))) &&
    (path === below || path.startsWith(below.endsWith('/') ? below : `${below}/`))
  );
}
