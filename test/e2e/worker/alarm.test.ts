/** The alarm of the Worker's receiver, set off by Cloudflare's own runtime: what it deletes, and when it comes again. */
import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {waitUntil} from '../wait-until.js';
import {type Runtime, runWorkerd} from './run-worker.js';

const DAY = 86_400_000;
const KEPT = 30;

/** The store as it ships, with a way to its storage: what is in it, what is put into it, and when the alarm is due. */
const module = `
import worker, {AskFirstAnswers} from 'worker.js';
export default {
  fetch: (request, env) =>
    new URL(request.url).pathname === '/ask-first/answers'
      ? worker.fetch(request, env)
      : env.ASK_FIRST_ANSWERS.get(env.ASK_FIRST_ANSWERS.idFromName('answers')).fetch(request),
};
export class Opened extends AskFirstAnswers {
  #storage;
  constructor(state, env) {
    super(state, env);
    this.#storage = state.storage;
  }
  async fetch(request) {
    const {sql} = this.#storage;
    const {pathname, searchParams} = new URL(request.url);
    if (pathname === '/keep') sql.exec("INSERT INTO counts VALUES (?, 'main', 'yes', 7)", searchParams.get('day'));
    else if (pathname === '/ring') await this.#storage.setAlarm(Date.now());
    else if (pathname !== '/look') return super.fetch(request);
    const days = [...sql.exec('SELECT day FROM counts ORDER BY day').raw()].flat();
    return Response.json({days, due: await this.#storage.getAlarm()});
  }
}
`;

const config = (folder: string) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "disk", disk = (path = "${join(folder, 'answers')}", writable = true)),
    (name = "main", worker = (
      modules = [
        (name = "opened.js", esModule = embed "opened.js"),
        (name = "worker.js", esModule = embed "worker.js"),
      ],
      compatibilityDate = "2026-01-01",
      durableObjectNamespaces = [(className = "Opened", uniqueKey = "answers", enableSql = true)],
      durableObjectStorage = (localDisk = "disk"),
      bindings = [
        (name = "ASK_FIRST_RECEIVER", text = "/ask-first/answers"),
        (name = "ASK_FIRST_KEEP_DAYS", text = "${KEPT}"),
        (name = "ASK_FIRST_ANSWERS", durableObjectNamespace = "Opened"),
      ],
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

interface Kept {
  readonly days: readonly string[];
  /** When the alarm goes off, in milliseconds since 1970. */
  readonly due: number | null;
}

let folder: string;
let runtime: Runtime;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ask-first-alarm-'));
  mkdirSync(join(folder, 'answers'));
  cpSync('dist/worker.js', join(folder, 'worker.js'));
  writeFileSync(join(folder, 'opened.js'), module);
  writeFileSync(join(folder, 'config.capnp'), config(folder));
  runtime = await runWorkerd(folder, ['http']);
});
after(async () => {
  await runtime?.stop();
  rmSync(folder, {recursive: true});
});

const at = (path: string) => `http://127.0.0.1:${runtime.ports['http']}${path}`;
const look = async (path = '/look') => (await (await fetch(at(path))).json()) as Kept;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** Has the alarm go off, and waits until it has. */
async function ring(isOver: (kept: Kept) => boolean): Promise<Kept> {
  await look('/ring');
  return waitUntil(async () => {
    const kept = await look();
    return isOver(kept) ? kept : undefined;
  }, 'the alarm');
}

describe('what the Worker received', {timeout: 60_000}, () => {
  it('is looked through a day after the first of it came', async () => {
    assert.equal((await look()).due, null);
    const {status} = await fetch(at('/ask-first/answers'), {
      method: 'POST',
      body: '{"count":"asked"}',
      headers: {origin: at(''), 'content-type': 'text/plain'},
    });
    assert.equal(status, 204);
    const {days, due} = await look();
    assert.deepEqual(days, [daysAgo(0)]);
    assert.ok(Math.abs((due ?? 0) - Date.now() - DAY) < 60_000, String(due));
  });

  it('is deleted once it is older than was set, where nobody asks for it; then the alarm is set for another day', async () => {
    for (const days of [400, KEPT + 1, KEPT, KEPT - 1]) await look(`/keep?day=${daysAgo(days)}`);
    const {days, due} = await ring((kept) => (kept.due ?? 0) > Date.now() + DAY / 2);
    assert.deepEqual(days, [daysAgo(KEPT), daysAgo(KEPT - 1), daysAgo(0)]);
    assert.ok(Math.abs((due ?? 0) - Date.now() - DAY) < 60_000, String(due));
  });
});
