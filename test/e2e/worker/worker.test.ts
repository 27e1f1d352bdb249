/** The Worker in Cloudflare's own runtime, in front of a real origin. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {gunzipSync, gzipSync} from 'node:zlib';

import {ROWS_FILE, rowFrames} from '../../node/rewriter/row-frames.js';
import {type Runtime, startWorkers} from './run-worker.js';

const frame = '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';
const page = Buffer.from(`<!doctype html>\r\n<p>\u00a3 \u00e9</p>${frame}`, 'latin1');
const plain = Buffer.from('<!doctype html><p>Text</p>');
const html = {'content-type': 'text/html; charset=windows-1252', etag: '"abc"'};

/** The banner as the command writes it. */
const banner = execFileSync(
  process.execPath,
  ['dist/cli.js', 'render', '--banner', 'stories/sites/luton.json', '--site', 'main', '--lang', 'ur'],
  {encoding: 'utf8'},
);

/** What the origin answers, by path. */
const answers: Readonly<
  Record<string, readonly [status: number, headers: Record<string, string>, body: Buffer]>
> = {
  '/page': [200, {...html, 'accept-ranges': 'bytes', 'x-own': 'kept', 'set-cookie': 'a=b'}, page],
  '/zipped': [200, {...html, 'content-encoding': 'gzip'}, gzipSync(page)],
  '/zipped-plain': [200, {...html, 'content-encoding': 'gzip'}, gzipSync(plain)],
  '/weak': [200, {...html, etag: 'W/"abc"'}, page],
  '/missing': [404, html, page],
  '/plain': [200, html, plain],
  '/hints': [
    200,
    {
      ...html,
      link: '<https://i.ytimg.com>; rel=preconnect, </a.css>; rel="preload"; as=style, <https://www.youtube.com>; rel="dns-prefetch"',
    },
    plain,
  ],
  '/script': [200, {'content-type': 'text/javascript', etag: '"abc"'}, page],
  '/download': [200, {...html, 'content-disposition': 'attachment; filename="a.html"'}, page],
  '/part': [206, {...html, 'content-range': `bytes 0-${page.length - 1}/${page.length}`}, page],
  '/unchanged': [304, {etag: '"abc"'}, Buffer.alloc(0)],
  '/moved': [302, {location: '/page'}, Buffer.alloc(0)],
  '/nothing': [204, {}, Buffer.alloc(0)],
  '/large': [200, html, Buffer.concat([page, Buffer.alloc(4 * 1024 * 1024, 'x')])],
  '/large-zipped': [
    200,
    {...html, 'content-encoding': 'gzip'},
    gzipSync(Buffer.concat([page, Buffer.alloc(4 * 1024 * 1024, 'x')])),
  ],
  '/banner': [
    200,
    {...html, etag: '"abc"'},
    Buffer.from(
      `<!doctype html><html lang="ur-PK"><!-- <cookie-banner></cookie-banner> --><body><cookie-banner class="ours">\u00a3</cookie-banner>${frame}<cookie-banner></cookie-banner>`,
      'latin1',
    ),
  ],
  '/banner-fr': [200, html, Buffer.from('<html lang="fr"><cookie-banner></cookie-banner>')],
  '/banner-cy': [200, html, Buffer.from('<html lang="cy"><cookie-banner></cookie-banner>')],
  '/banners/banner-ur.html': [200, {'content-type': 'text/html'}, Buffer.from(banner)],
  '/banners/banner-cy.html': [200, {'content-type': 'text/html'}, Buffer.from(banner.slice(0, 2000))],
  '/utf-16': [200, html, Buffer.from(`\uFEFF${frame}`, 'utf16le')],
  '/catalogue.json': [
    200,
    {'content-type': 'application/json'},
    withNewerRow(readFileSync(ROWS_FILE, 'utf8')),
  ],
  '/of/newer': [200, html, Buffer.from('<iframe src="https://newer.example/1"></iframe>')],
  ...Object.fromEntries(
    rowFrames.map(({service, src}) => [
      `/of/${service}`,
      [200, html, Buffer.from(`<p>${rowFrame(src)}`)] as const,
    ]),
  ),
};

/** A catalogue with a service that a newer version may have: it is known as far as it can be read, and so are the others. */
function withNewerRow(text: string): Buffer {
  const catalogue = JSON.parse(text) as {services: object[]};
  const newer = {
    ...catalogue.services[0],
    id: 'newer',
    name: 'Newer',
    embeds: ['newer.example', '**'],
    kind: 'hologram',
  };
  catalogue.services.unshift(newer);
  return Buffer.from(JSON.stringify(catalogue));
}

