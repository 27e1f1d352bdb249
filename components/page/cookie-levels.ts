/**
 * What has to be written to delete a cookie wherever it was set: nobody tells a script the domain and path of a cookie,
 * so every level that this page can see is named.
 *
 * @param ownOnly Leaves what hosts beside and above this one see too.
 */
export function deletionsOf(name: string, ownOnly = false): readonly string[] {
  const {hostname, pathname, protocol} = location;
  const secure = protocol === 'https:' ? '; Secure' : '';
  // Cookies kept apart for each embedding site are others, with the same name.
  const kinds = secure ? [secure, `${secure}; Partitioned`] : [''];
  const domains = ownOnly ? [hostname] : domainsAbove(hostname);
  return ['', ...domains.map((each) => `; Domain=${each}`)].flatMap((domain) =>
    pathsAbove(pathname).flatMap((path) =>
      kinds.map((kind) => `${name}=; Max-Age=0; Path=${path}${domain}${kind}`),
    ),
  );
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
