/** The Worker's receiver in Cloudflare's own runtime, with a Durable Object on a disk: what is counted, refused and kept. */
import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {messages, SITES} from '../../node/receiver/messages.js';
import {type Runtime, runWorkerd} from './run-worker.js';

const loads = Number(process.env['ASK_FIRST_LOADS'] ?? 2000);
/** What would be in the store if an address, a browser's name or a cookie were kept. */
const secrets = ['203.0.113.77', 'Browser-Of-One-Visitor', 'visitor=a1b2c3', 'page-of-one-visitor'];
const origin = 'https://www.luton.example';
const agent = new Agent({keepAlive: true, maxSockets: 32});

let folder: string;
let runtime: Runtime;
let port: number;

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly allows: string | undefined;
}

function ask(
  path: string,
  {
    method = 'GET',
    body,
    headers = {},
  }: {method?: string; body?: string; headers?: Record<string, string>} = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {host: '127.0.0.1', port, path, method, headers: {host: 'www.luton.example', ...headers}, agent},
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (text += piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            text,
            allows: response.headers['access-control-allow-origin'],
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const send = (body: string, headers: Record<string, string> = {}) =>
  ask('/ask-first/answers', {
    method: 'POST',
    body,
    headers: {
      origin,
      'content-type': 'text/plain;charset=UTF-8',
      'cf-connecting-ip': '203.0.113.77',
      'user-agent': 'Browser-Of-One-Visitor',
      cookie: 'visitor=a1b2c3',
      referer: `${origin}/page-of-one-visitor`,
      ...headers,
    },
  });

const csv = async (table: 'counts' | 'answers') => {
  const {text} = await ask(`/ask-first/answers?${table}`, {headers: {authorization: 'Bearer the key'}});
  return text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
};

/** How often an event of a site was counted. */
const counted = async (site: string, event: string) =>
  Number((await csv('counts')).find((row) => row[1] === site && row[2] === event)?.[3] ?? 0);

async function start(): Promise<void> {
  runtime = await runWorkerd(folder, ['http']);
  port = runtime.ports['http'] ?? 0;
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ask-first-receiver-'));
  cpSync('dist/worker.js', join(folder, 'worker.js'));
  mkdirSync(join(folder, 'answers'));
  writeFileSync(join(folder, 'config.capnp'), config());
  await start();
});
after(async () => {
  agent.destroy();
  await runtime.stop();
  rmSync(folder, {recursive: true});
});

function config(): string {
  const text = (name: string, value: string) => `(name = "${name}", text = "${value}")`;
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "disk", disk = (path = "${join(folder, 'answers')}", writable = true)),
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      durableObjectNamespaces = [(className = "AskFirstAnswers", uniqueKey = "answers", enableSql = true)],
      durableObjectStorage = (localDisk = "disk"),
      bindings = [
        ${[
          text('ASK_FIRST_RECEIVER', '/ask-first/answers'),
          text('ASK_FIRST_SITES', SITES.join(' ')),
          text('ASK_FIRST_ORIGINS', `${origin} https://jobs.luton.example`),
          text('ASK_FIRST_KEY', 'the key'),
          '(name = "ASK_FIRST_ANSWERS", durableObjectNamespace = "AskFirstAnswers")',
        ].join(',\n        ')},
      ],
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
}

