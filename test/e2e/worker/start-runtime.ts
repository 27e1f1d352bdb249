import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';

const workerd = createRequire(import.meta.url).resolve('workerd/bin/workerd');

/** Cloudflare's own runtime, as it runs. */
export interface Runtime {
  /** The port of its socket of the name `http`. */
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the runtime with a configuration. Rejects where it ends before it listens. */
export async function startRuntime(config: string): Promise<Runtime> {
  const runtime = spawn(workerd, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    runtime.on('error', reject);
    runtime.on('exit', (code) => reject(new Error(`workerd ended with ${code ?? 'a signal'}`)));
    // The runtime says on this channel which port it was given.
    runtime.stdio[3]?.on('data', (data: Buffer) => {
      said += data.toString();
      for (const line of said.split('\n').slice(0, -1)) {
        const told = JSON.parse(line) as {socket?: string; port?: number};
        if (told.socket === 'http' && told.port) resolve(told.port);
      }
    });
  });
  return {
    port,
    async stop() {
      runtime.removeAllListeners('exit');
      const ended = new Promise((resolve) => runtime.once('exit', resolve));
      runtime.kill('SIGTERM');
      await ended;
    },
  };
}
