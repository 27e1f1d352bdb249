/** Takes an answer that was handed over out of the page's address, before anything else on the page can see it. */
export function takeAnswerFromUrl(): string | undefined {
  const {hash} = location;
  if (!hash.startsWith('#ask_first=')) return undefined;
  // The whole URL: a path that begins with two slashes would be read as another host.
  history.replaceState(history.state, '', location.href.replace(hash, ''));
  return hash;
}
