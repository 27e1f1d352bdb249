/** A Cloudflare Worker in front of a site: pages pass through the rewriting, all else as it is. */
import {rewriteBytes} from '../rewriter/rewrite-bytes.js';
import {withoutProviderHints} from '../rewriter/resource-hints.js';

/** A page above this size is passed on as it is, since it has to be in memory as a whole; in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** What is true of the origin's bytes only. */
const BROKEN = ['content-length', 'content-md5', 'content-digest', 'digest', 'repr-digest', 'accept-ranges'];

/** What the Workers runtime calls. */
const worker = {
  async fetch(request: Request): Promise<Response> {
    const response = await fetch(request);
    return isWholePage(request, response) ? rewritten(response) : response;
  },
};
export {worker as default};

function isWholePage({method}: Request, {status, body, headers}: Response): boolean {
  return (
    method !== 'HEAD' &&
    body !== null &&
    ![204, 206, 304].includes(status) &&
    /^\s*text\/html\s*(?:;|$)/i.test(headers.get('content-type') ?? '') &&
    !/^\s*attachment/i.test(headers.get('content-disposition') ?? '') &&
    Number(headers.get('content-length') ?? 0) <= LARGEST
  );
}

async function rewritten(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  const links = headers.get('link');
  if (links) {
    const kept = withoutProviderHints(links);
    if (kept) headers.set('link', kept);
    else headers.delete('link');
  }
  // Read by the runtime without its compression, which is put on again as content-encoding says.
  const bytes = new Uint8Array(await response.arrayBuffer());
  const page = bytes.length > LARGEST ? {bytes, replaced: [], problems: []} : rewriteBytes(bytes);
  for (const {line, column, message} of page.problems)
    console.warn(`${response.url}:${line}:${column}: ${message}`);
  if (page.replaced.length) {
    for (const name of BROKEN) headers.delete(name);
    const etag = headers.get('etag');
    if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
  }
  return new Response(page.bytes, {status: response.status, statusText: response.statusText, headers});
}
