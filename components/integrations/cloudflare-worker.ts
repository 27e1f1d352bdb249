/** A Cloudflare Worker in front of a site: pages pass through the rewriting, answers are received, all else is as it is. */
import {WORKER_BOUNDS} from '../rewriter/bounds.js';
import type {KnownServices} from '../rewriter/known-services.js';
import {rewriteBytes} from '../rewriter/rewrite-bytes.js';
import {withoutProviderHints} from '../rewriter/resource-hints.js';
import {insertBanner} from './insert-banner.js';
import {readPage} from './read-page.js';
import {readServices} from './read-services.js';
import {isForReceiver, receiveAnswers, type ReceiverSettings} from './receive-answers.js';

/** How long a page may take from its headers to its end; what came of it until then goes out, and the rest as it comes. */
const PATIENCE = 10_000;

/** Warnings of a page that are written to the log: a page can have thousands of them. */
const MOST_SAID = 20;

/** What is true of the origin's bytes only. */
const BROKEN = ['content-length', 'content-md5', 'content-digest', 'digest', 'repr-digest', 'accept-ranges'];

/** The Worker's variables. */
interface Settings extends ReceiverSettings {
  /** Address of the catalogue, or of the `rows.json` of a published one; the built-in providers alone where left out. */
  readonly ASK_FIRST_CATALOGUE?: string;
  /** URL of the folder that written banners are in. Off where left out. */
  readonly ASK_FIRST_BANNERS?: string;
}

/** What the Workers runtime calls. */
const worker = {
  async fetch(request: Request, settings: Settings = {}): Promise<Response> {
    if (isForReceiver(request.url, settings)) return receiveAnswers(request, settings);
    const {ASK_FIRST_CATALOGUE, ASK_FIRST_BANNERS} = settings;
    const response = await fetch(request);
    const {body} = response;
    if (!body || !isWholePage(request, response)) return response;
    const page = await rewritten(response, body, await readServices(ASK_FIRST_CATALOGUE, request.url));
    return ASK_FIRST_BANNERS ? insertBanner(request, changed(page), ASK_FIRST_BANNERS) : page;
  },
};
export {worker as default};
export {AskFirstAnswers} from './answer-store.js';

function isWholePage({method}: Request, {status, headers}: Response): boolean {
  return (
    method !== 'HEAD' &&
    ![204, 206, 304].includes(status) &&
    /^\s*text\/html\s*(?:;|$)/i.test(headers.get('content-type') ?? '') &&
    !/^\s*attachment/i.test(headers.get('content-disposition') ?? '') &&
    Number(headers.get('content-length') ?? 0) <= WORKER_BOUNDS.bytes
  );
}

async function rewritten(
  response: Response,
  body: ReadableStream<Uint8Array>,
  services: KnownServices,
): Promise<Response> {
  const headers = new Headers(response.headers);
  const links = headers.get('link');
  if (links) {
    const kept = withoutProviderHints(links, services);
    if (kept) headers.set('link', kept);
    else headers.delete('link');
  }
  // Read by the runtime without its compression, which is put on again as content-encoding says.
  const read = await readPage(body, {bytes: WORKER_BOUNDS.bytes, milliseconds: PATIENCE});
  if (!read.page) {
    console.warn(`${response.url}: The page is passed on as it comes: ${read.reason}.`);
    return new Response(read.body, {status: response.status, statusText: response.statusText, headers});
  }
  const page = rewriteBytes(read.page, WORKER_BOUNDS, services);
  for (const {line, column, message, subject = ''} of page.problems.slice(0, MOST_SAID))
    console.warn(`${response.url}:${line}:${column}: ${message} ${subject.slice(0, 200)}`);
  const made = new Response(page.bytes, {status: response.status, statusText: response.statusText, headers});
  return page.replaced.length ? changed(made) : made;
}

/** A page without the headers that are true of the origin's bytes only. */
function changed(page: Response): Response {
  for (const name of BROKEN) page.headers.delete(name);
  const etag = page.headers.get('etag');
  if (etag && !etag.startsWith('W/')) page.headers.set('etag', `W/${etag}`);
  return page;
}
