import {readFile} from 'node:fs/promises';
import type {IncomingMessage} from 'node:http';
import {extname, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

import {markChecked} from '../../components/catalogue/mark-checked.js';
import {publishCatalogue} from '../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../components/catalogue/schema.js';
import {audience} from '../../components/cli/audience.js';
import {directionOf, languages} from '../languages.js';
import {demoHosts, toDemoAddresses} from './demo-addresses.js';
import {notFoundPage, resultsNote, unknownHostPage} from './demo-pages.js';

const sitesFolder = fileURLToPath(new URL('.', import.meta.url));
/** Where the built suite is. */
export const suiteFolder = fileURLToPath(new URL('../../dist', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const withAddresses = ['.css', '.html', '.js', '.json', '.svg', '.txt'];

/** What is sent back for a request. */
export interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: Buffer | string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Finds what a request asks for: by its host a site, below /ask-first/ the suite. */
export async function answer(request: IncomingMessage, port: number): Promise<Answer> {
  const {method = '', url = ''} = request;
  const host = request.headers.host?.replace(/:\d*$/, '').toLowerCase() ?? '';
  const site = demoHosts.get(host);
  if (!site) return html(404, unknownHostPage(host, port));
  const path = readPath(url);
  if (path === undefined) return plain(400, 'This address can’t be read.');
  const isPost = method === 'POST' && site === 'democracy' && path === '/';
  if (method !== 'GET' && method !== 'HEAD' && !isPost) {
    return {...plain(405, `This page does not take ${method}.`), headers: {Allow: 'GET, HEAD'}};
  }

  if (path.startsWith('/ask-first/')) {
    const file = await readSuiteFile(path, port);
    // Pages of other origins import these, and tests time them.
    return {...file, headers: {'Access-Control-Allow-Origin': '*', 'Timing-Allow-Origin': '*'}};
  }
  const file = await findFile(resolve(sitesFolder, site), path);
  if (!file) return html(404, notFoundPage(path));
  const page = inLanguage(url, toAnswer(file, withAddresses.includes(file.extension) ? port : undefined));
  if (!isPost) return page;
  const query = new URLSearchParams(await readText(request)).get('ctl00$txtSearch')?.trim() ?? '';
  const body = page.body.toString().replace('<!-- results -->', () => resultsNote(query));
  return html(200, body);
}

async function readSuiteFile(path: string, port: number): Promise<Answer> {
  const file = await findFile(suiteFolder, path.slice('/ask-first'.length));
  if (!file) return plain(404, 'The suite has no such file. Is it built? npm run build');
  // The scripts are served as they will be published.
  if (file.extension === '.js' || !withAddresses.includes(file.extension)) return toAnswer(file);
  const answer = toAnswer(file, port);
  if (path === '/ask-first/luton.json')
    return {...answer, body: JSON.stringify(markChecked(readLuton(answer)))};
  const [, part] = /^\/ask-first\/luton\/(.+)$/.exec(path) ?? [];
  return part ? {...answer, body: await publishAgain(part, port)} : answer;
}

// The build's marks no longer fit a catalogue with other addresses in it: browsers would check it once more.
const readLuton = ({body}: Answer) => JSON.parse(body.toString()) as Catalogue;

/** A file of the published catalogue, with the demo's addresses in it. */
async function publishAgain(part: string, port: number): Promise<string> {
  const luton = await findFile(suiteFolder, '/luton.json');
  const files = luton && publishCatalogue(readLuton(toAnswer(luton, port)), audience);
  return files?.get(part) ?? '';
}

interface File {
  readonly extension: string;
  readonly content: Buffer;
}

/** Finds `/cookies`, `/cookies.html` and the `index.html` of a folder; nothing outside `folder`. */
async function findFile(folder: string, path: string): Promise<File | undefined> {
  const file = resolve(folder, `.${path}`);
  for (const candidate of [file, `${file}.html`, resolve(file, 'index.html')]) {
    if (!candidate.startsWith(folder + sep)) continue;
    try {
      return {extension: extname(candidate), content: await readFile(candidate)};
    } catch {
      // Not a file: the next one may be.
    }
  }
  return undefined;
}

const toAnswer = ({extension, content}: File, port?: number): Answer => ({
  status: 200,
  type: contentTypes[extension],
  body: port === undefined ? content : toDemoAddresses(content.toString(), port),
});

/** Says that a page is in another language, as in `?lang=ur`: its own words stay English, the suite's follow. */
function inLanguage(url: string, answer: Answer): Answer {
  const language = new URL(url, 'http://localhost').searchParams.get('lang') ?? '';
  if (answer.type !== contentTypes['.html'] || !Object.hasOwn(languages, language)) return answer;
  const attributes = `<html lang="${language}" dir="${directionOf(language)}"`;
  return {...answer, body: answer.body.toString().replace('<html lang="en"', attributes)};
}

function readPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const piece of request) text += piece;
  return text;
}

/** A sentence as a page of its own. */
export const plain = (status: number, body: string): Answer => ({status, type: contentTypes['.txt'], body});
const html = (status: number, body: string): Answer => ({status, type: contentTypes['.html'], body});