/** What the origin answers without saying how long it is. */
const streams: Readonly<Record<string, (response: ServerResponse) => void>> = {
  // Far more than a Worker may hold; it ends when the visitor has gone.
  '/huge': (response) => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    const send = () => {
      while (sent < 200 && !response.destroyed) {
        sent += 1;
        if (!response.write(piece)) return void response.once('drain', send);
      }
      response.end();
    };
    response.write(page);
    send();
  },
  '/endless': (response) => void response.write(page),
  '/in-pieces': (response) => {
    response.write(page.subarray(0, 40));
    setTimeout(() => response.end(page.subarray(40)), 50);
  },
  '/broken-off': (response) => {
    response.write(page);
    setTimeout(() => response.destroy(), 50);
  },
};

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let origin: Server;
let runtime: Runtime;
let port: number;
/** The port of the Worker that is told where written banners are. */
let bannersPort: number;
before(async () => {
  origin = createServer(({url = '', method}, response) => {
    const stream = streams[url];
    if (stream) {
      response.writeHead(200, html);
      return stream(response);
    }
    const [status, headers, body] = answers[url] ?? [500, {}, Buffer.from(`No such page: ${url}`)];
    response.writeHead(status, {...headers, ...(status < 300 && {'content-length': body.length})});
    response.end(method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve));
  runtime = await startWorkers((origin.address() as AddressInfo).port, {
    http: {ASK_FIRST_CATALOGUE: '/catalogue.json'},
    banners: {ASK_FIRST_BANNERS: '/banners/'},
  });
  ({http: port = 0, banners: bannersPort = 0} = runtime.ports);
});
after(async () => {
  // Asked politely, it waits for the body that does not end.
  await runtime.stop('SIGKILL');
  origin.closeAllConnections();
  await new Promise((resolve) => origin.close(resolve));
});

function ask(path: string, method = 'GET', headers: Record<string, string> = {}, to = port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {host: '127.0.0.1', port: to, path, method, headers},
      (response: IncomingMessage) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () =>
          resolve({status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces)}),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** What came of a page until so many bytes were there, or until it broke off. */
function askForStart(path: string, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path}, (response: IncomingMessage) => {
      let start = Buffer.alloc(0);
      const end = () => {
        resolve(start);
        asked.destroy();
      };
      response.on('data', (piece: Buffer) => {
        start = Buffer.concat([start, piece]);
        if (start.length >= bytes) end();
      });
      response.on('error', end).on('end', end);
    });
    asked.on('error', reject).end();
  });
}

/** A frame as embed codes have it. */
function rowFrame(src: string): string {
  return `<iframe src="${src.replaceAll('&', '&amp;')}" title="Bins" height="200"></iframe>`;
}

const isRewritten = (body: Buffer) =>
  body.subarray(0, 24).equals(page.subarray(0, 24)) &&
  body.includes('<video-consent-placeholder') &&
  !body.includes('<iframe');

