import {readFileSync, statSync} from 'node:fs';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

import {councilPage, councilStyles} from '../council-page.js';
import type {PreparedForm} from '../form.js';
import type {Certificate} from './certificate.js';
import {type Running, startHttp2, wallClock} from './http2.js';

/** A file of a form that was sent. */
export interface SentFile {
  readonly at: number;
  /** Bytes as sent, compressed with brotli at its strongest. */
  readonly bytes: number;
  /** Those that count: none of what a site writes itself. */
  readonly countedBytes: number;
}

/** The council's site. */
export interface Site extends Running {
  /** Files of forms that were sent since this list was last emptied. */
  readonly sent: SentFile[];
  /** Puts a page or file of a suite's own on it, and says how many bytes are sent. */
  put(path: string, body: string): number;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '': 'text/html',
  '.html': 'text/html',
};

/** Serves `/page/<form>?embeds=3` and the files of each form, as a server that is well set up would. */
export async function startSite(certificate: Certificate, forms: readonly PreparedForm[]): Promise<Site> {
  const sent: SentFile[] = [];
  const extra = new Map<string, string>();
  const byId = new Map(forms.map((form) => [form.id, form]));

  const find = ({pathname, searchParams}: URL): string | Buffer | undefined => {
    const [, kind, id = '', ...rest] = pathname.split('/');
    const form = byId.get(id);
    if (kind === 'page' && form) return councilPage(form, Number(searchParams.get('embeds')));
    if (kind === 'files' && form) return readFormFile(form, rest.join('/'));
    return pathname === '/site.css' ? councilStyles : extra.get(pathname);
  };

  const server = await startHttp2(certificate, (request, response) => {
    const url = new URL(request.url, 'https://www.council.test');
    const body = find(url);
    if (body === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    const [, kind, id = '', ...rest] = url.pathname.split('/');
    const compressed = compress(body);
    const form = byId.get(id);
    if (kind === 'files' && form)
      sent.push({
        at: wallClock(),
        bytes: compressed.length,
        countedBytes: countBytes(form, rest.join('/'), compressed),
      });
    response.writeHead(200, {
      'content-type': `${types[extname(url.pathname)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': compressed.length,
      'cache-control':
        kind === 'page' || extra.has(url.pathname) ? 'no-cache' : 'max-age=31536000, immutable',
    });
    response.end(compressed);
  });
  return {
    ...server,
    sent,
    put(path, body) {
      extra.set(path, body);
      return compress(body).length;
    },
  };
}

function readFormFile(
  {files: {folders = [], made}}: PreparedForm,
  path: string,
): string | Buffer | undefined {
  const text = made?.[path];
  if (text !== undefined) return text;
  const below = normalize(`/${path}`);
  const file = folders.map((folder) => join(folder, below)).find((each) => isFile(each));
  return file === undefined ? undefined : readFileSync(file);
}

function countBytes(form: PreparedForm, path: string, compressed: Buffer): number {
  if (form.files.configuration?.includes(path)) return 0;
  const bare = form.files.countedAs?.[path];
  const body = bare === undefined ? undefined : readFormFile(form, bare);
  return body === undefined ? compressed.length : compress(body).length;
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
}

const compressions = new Map<string, Buffer>();

/** Each body once: at its strongest it takes longer than the network that is measured. */
function compress(body: string | Buffer): Buffer {
  const key = body.toString();
  let compressed = compressions.get(key);
  if (!compressed) {
    compressed = brotliCompressSync(body, {
      params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: key.length},
    });
    compressions.set(key, compressed);
  }
  return compressed;
}
