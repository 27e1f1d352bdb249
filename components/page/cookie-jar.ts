/** Keeps the consent's text in the `ask_first` cookie, or for this page alone where cookies are blocked. */
export interface CookieJar {
  read(): string | undefined;
  write(text: string, days: number): void;
  /** All cookies of the page, as `document.cookie` gives them. */
  all(): string;
}

/**
 * The jar for this host, or for `domain` and all below it where the host ends in it. The domain is told, never guessed:
 * on a supplier's shared domain a wider cookie would reach other councils' sites.
 */
export function openCookieJar(domain: string | undefined): CookieJar {
  let blocked: string | undefined;
  const host = location.hostname;
  const wide = domain && (host === domain || host.endsWith(`.${domain}`)) ? `; Domain=${domain}` : '';
  const secure = location.protocol === 'https:' ? '; Secure' : '';

  const all = () => {
    try {
      return document.cookie;
    } catch {
      // A sandboxed frame throws at the mere mention of cookies.
      return '';
    }
  };
  const read = () => (/(?:^|; )ask_first=([^;]*)/.exec(all()) || [])[1] || blocked;
  return {
    all,
    read,
    write(text, days) {
      try {
        document.cookie = `ask_first=${text}; Path=/; Max-Age=${days * 86400}; SameSite=Lax${wide}${secure}`;
      } catch {
        // Kept below.
      }
      blocked = undefined;
      if (read() !== text) blocked = text;
    },
  };
}
