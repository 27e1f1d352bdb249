/**
 * Calls `reread` whenever the answer may have been given elsewhere: in another tab, on another sub-domain, or while
 * this page lay in the back/forward cache. Gives a function that tells the other tabs.
 */
export function syncAcrossTabs(reread: () => unknown): () => void {
  // Sub-domains share the cookie but no channel: there the cookie is read again when the visitor comes back to the tab.
  addEventListener('pageshow', reread);
  addEventListener('visibilitychange', reread);
  if ('cookieStore' in window) cookieStore.addEventListener('change', reread);
  try {
    const tabs = new BroadcastChannel('ask_first');
    tabs.onmessage = reread;
    return () => tabs.postMessage(0);
  } catch {
    // A sandboxed frame has no origin to share with other tabs.
    return () => undefined;
  }
}