describe('the Worker', () => {
  it('rewrites a page and leaves its other bytes and its headers', async () => {
    const {status, headers, body} = await ask('/page');
    assert.ok(isRewritten(body), body.toString('latin1'));
    assert.deepEqual(
      [status, headers['content-type'], headers['x-own'], headers['set-cookie']],
      [200, html['content-type'], 'kept', ['a=b']],
    );
  });
  for (const {service, src} of rowFrames) {
    it(`replaces a frame that only its catalogue knows: ${service}`, async () => {
      const address = src.replaceAll('&', '&amp;');
      const {body} = await ask(`/of/${service}`);
      assert.equal(
        body.toString(),
        `<p><video-consent-placeholder src="${address}" label="Bins" height="200"><a href="${address}">Bins</a></video-consent-placeholder>`,
      );
    });
  }
  it('replaces a frame of a service that it can read only in part', async () => {
    const {body} = await ask('/of/newer');
    const link = '<a href="https://newer.example/1">Open this page on Newer</a>';
    assert.equal(
      body.toString(),
      `<video-consent-placeholder src="https://newer.example/1">${link}</video-consent-placeholder>`,
    );
  });
  it('leaves no header that is true of the origin’s bytes only', async () => {
    const {headers, body} = await ask('/page');
    assert.equal(headers.etag, 'W/"abc"');
    assert.equal(headers['accept-ranges'], undefined);
    assert.ok(headers['content-length'] === undefined || Number(headers['content-length']) === body.length);
  });
  it('keeps a weak etag as it is', async () => assert.equal((await ask('/weak')).headers.etag, 'W/"abc"'));
  it('rewrites a compressed page and compresses it again', async () => {
    const {headers, body} = await ask('/zipped', 'GET', {'accept-encoding': 'gzip'});
    assert.equal(headers['content-encoding'], 'gzip');
    assert.ok(isRewritten(gunzipSync(body)));
  });
  it('passes on a compressed page without frames so that it can be read', async () => {
    const {headers, body} = await ask('/zipped-plain', 'GET', {'accept-encoding': 'gzip'});
    assert.deepEqual(headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body, plain);
  });
  it('rewrites the page of an error', async () => {
    const {status, body} = await ask('/missing');
    assert.equal(status, 404);
    assert.ok(isRewritten(body));
  });
  it('passes on a page without frames, its etag included', async () => {
    const {headers, body} = await ask('/plain');
    assert.deepEqual([body, headers.etag], [plain, '"abc"']);
  });
  it('takes hints to providers out of the Link header', async () => {
    assert.equal((await ask('/hints')).headers.link, '</a.css>; rel="preload"; as=style');
  });
  it('answers HEAD as the origin does', async () => {
    const {status, headers, body} = await ask('/page', 'HEAD');
    assert.deepEqual([status, headers.etag, body.length], [200, '"abc"', 0]);
  });
  for (const path of [
    '/script',
    '/download',
    '/part',
    '/unchanged',
    '/moved',
    '/nothing',
    '/large',
    '/utf-16',
  ]) {
    it(`passes on what is no whole page: ${path}`, async () => {
      const [status, headers, body] = answers[path] ?? [];
      const given = await ask(path);
      assert.deepEqual([given.status, given.body], [status, body]);
      for (const [name, value] of Object.entries(headers ?? {}))
        assert.equal(given.headers[name], value, name);
    });
  }
  it('passes on a page that is too large only once it is unpacked', async () => {
    const {headers, body} = await ask('/large-zipped', 'GET', {'accept-encoding': 'gzip'});
    const unpacked = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    assert.deepEqual(unpacked.subarray(0, page.length), page);
  });
  it('rewrites a page that comes in pieces, without a length', async () =>
    assert.ok(isRewritten((await ask('/in-pieces')).body)));
  it('reads no more of a body without length than it may hold, and passes on all of it unchanged', async () => {
    const {body} = await ask('/huge');
    assert.equal(body.length, page.length + 200 * 1024 * 1024);
    assert.deepEqual(body.subarray(0, page.length), page);
    // Linux says the most memory that the runtime ever had; it had 546 MB more when it read the whole body first.
    const status = readFileSync(`/proc/${runtime.pid}/status`, 'utf8');
    const most = Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
    assert.ok(most < 400, `${most} MB`);
  });
  it('passes on what came of a body that does not end', async () =>
    assert.deepEqual(await askForStart('/endless', page.length), page));
  it('breaks off where the origin does, and makes up no answer of its own', async () =>
    assert.rejects(ask('/broken-off')));
  it('writes the banner into the first tag, in the page’s language and in any encoding', async () => {
    const {headers, body} = await ask('/banner', 'GET', {}, bannersPort);
    const text = body.toString('latin1');
    const [, asked, template] = /data-asked="(.*?)">(.*)<\/cookie-banner>/.exec(banner) ?? [];
    assert.ok(
      text.startsWith(
        `<!doctype html><html lang="ur-PK"><!-- <cookie-banner></cookie-banner> --><body><cookie-banner class="ours" data-asked="${asked}" data-nosnippet="">${template}\u00a3</cookie-banner><video`,
      ),
      text.slice(0, 300),
    );
    assert.ok(text.endsWith('<cookie-banner></cookie-banner>'));
    assert.equal(headers.etag, 'W/"abc"');
  });
  it('leaves the tag where no banner is written in the page’s language, or one that is cut off', async () => {
    for (const path of ['/banner-fr', '/banner-cy'])
      assert.deepEqual((await ask(path, 'GET', {}, bannersPort)).body, answers[path]?.[2]);
  });
  it('writes no banner for a visitor who has answered, and none unless it is told to', async () => {
    const cookie = 'a=b; ask_first=1.1.180.x';
    for (const {body} of [await ask('/banner', 'GET', {cookie}, bannersPort), await ask('/banner')])
      assert.ok(!body.includes('<template') && body.includes('<video-consent-placeholder'));
  });
  it('passes on what it can’t read, where it is told to write banners', async () => {
    for (const path of ['/utf-16', '/plain', '/large'])
      assert.deepEqual((await ask(path, 'GET', {}, bannersPort)).body, answers[path]?.[2], path);
  });
});
