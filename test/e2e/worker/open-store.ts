import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {type Runtime, runWorkerd} from './run-worker.js';

/** The store as it ships, with a way to its storage: SQL that is asked of it, and when its alarm is due or is to be. */
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
    const {pathname} = new URL(request.url);
    if (pathname === '/sql') return Response.json([...this.#storage.sql.exec(await request.text()).raw()]);
    if (pathname === '/ring') await this.#storage.setAlarm(Date.now());
    else if (pathname !== '/due') return super.fetch(request);
    return Response.json(await this.#storage.getAlarm());
  }
}
`;

const config = (folder: string, keptDays: unknown) => `using Workerd = import "/workerd/workerd.capnp";
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
        (name = "ASK_FIRST_KEEP_DAYS", json = ${JSON.stringify(JSON.stringify(keptDays))}),
        (name = "ASK_FIRST_ANSWERS", durableObjectNamespace = "Opened"),
      ],
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** The Worker's receiver in Cloudflare's runtime, and a look into what it keeps. */
export interface OpenStore {
  /** Rows of a query. */
  sql(query: string): Promise<readonly (readonly (string | number)[])[]>;
  /** When the alarm goes off, in milliseconds since 1970. */
  due(): Promise<number | null>;
  /** Has the alarm go off soon. */
  ring(): Promise<number | null>;
  /** Sends a message as a page does. */
  send(message: object): Promise<Response>;
  /** What was written to the log. */
  log(): string;
  close(): Promise<void>;
}

/** Starts the receiver of a Worker with this value of ASK_FIRST_KEEP_DAYS. */
export async function openStore(keptDays: unknown): Promise<OpenStore> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-store-'));
  mkdirSync(join(folder, 'answers'));
  cpSync('dist/worker.js', join(folder, 'worker.js'));
  writeFileSync(join(folder, 'opened.js'), module);
  writeFileSync(join(folder, 'config.capnp'), config(folder, keptDays));
  const runtime: Runtime = await runWorkerd(folder, ['http']);
  const at = (path: string) => `http://127.0.0.1:${runtime.ports['http']}${path}`;
  const ask = async <Answer>(path: string, body?: string) =>
    (await (await fetch(at(path), body === undefined ? {} : {method: 'POST', body})).json()) as Answer;
  return {
    sql: (query) => ask('/sql', query),
    due: () => ask('/due'),
    ring: () => ask('/ring'),
    send: (message) =>
      fetch(at('/ask-first/answers'), {
        method: 'POST',
        body: JSON.stringify(message),
        headers: {origin: at(''), 'content-type': 'text/plain'},
      }),
    log: () => runtime.log(),
    async close() {
      await runtime.stop();
      rmSync(folder, {recursive: true});
    },
  };
}
