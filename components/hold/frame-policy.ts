import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Sets a policy for frames before the body is parsed: this site, the suite's own origin and the hosts the page names
 * may be shown, nothing else, whatever inserts it. It can't be loosened on this page; what is allowed later is shown
 * through `frame.html` of the suite's origin, which the policy lets pass. That goes for services allowed before, too: if
 * their hosts were let pass, a frame inserted after a withdrawal would load.
 */
export function setFramePolicy(hosts: readonly string[]): void {
  // No data: documents: WebKit does not hand the policy down to them, and a frame inside one gets out (20 of 20 loads).
  const allowed = ["'self' blob:", ...hosts].join(' ');
  const meta = unclobbered.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `frame-src ${allowed}; object-src ${allowed}`;
  unclobbered.head.append(meta);
}
