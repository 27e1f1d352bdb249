/** Serves pages made of the embed markup in this folder, below corpus.localhost, with and without the suite. */
import {readdirSync, readFileSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';

import {suiteFolder} from '../../stories/sites/answer.js';
import {COMMAND_BOUNDS} from '../../components/rewriter/bounds.js';
import {knowServices, servicesOf} from '../../components/rewriter/known-services.js';
import {rewriteHtml} from '../../components/rewriter/rewrite-html.js';
import {rowCatalogue, rowFrames} from '../node/rewriter/row-frames.js';
import {addressOfWay, folder, frames, ours, scripts, ways, waysScript, type Form} from './markup.js';

/** What is done on a page about frames: no suite at all, the suite alone, or the suite with the frame policy. */
export type Mode = 'bare' | 'plain' | 'strict';

/** A page in a frame's own `srcdoc` and a provider that the suite does not know are none of the rewriting's. */
const known = frames.filter(({name}) => !/^(?:facebook-page|frame-in-srcdoc)$/.test(name));

/** Frames that only a row of a catalogue knows, with a hint each, as editors and themes leave them. */
const ofRows = rowFrames
  .map(
    ({src}) =>
      `<iframe src="${src.replaceAll('&', '&amp;')}"></iframe><link rel="preconnect" href="${new URL(src).origin}">`,
  )
  .join('\n');
const rewriteRows = (html: string) =>
  rewriteHtml(html, COMMAND_BOUNDS, knowServices(servicesOf(rowCatalogue))).html;

/** What a placeholder's template may have, each from a host of its own. */
const templates = readFileSync(`${folder}templates.html`, 'utf8');

const pages: Readonly<Record<string, () => string>> = {
  '/ours': () => page('plain', formsBody(ours)),
  '/text': () => page('plain', '<p>Nothing but text.</p>'),
  '/planted': () => page('plain', `${formsBody(ours)}<img src="https://i.ytimg.com/vi/x/0.jpg" alt="">`),
  '/bare/scripts': () => page('bare', formsBody(scripts)),
  // As a server with the rewriting sends them: with the suite, and without any script at all.
  '/rewritten/frames': () => rewriteHtml(page('plain', formsBody(frames))).html,
  '/rewritten/without-suite': () => rewriteHtml(page('bare', formsBody(frames))).html,
  '/rewritten/of-known-providers': () => rewriteHtml(page('plain', formsBody(known))).html,
  '/rewritten/of-known-providers/without-suite': () => rewriteHtml(page('bare', formsBody(known))).html,
  '/bare/of-rows': () => page('bare', ofRows),
  '/rewritten/of-rows': () => rewriteRows(page('plain', ofRows)),
  '/rewritten/of-rows/without-suite': () => rewriteRows(page('bare', ofRows)),
  '/plain/templates': () => page('plain', templates),
  '/rewritten/templates': () => rewriteHtml(page('plain', templates)).html,
  '/plain/one-frame': () => page('plain', formsBody(frames.filter(({name}) => name === 'youtube-share'))),
  '/meter': () => page('bare', readFileSync(`${folder}meter.html`, 'utf8')),
  '/meter/idle': () => page('bare', '<p>Nothing but text.</p>'),
  ...Object.fromEntries(
    (['bare', 'plain', 'strict'] as const).flatMap((mode) => [
      [`/${mode}/frames`, () => page(mode, formsBody(frames))],
      [`/${mode}/ways`, () => page(mode, waysBody())],
    ]),
  ),
};

/**
 * Starts the server on a free port; `address` is where its pages begin. The suite is served as it was built at that
 * moment: a build that runs meanwhile must not look like a leak. Throws where it is not built.
 */
export async function startCorpus(): Promise<{readonly address: string; close(): Promise<void>}> {
  const suite = readSuite();
  const server = createServer((request, response) => {
    answer(suite, new URL(request.url ?? '/', 'http://corpus.localhost'), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://corpus.localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  suite: ReadonlyMap<string, string>,
  {pathname, searchParams}: URL,
  response: ServerResponse,
): void {
  const made = pages[pathname];
  if (made) return send(response, 'text/html', made());
  if (pathname === '/redirect') {
    response.writeHead(302, {Location: searchParams.get('to') ?? '/'}).end();
    return;
  }
  if (pathname === '/media/oembed')
    return send(response, 'text/html', oembedPage(searchParams.get('url') ?? ''));
  const file = suite.get(pathname);
  if (file === undefined) response.writeHead(404).end();
  else send(response, types[extname(pathname)] ?? 'text/plain', file);
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
};

/** The files that pages load, by their path on the server. */
function readSuite(): ReadonlyMap<string, string> {
  const files = ['', 'chunks/'].flatMap((below) =>
    readdirSync(`${suiteFolder}/${below}`)
      .filter((file) => extname(file) in types)
      .map((file) => below + file),
  );
  if (!files.includes('ask-first.js')) throw new Error('The suite is not built: npm run build');
  return new Map(files.map((file) => [`/ask-first/${file}`, readFileSync(`${suiteFolder}/${file}`, 'utf8')]));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, {'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache'}).end(body);
}

/** What Drupal's media module answers below /media/oembed: a page of its own around the provider's frame. */
function oembedPage(url: string): string {
  const id = new URL(url).searchParams.get('v') ?? '';
  return `<!DOCTYPE html><html><head><css-placeholder token="x"></head><body style="margin: 0"><iframe width="200" height="113" src="https://www.youtube.com/embed/${id}?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen title="A new floor for young readers"></iframe></body></html>`;
}

function page(mode: Mode, body: string): string {
  const hold = mode === 'strict' ? ' data-hold="frames"' : '';
  const suite = `<script src="/ask-first/ask-first.js" data-catalogue="/ask-first/luton.json" data-site="main"${hold}></script>`;
  // Small, so that all of them are in view: what is lazy loads too.
  const style =
    '<style>iframe, object, embed { width: 60px; height: 30px; } section, .way { display: inline-block; }</style>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${mode === 'bare' ? '' : suite}<title>Embed markup</title><link rel="icon" href="data:,">${style}</head><body>${mode === 'bare' ? '' : '<cookie-banner></cookie-banner>'}${body}</body></html>`;
}

function formsBody(forms: readonly Form[]): string {
  return forms.map(({name, html}) => `<section id="${name}">${html}</section>`).join('\n');
}

function waysBody(): string {
  const quoted = (way: string, when: 'parsing' | 'loaded') => JSON.stringify(addressOfWay(way, when));
  const parsed = ways.map((way, index) => {
    const place = `<div class="way" id="way-${index}">`;
    if (way === 'the parser')
      return `${place}<iframe src="${addressOfWay(way, 'parsing').replace('&', '&amp;')}"></iframe></div>`;
    const frame = `<iframe src=\\"\${${quoted(way, 'parsing')}}\\"></iframe>`;
    if (way === 'document.write') return `${place}<script>document.write(\`${frame}\`)</script></div>`;
    return `${place}</div><script>ways[${JSON.stringify(way)}](${quoted(way, 'parsing')}, document.getElementById("way-${index}"))</script>`;
  });
  const late = ways
    .slice(2)
    .map(
      (way) =>
        `ways[${JSON.stringify(way)}](${quoted(way, 'loaded')}, document.body.appendChild(document.createElement("div")));`,
    );
  return `<script>{${waysScript}}</script>${parsed.join('\n')}<script>addEventListener("load", () => {${late.join('\n')}});</script>`;
}
