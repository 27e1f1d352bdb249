/**
 * What browsers contact on their own account, whatever page they show: seen with a page of nothing but text open. Never a
 * host that a page in the tests means.
 */
const hosts: readonly string[] = [
  // Chromium: the time, updates of its components, who is signed in, what the fields of a form are for.
  'clients2.google.com',
  'update.googleapis.com',
  'accounts.google.com',
  'content-autofill.googleapis.com',
  // Firefox: lists of its own.
  'firefox.settings.services.mozilla.com',
];

/** Whether a `host:port` is one that browsers contact on their own account. */
export function isChatter(authority: string): boolean {
  return hosts.includes(authority.replace(/:\d+$/, ''));
}
