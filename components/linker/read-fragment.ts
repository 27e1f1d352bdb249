/** Takes an answer that was handed over out of the page's address, before anything else on the page can see it. */
export function takeAnswerFromUrl(): string | undefined {
  const {hash, pathname, search} = location;
  if (!hash.startsWith('#ask_first=')) return undefined;
  history.replaceState(history.state, '', pathname + search);
  return hash;
}
