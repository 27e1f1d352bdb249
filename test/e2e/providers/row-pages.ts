/** Pages with a frame of each provider that only a row of the catalogue knows, in all the ways such a frame comes to a visitor. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import {audience} from '../../../components/cli/audience.js';
import {ROWS_FILE, rowCatalogue, rowFrames} from '../../node/rewriter/row-frames.js';
import {bringFunctions} from '../cms/wordpress/programs.js';
import {unpackPlugin} from '../cms/wordpress/run-plugin.js';
import {servePages} from '../journeys/serve-pages.js';
import {startWorkers} from '../worker/run-worker.js';

/** A way in which a frame comes to a visitor, and what leaves the browser before a yes at most. */
export interface Way {
  readonly name: string;
  /** `connections` where nobody is even connected to, `requests` where nothing is asked for; else it is only measured. */
  readonly holds: 'connections' | 'requests' | 'in the end';
  /** Whether a script puts the frames into a page that has loaded. */
  readonly isLate?: boolean;
}

/** All of them; the name of each is the path of its page. */
export const ways: readonly Way[] = [
  {name: 'in the page, plain', holds: 'in the end'},
  {name: 'in the page, strict', holds: 'requests'},
  {name: 'late by a script, plain', holds: 'in the end', isLate: true},
  {name: 'late by a script, strict', holds: 'requests', isLate: true},
  {name: 'rewritten by hold', holds: 'connections'},
  {name: 'rewritten by the Worker', holds: 'connections'},
  {name: 'rewritten by WordPress', holds: 'connections'},
];

/** A frame of each, as editors paste it. */
export const pasted = rowFrames
  .map(
    ({src, name}) =>
      `<iframe src="${src.replaceAll('&', '&amp;')}" title="A thing of ${name}" width="560" height="315"></iframe>`,
  )
  .join('\n');

const page = (body: string, attributes = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title><script src="/ask-first/ask-first.js" data-catalogue="/rows/" ${attributes}></script></head><body><main>${body}</main></body></html>`;

/** What rewrites a page: the real command, the real Worker, the plugin in real PHP; a sentence where this machine has no PHP. */
export async function startRowPages() {
  const published = publishCatalogue(rowCatalogue, audience);
  const wordpress = rewriteInWordPress();
  const bodies: Readonly<Record<string, string>> = {
    'in the page, plain': page(pasted),
    'in the page, strict': page(pasted, 'data-hold="frames"'),
    'late by a script, plain': page(''),
    'late by a script, strict': page('', 'data-hold="frames"'),
    'rewritten by hold': hold(page(pasted)),
    'rewritten by the Worker': page(pasted),
    'rewritten by WordPress': page(wordpress.html),
  };
  const pages = await servePages(({url = ''}) => {
    if (url === '/catalogue.json') return {type: 'application/json', body: readFileSync(ROWS_FILE)};
    const file = published.get(url.replace('/rows/', ''));
    if (file) return {type: 'application/json', body: file};
    const body = bodies[decodeURIComponent(url.slice(1))];
    return body ? {type: 'text/html', body} : undefined;
  });
  const port = Number(new URL(pages.address('rows')).port);
  const workers = await startWorkers(port, {http: {ASK_FIRST_CATALOGUE: '/catalogue.json'}});
  const workerPort = workers.ports['http'];
  return {
    missing: wordpress.missing,
    address({name}: Way): string {
      const url = new URL(pages.address('rows', `/${encodeURIComponent(name)}`));
      if (name === 'rewritten by the Worker') url.port = `${workerPort}`;
      return url.href;
    },
    async close(): Promise<void> {
      await workers.stop('SIGKILL');
      pages.close();
    },
  };
}

function hold(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-rows-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  execFileSync(process.execPath, ['dist/cli.js', 'hold', '--strict', '--catalogue', ROWS_FILE, folder]);
  const held = readFileSync(file, 'utf8');
  rmSync(folder, {recursive: true});
  return held;
}

function rewriteInWordPress(): {readonly html: string; readonly missing?: string} {
  const brought = bringFunctions();
  if ('missing' in brought) return {html: '', missing: brought.missing};
  const [html = ''] = unpackPlugin(brought.packages).withRows(ROWS_FILE).rewrite([pasted]);
  return {html};
}
