import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {servePages} from '../journeys/serve-pages.js';

const file = (name: string) => readFileSync(new URL(`hosts/${name}`, import.meta.url), 'utf8');
const page = file('page.html');

/** Style sheets of other people, by name. The first is what the others are compared with. */
export const hostStyles: Readonly<Record<string, string>> = {
  neutral: file('neutral.css'),
  'Bootstrap 3': readFileSync(
    createRequire(import.meta.url).resolve('bootstrap/dist/css/bootstrap.css'),
    'utf8',
  ),
  'everything unset, and important': file('unset.css'),
  'everything reverted': file('revert.css'),
  'every element styled, and important': file('every-element.css'),
  'a root of 10 pixels': file('small-root.css'),
  'texts of all oddities': file('inherited.css'),
  'right to left by style': file('right-to-left.css'),
  'a block theme': file('block-theme.css'),
  'quirks mode': '',
};

/** How the page is had. */
export interface Variant {
  /** Without the suite's script: as the page was before. */
  readonly without?: boolean;
  /** Without preferences of its own, so that they open in a dialog. */
  readonly dialog?: boolean;
}

/** Serves one page below every one of these style sheets. */
export async function serveHosts() {
  const pages = await servePages(({url = ''}) => {
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    const [, host = '', name] = decodeURIComponent(pathname).split('/');
    if (name === 'host.css') return {type: 'text/css', body: hostStyles[host] ?? ''};
    if (!(host in hostStyles)) return undefined;
    let body = page;
    if (host === 'quirks mode') body = body.replace('<!doctype html>', '');
    if (searchParams.has('without')) body = body.replace(/<script[^]*?<\/script>/, '');
    if (searchParams.has('dialog')) body = body.replace(/<cookie-preferences>.*<\/cookie-preferences>/, '');
    return {type: 'text/html', body};
  });
  return {
    address: (host: string, {without, dialog}: Variant = {}) =>
      pages.address(
        'access',
        `/${encodeURIComponent(host)}/?${without ? 'without' : ''}${dialog ? 'dialog' : ''}`,
      ),
    close: pages.close,
  };
}

/** A page whose head and foot stay in view, and which says so to browsers, as such pages should. */
export const stickyPage = page
  .replace(
    '<link rel="stylesheet" href="host.css" />',
    `<style>
    html { scroll-padding-block: 72px 56px; }
    body { margin: 0; font: 16px/1.5 sans-serif; }
    header, footer { position: sticky; z-index: 10; background: #fff; }
    header { top: 0; height: 56px; }
    footer { bottom: 0; height: 40px; }
  </style>`,
  )
  .replace('<main>', '<header><a href="/">Home</a></header><main>')
  .replace('</main>', '</main><footer><a href="/">Help</a></footer>');
