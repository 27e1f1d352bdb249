import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const workerd = createRequire(import.meta.url).resolve('workerd/bin/workerd');

/** Cloudflare's runtime while it serves. */
export interface Runtime {
  /** The port of each socket, by its name. */
  readonly ports: Readonly<Record<string, number>>;
  readonly pid: number | undefined;
  /** What it has written to its log. */
  log(): string;
  /** Ends it: by SIGTERM it finishes what it is at, and waits for a body that does not end. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts the runtime with the `config.capnp` of a folder, and waits for the ports of these sockets. */
export async function runWorkerd(folder: string, sockets: readonly string[]): Promise<Runtime> {
  const ports: Record<string, number> = {};
  // The runtime says on this channel which port it was given.
  const runtime = spawn(workerd, ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let log = '';
  for (const output of [runtime.stdout, runtime.stderr])
    output?.on('data', (data: Buffer) => (log += data.toString()));
  runtime.stderr?.pipe(process.stderr);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    runtime.on('error', reject);
    runtime.on('exit', (code) => reject(new Error(`workerd ended with ${code ?? 'a signal'}`)));
    runtime.stdio[3]?.on('data', (data: Buffer) => {
      said += data.toString();
      for (const line of said.split('\n').slice(0, -1)) {
        const {socket, port} = JSON.parse(line) as {socket?: string; port?: number};
        if (socket && port) ports[socket] = port;
      }
      if (sockets.every((name) => ports[name])) resolve();
    });
  });
  return {
    ports,
    pid: runtime.pid,
    log: () => log,
    async stop(signal = 'SIGTERM') {
      runtime.removeAllListeners('exit');
      const ended = new Promise((resolve) => runtime.once('exit', resolve));
      runtime.kill(signal);
      await ended;
    },
  };
}

/**
 * Starts the built Worker in front of an origin on this machine, once for each name, with settings of its own. The port of
 * each is below its name.
 */
export async function startWorkers(
  originPort: number,
  settings: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<Runtime> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-worker-'));
  cpSync('dist/worker.js', join(folder, 'worker.js'));
  writeFileSync(join(folder, 'config.capnp'), config(originPort, settings));
  const runtime = await runWorkerd(folder, Object.keys(settings));
  return {
    ...runtime,
    async stop(signal) {
      await runtime.stop(signal);
      rmSync(folder, {recursive: true});
    },
  };
}

function config(originPort: number, settings: Parameters<typeof startWorkers>[1]): string {
  const names = Object.keys(settings);
  const bindings = (name: string) =>
    Object.entries(settings[name] ?? {}).map(([key, text]) => `(name = "${key}", text = "${text}")`);
  const worker = (name: string) => `(name = "${name}", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      globalOutbound = "origin",
      bindings = [${bindings(name).join()}],
    )),`;
  const socket = (name: string) =>
    `(name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}"),`;
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ${names.map(worker).join('\n    ')}
    (name = "origin", external = (address = "127.0.0.1:${originPort}", http = ())),
  ],
  sockets = [
    ${names.map(socket).join('\n    ')}
  ],
);
`;
}
