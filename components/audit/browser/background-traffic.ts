/** What browsers contact on their own account, whatever page they show. */
const hosts: readonly string[] = [
  'accounts.google.com',
  'clients2.google.com',
  'clients2.googleusercontent.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'www.google.com',
];

/** Whether a connection without a request may be the browser's own. */
export const isBackground = (host: string) => hosts.includes(host);
