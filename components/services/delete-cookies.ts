/** Names of all cookies that script can see on this page; none where cookies are blocked. */
export function cookieNames(): readonly string[] {
  try {
    const pairs = document.cookie.split('; ').filter((pair) => pair.includes('='));
    return [...new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('='))))];
  } catch {
    // A sandboxed frame throws at the mere mention of cookies.
    return [];
  }
}

/**
 * Deletes cookies by name, wherever they were set: nobody tells a script the domain and path of a cookie, so every
 * level that this page can see is tried. Gives back the names that are still there.
 *
 * @param ownOnly Leaves what hosts beside and above this one see too.
 */
export function deleteCookies(names: readonly string[], ownOnly = false): readonly string[] {
  if (!names.length) return [];
  const {hostname, pathname, protocol} = location;
  const secure = protocol === 'https:' ? '; Secure' : '';
  // Cookies kept apart for each embedding site are others, with the same name.
  const kinds = secure ? [secure, `${secure}; Partitioned`] : [''];
  const domains = ownOnly ? [hostname] : domainsAbove(hostname);
  for (const domain of ['', ...domains.map((each) => `; Domain=${each}`)]) {
    for (const path of pathsAbove(pathname)) {
      for (const kind of kinds) {
        for (const name of names) document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${kind}`;
      }
    }
  }
  const left = cookieNames();
  return names.filter((name) => left.includes(name));
}

/**
 * The host and every domain above it. Where registrable domains end is not guessed (`gov.uk` is a public suffix,
 * `ac.uk` too, `luton.gov.uk` is not): the browser refuses what is too wide.
 */
function domainsAbove(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}

/** Every path whose cookies this page sees, with and without a slash at its end: `/`, `/a`, `/a/`, `/a/b` … */
function pathsAbove(path: string): readonly string[] {
  const parts = path.split('/').filter(Boolean);
  const folders = parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`);
  // No cookie's path holds a semicolon (`/search;jsessionid=1`), and what follows one would be read as an attribute.
  return ['/', ...folders.flatMap((folder) => [folder, `${folder}/`])].filter((each) => !each.includes(';'));
}
