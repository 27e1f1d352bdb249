import {readFileSync} from 'node:fs';
import type {IncomingMessage} from 'node:http';
import {createRequire} from 'node:module';

import {type Sent, servePages} from '../journeys/serve-pages.js';

/** A page of somebody else, by what makes it different from the plain one. */
export interface Host {
  /** Goes in front of the suite's script. */
  readonly before?: string;
  /** Goes behind it, in the head. */
  readonly after?: string;
  /** Goes first into the body. */
  readonly first?: string;
  /** Goes last into the body. */
  readonly last?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  /** Turns the page into this host's, after all the above. */
  readonly make?: (html: string, origin: string) => string;
  /** The page's bytes, where they are not UTF-8. */
  readonly encode?: (html: string) => Buffer;
  /** Answers what else this host is asked for. */
  readonly answer?: (path: string, request: IncomingMessage) => Sent | undefined;
}

const {resolve} = createRequire(import.meta.url);

/** Scripts of other people, as they are published. */
const libraries: Readonly<Record<string, string>> = {
  'bootstrap.js': resolve('bootstrap/dist/js/bootstrap.js'),
  'jquery.js': resolve('jquery/dist/jquery.js'),
  'mootools.js': resolve('mootools'),
  'prototype.js': resolve('prototype-js-core'),
  'require.js': resolve('requirejs/require.js'),
};

/** A page of this folder. */
export const readPage = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

const plain = readPage('page.html');

/** The plain page with what makes this host's. */
function makePage(
  {before = '', after = '', first = '', last = '', make = (html) => html}: Host,
  origin: string,
): string {
  const places = {
    '<!-- before the suite -->': before,
    '<!-- after the suite -->': after,
    '<!-- first in the body -->': first,
    '<!-- last in the body -->': last,
  };
  return make(
    Object.entries(places).reduce((html, [place, content]) => html.replace(place, () => content), plain),
    origin,
  );
}

/** Serves each host on a name of its own, so that what one stores no other finds; counts what is posted to them. */
export async function serveHosts(hosts: Readonly<Record<string, Host>>) {
  const posted: string[] = [];
  const pages = await servePages((request, name) => {
    const host = hosts[name.replace('.localhost', '')];
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'POST') posted.push(`${name}${path}`);
    const library = libraries[path.replace('/libraries/', '')];
    if (library) return {type: 'text/javascript', body: readFileSync(library, 'utf8')};
    const other = host?.answer?.(path, request);
    if (other || !host || path !== '/') return other;
    const html = makePage(host, `http://${request.headers.host}`);
    return {
      type: host.type ?? 'text/html',
      body: host.encode?.(html) ?? html,
      headers: host.headers ?? {},
    };
  });
  return {...pages, posted};
}