describe('the Worker’s receiver', () => {
  for (const {name, body, row, why} of messages)
    it(`${row ? 'keeps' : 'refuses'} ${name}`, async () => {
      const {status, text, allows} = await send(body);
      assert.equal(allows, origin);
      if (why) {
        assert.equal(status, 400);
        return assert.match(text, why);
      }
      assert.deepEqual([status, text], [204, '']);
      const rows = await csv(row?.length === 2 ? 'counts' : 'answers');
      assert.ok(
        rows.some(
          ([day, ...cells]) =>
            /^\d{4}-\d\d-\d\d$/.test(day ?? '') && cells.slice(0, -1).join() === row?.join(),
        ),
        JSON.stringify(rows),
      );
    });

  it('refuses another origin, method or type, and what is too long, whatever it says of its length', async () => {
    const yes = '{"count":"yes","site":"main"}';
    const before = await csv('counts');
    const status = async (...what: Parameters<typeof send>) => (await send(...what)).status;
    assert.equal(await status(yes, {origin: 'https://evil.example'}), 403);
    assert.equal(await status(yes, {origin: 'null'}), 403);
    assert.equal(await status(yes, {'content-type': 'text/html'}), 415);
    assert.equal((await ask('/ask-first/answers', {method: 'DELETE'})).status, 405);
    const long = `${yes.slice(0, -1)},"x":"${'x'.repeat(20_000)}"}`;
    assert.equal(await status(long), 413);
    assert.equal(await status(long, {'transfer-encoding': 'chunked'}), 413);
    assert.deepEqual(await csv('counts'), before);
    assert.equal(await status(yes, {origin: 'https://jobs.luton.example'}), 204);
  });

  it('gives its numbers to nobody without the key', async () => {
    for (const headers of [{}, {authorization: 'Bearer another'}, {authorization: 'the key'}] as Record<
      string,
      string
    >[])
      assert.equal((await ask('/ask-first/answers', {headers})).status, 401);
  });

  it('keeps no more different answers of a day than it has room for', {timeout: 300_000}, async () => {
    const answer = (id: string) =>
      send(
        JSON.stringify({
          by: 'page',
          site: 'main',
          language: 'en',
          categories: [{id, revision: 'a', services: []}],
        }),
      );
    const statuses: (number | undefined)[] = [];
    for (let at = 0; at < 2100; at += 100)
      for (const {status} of await Promise.all(
        Array.from({length: 100}, (_, index) => answer(`a${at + index}`)),
      ))
        statuses.push(status);
    const refused = statuses.filter((status) => status === 429).length;
    const rows = (await csv('answers')).slice(1);
    const isRefused = ([, , , by]: readonly string[]) => by === 'refused';
    assert.equal(rows.filter((row) => !isRefused(row)).length, 2000);
    assert.ok(refused > 0);
    assert.deepEqual(rows.find(isRefused)?.slice(1), ['main', '', 'refused', '', '', String(refused)]);
    assert.match((await answer('one-more')).text, /different answers of today already/);
    // What is there already is counted on.
    assert.equal((await answer('a0')).status, 204);
  });

  it(
    `loses none of ${loads} answers that come at once, also when it is started anew, and keeps nobody’s trace`,
    {timeout: 300_000},
    async () => {
      const events = ['asked', 'yes', 'no', 'chose', 'left'];
      const before = await Promise.all(events.map((event) => counted('jobs', event)));
      const began = performance.now();
      const sent = Array.from({length: loads}, (_, index) =>
        send(JSON.stringify({count: events[index % events.length], site: 'jobs'})),
      );
      const statuses = (await Promise.all(sent)).map(({status}) => status);
      console.log(`${loads} answers in ${Math.round(performance.now() - began)} ms`);
      assert.deepEqual([...new Set(statuses)], [204]);
      const each = loads / events.length;
      const expected = before.map((number) => number + each);
      assert.deepEqual(await Promise.all(events.map((event) => counted('jobs', event))), expected);
      await runtime.stop();
      const files = readdirSync(join(folder, 'answers'), {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map(({parentPath, name}) => readFileSync(join(parentPath, name)));
      assert.ok(files.some((bytes) => bytes.includes('jobs') && bytes.includes('chose')));
      for (const secret of secrets) assert.ok(!files.some((bytes) => bytes.includes(secret)), secret);
      await start();
      assert.deepEqual(await Promise.all(events.map((event) => counted('jobs', event))), expected);
    },
  );
});
