/** Keeps the consent's text in the `ask_first` cookie, or for this page alone where cookies are blocked. */
export interface CookieJar {
  read(): string | undefined;
  write(text: string, days: number): void;
}

/** All cookies that the page can read, as `document.cookie` gives them; none where they are blocked. */
export function allCookies(): string {
  try {
    return document.cookie;
  } catch {
    // A sandboxed frame throws at the mere mention of cookies.
    return '';
  }
}

/** The consent's text as the cookie has it; nothing where there is none. */
export function readConsentCookie(): string | undefined {
  return (/(?:^|; )ask_first=([^;]*)/.exec(allCookies()) || [])[1];
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

  return {
    read: () => readConsentCookie() || blocked,
    write(text, days) {
      try {
        document.cookie = `ask_first=${text}; Path=/; Max-Age=${days * 86400}; SameSite=Lax${wide}${secure}`;
      } catch {
        // Kept below.
      }
      blocked = readConsentCookie() === text ? undefined : text;
    },
  };
}
